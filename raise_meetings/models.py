"""RAISE meetings and what comes of them (domain.md, section 5)."""

from django.db import models

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, within
from hubs.models import Hub
from partners.models import Agency, Worker
from partners.rows import of_place


@keeps_history()
class Meeting(models.Model):
    """A RAISE. Safety scale 0-10 is Signs of Safety: 10 is safe enough to close."""

    tracker_ref = RefField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="raise_meetings")
    held_at = models.DateTimeField()
    safety_scale = models.PositiveSmallIntegerField(null=True, blank=True)

    rows = of_place("meeting_id", "raise_meetings_meetingperson", "raise_meetings_action")

    class Meta:
        constraints = (within("safety_scale", 0, 10, "the_safety_scale_is_0_to_10"),)

    def __str__(self) -> str:
        return f"RAISE at {self.hub}"


@keeps_history()
class MeetingPerson(models.Model):
    """Whom a meeting is about; the summary is this envelope's words."""

    record = EnvelopeKey(related_name="meeting_person")
    person = SubjectKey(related_name="raise_meetings")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="people")

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people in meetings"
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "person"), name="a_meeting_is_about_a_young_person_once"
            ),
        )


@keeps_history()
class Action(models.Model):
    """What an agency takes on after a RAISE, and by when. Without a due day it began with its meeting."""

    record = EnvelopeKey(related_name="raise_action")
    person = SubjectKey(related_name="raise_actions")
    tracker_ref = RefField()
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="actions")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="raise_actions")
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="raise_actions")
    action = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    completed_on = models.DateField(null=True, blank=True)

    objects = detail_queryset()

    class Meta:
        indexes = (models.Index(fields=("due_on",), name="actions_by_due_day"),)
