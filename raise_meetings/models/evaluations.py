"""Did it work? Said of each young person whom a meeting was about; of a place it is a paragraph."""

from django.db import models

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import keeps_history, one_of
from raise_meetings.models.meetings import Meeting


class Worked(models.TextChoices):
    YES = "yes", "Yes"
    PARTLY = "partly", "Partly"
    NO = "no", "No"
    TOO_SOON = "too_soon", "Too soon to say"


@keeps_history()
class Evaluation(models.Model):
    """The words are the envelope's; its day is the day on which it was looked at. The newest of a meeting counts.

    What changed since is not kept here: it is counted from the record whenever somebody reads it.
    """

    record = EnvelopeKey(related_name="raise_evaluation")
    person = SubjectKey(related_name="raise_evaluations")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="evaluations")
    worked = models.CharField(max_length=8, choices=Worked)

    objects = detail_queryset()

    class Meta:
        constraints = (one_of("worked", Worked, "a_raise_worked_in_a_known_way"),)
