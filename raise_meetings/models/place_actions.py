"""What an agency takes on for a place, or for a group as a whole: about no young person by name."""

from django.db import models
from django.utils import timezone

from hubs.columns import ReferenceField, keeps_history
from partners import access
from partners.models import Agency, Worker
from partners.rows import of_holder
from raise_meetings.models.meetings import Meeting
from raise_meetings.models.taken_on import TakenOn, TakenOnQuerySet


class PlaceActionQuerySet(TakenOnQuerySet):
    def visible_to(self, user: access.Actor | access.Reader) -> "PlaceActionQuerySet":
        """As the meeting that it hangs on."""
        return self.filter(meeting__in=Meeting.objects.visible_to(user).values("pk"))


@keeps_history()
class PlaceAction(TakenOn):
    reference = ReferenceField()
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="place_actions")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="place_actions")
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="place_actions")
    action = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    completed_on = models.DateField(null=True, blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    asked_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")

    objects = PlaceActionQuerySet.as_manager()
    rows = of_holder("raise_meetings_meeting", "meeting_id")

    class Meta(TakenOn.Meta):
        verbose_name = "action for a place"
        verbose_name_plural = "actions for a place"

    def __str__(self) -> str:
        return self.action

    @property
    def person_ids(self) -> list[int]:
        return []
