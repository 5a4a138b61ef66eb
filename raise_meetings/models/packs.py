from django.db import models

from hubs.columns import ReferenceField, keeps_history, not_before
from partners import access
from partners.models import Agency, User, Worker
from partners.rows import of_holder
from raise_meetings.models.meetings import Meeting
from raise_meetings.models.series import Series


class PackQuerySet(models.QuerySet["Pack"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "PackQuerySet":
        return self.filter(meeting__in=Meeting.objects.visible_to(user))

    def sent_to(self, user: User) -> "PackQuerySet":
        """Their own link alone, while they may read the RAISE: to be asked for something opens no minutes."""
        theirs = self.visible_to(user).filter(worker__isnull=False, worker=user.worker_id)
        return theirs.filter(meeting__series__in=Series.objects.visible_to(user))


@keeps_history()
class Pack(models.Model):
    """The minutes of a meeting, sent to somebody of an agency as a link. What it holds is asked anew each time it is
    opened, as whoever opens it may read then: nothing of it is kept here, and nothing about a young person.
    """

    reference = ReferenceField()
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="packs")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="raise_packs")
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(null=True, blank=True)
    printed_at = models.DateTimeField(null=True, blank=True)

    objects = PackQuerySet.as_manager()
    rows = of_holder("raise_meetings_meeting", "meeting_id")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "worker"), name="the_minutes_of_a_meeting_are_sent_to_somebody_once"
            ),
            not_before("sent_at", "opened_at", "minutes_are_opened_after_they_were_sent",
                       "They cannot be opened before they were sent."),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"Minutes for {self.worker}"

    @property
    def person_ids(self) -> list[int]:
        return self.meeting.person_ids
