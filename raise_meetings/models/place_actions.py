"""What an agency takes on for a place, or for a group as a whole: about no young person by name."""

from django.db import models
from django.utils import timezone

from hubs.columns import ReferenceField, keeps_history
from partners import access
from partners.models import Agency, Worker
from partners.rows import Rows, of_holder
from partners.rule import by_settings
from raise_meetings.models.gathering import OF_THE_WHOLE
from raise_meetings.models.meetings import Meeting
from raise_meetings.models.taken_on import TakenOn, TakenOnQuerySet

_SEEN = (
    f"{by_settings(OF_THE_WHOLE, whose='{table}.agency_id')} and "
    f"{of_holder('raise_meetings_meeting', 'meeting_id').read}"
)


class PlaceActionQuerySet(TakenOnQuerySet):
    def visible_to(self, user: access.Actor | access.Reader) -> "PlaceActionQuerySet":
        """As the meeting that it hangs on, and it is of safety."""
        found = self.filter(meeting__in=Meeting.objects.visible_to(user).values("pk"))
        return access.visible(found, user, OF_THE_WHOLE, whose="agency_id")


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
    rows = Rows(_SEEN, _SEEN)

    class Meta(TakenOn.Meta):
        verbose_name = "action for a place"
        verbose_name_plural = "actions for a place"

    def __str__(self) -> str:
        return self.action

    @property
    def person_ids(self) -> list[int]:
        return []
