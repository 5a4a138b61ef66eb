from django.db import models
from django.utils import timezone

from hubs.columns import ReferenceField, keeps_history
from partners.models import Worker
from partners.rows import of_holder
from raise_meetings.models.information import InformationPassed


@keeps_history()
class CameBack(models.Model):
    """What the police said to it, on a day."""

    reference = ReferenceField()
    passed = models.ForeignKey(InformationPassed, models.PROTECT, related_name="answers")
    came_on = models.DateField()
    words = models.TextField()
    written_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    rows = of_holder("raise_meetings_informationpassed", "passed_id")
