from django.db import models

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import keeps_history, one_of

#: So short that it is read on the way to the door.
LONGEST_LINE = 120


class MadeWith(models.TextChoices):
    """Who said it: it is theirs first, then a specialist's."""

    BOTH = "both", "With the young person and a communication support worker"
    YOUNG_PERSON = "young_person", "With the young person"
    SPECIALIST = "specialist", "With a communication support worker"
    NEITHER = "neither", "By the team so far, without them"


@keeps_history()
class HowToTalk(models.Model):
    """How somebody likes to be spoken with, in three plain lines. What changes is a new row: the newest counts."""

    record = EnvelopeKey(related_name="how_to_talk")
    person = SubjectKey(related_name="how_to_talk")
    helps = models.CharField(max_length=LONGEST_LINE)
    makes_it_hard = models.CharField(max_length=LONGEST_LINE)
    check_understood = models.CharField(max_length=LONGEST_LINE)
    made_with = models.CharField(max_length=16, choices=MadeWith)
    review_on = models.DateField(null=True, blank=True)

    objects = detail_queryset()

    class Meta:
        constraints = (one_of("made_with", MadeWith, "how_to_talk_was_made_with_somebody_known"),)
