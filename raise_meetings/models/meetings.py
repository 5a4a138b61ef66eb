"""RAISE meetings, and whom each is about (domain.md, section 5)."""

from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, RefField, keeps_history, within
from hubs.models import Hub
from partners import access
from partners.models import Worker
from raise_meetings.models.gathering import gathered, rows_of
from raise_meetings.models.own_view import TookPart, Wish
from raise_meetings.models.series import Series

_WHOSE = (
    "raise_meetings_meeting", "meeting_id", "raise_meetings_meetingperson", "raise_meetings_action",
)  # fmt: skip
OF_MEETING = gathered(*_WHOSE)


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "MeetingQuerySet":
        return access.visible(self, user, OF_MEETING, row="pk", hub="hub_id")

    def held(self) -> "MeetingQuerySet":
        """It took place, or has begun: those that are counted."""
        return self.filter(held_at__isnull=False)

    def planned(self) -> "MeetingQuerySet":
        return self.filter(held_at__isnull=True, cancelled_at__isnull=True)


@keeps_history()
class Meeting(models.Model):
    """A RAISE meeting: planned, begun (`held_at`), closed; or brought in with a tracker, of no series.

    Agenda and venue name nobody: both leave in print. `revision` counts how often its time or venue was sent anew.
    """

    tracker_ref = RefField()
    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="raise_meetings")
    series = models.ForeignKey(Series, models.PROTECT, null=True, blank=True, related_name="meetings")
    planned_for = models.DateTimeField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_why = models.TextField(blank=True, default="", db_default="")
    chair = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    venue = models.CharField(max_length=200, blank=True, default="", db_default="")
    agenda = models.TextField(blank=True, default="", db_default="")
    revision = models.PositiveSmallIntegerField(default=0, db_default=0)

    objects = MeetingQuerySet.as_manager()
    rows = rows_of(*_WHOSE)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="a_meeting_is_planned_for_a_moment_or_was_held",
                condition=Q(planned_for__isnull=False) | Q(held_at__isnull=False),
            ),
            models.CheckConstraint(
                name="a_meeting_that_was_held_is_not_cancelled_and_alone_closes",
                condition=Q(held_at__isnull=True, closed_at__isnull=True)
                | Q(held_at__isnull=False, cancelled_at__isnull=True),
            ),
            models.CheckConstraint(
                name="who_cancels_a_meeting_says_why",
                condition=Q(cancelled_at__isnull=True, cancelled_why="")
                | Q(cancelled_at__isnull=False) & ~Q(cancelled_why=""),
                violation_error_message="Say why it does not take place.",
            ),
        )
        indexes = (models.Index(fields=("hub", "-planned_for"), name="meetings_of_a_hub"),)

    def __str__(self) -> str:
        return f"RAISE at {self.hub}"

    @property
    def person_ids(self) -> list[int]:
        return list(self.people.values_list("person_id", flat=True))

    @property
    def is_open(self) -> bool:
        """It has begun and is not closed. One that was brought in was over when it came."""
        return self.series_id is not None and self.held_at is not None and self.closed_at is None


@keeps_history()
class MeetingPerson(models.Model):
    """Whom a meeting is about; the summary is this envelope's words. `wish` and `took_part` are their own say.

    Safety scale 0-10 is Signs of Safety, where the meeting agreed on one number for them: 10 is safe enough to close.
    """

    record = EnvelopeKey(related_name="meeting_person")
    person = SubjectKey(related_name="raise_meetings")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="people")
    wish = models.CharField(max_length=12, choices=Wish, blank=True, default="", db_default="")
    took_part = models.CharField(max_length=12, choices=TookPart, blank=True, default="", db_default="")
    safety_scale = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people in meetings"
        constraints = (
            within("safety_scale", 0, 10, "the_safety_scale_is_0_to_10"),
            models.UniqueConstraint(
                fields=("meeting", "person"), name="a_meeting_is_about_a_young_person_once"
            ),
        )
