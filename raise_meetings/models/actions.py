"""What agencies take on after a RAISE."""

from django.db import models

from cases.models.envelope import OF_ENVELOPE, OF_OPEN_ENVELOPE, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history
from partners import access
from partners.models import Agency, Worker
from raise_meetings.models.meetings import Meeting
from raise_meetings.models.taken_on import TakenOn, TakenOnQuerySet


class ActionQuerySet(TakenOnQuerySet):
    def visible_to(self, user: access.Actor | access.Reader) -> "ActionQuerySet":
        return access.visible(self, user, OF_ENVELOPE, row="pk")

    def open_to(self, user: access.Actor | access.Reader) -> "ActionQuerySet":
        """Within a question about young people whom the user may know (cases/models/envelope.py)."""
        return access.visible(self, user, OF_OPEN_ENVELOPE, row="pk")


@keeps_history()
class Action(TakenOn):
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

    objects = ActionQuerySet.as_manager()

    class Meta(TakenOn.Meta):
        indexes = (models.Index(fields=("due_on",), name="actions_by_due_day"),)
