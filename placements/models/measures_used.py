"""Restraint and other measures: what regulation 35 of the Children's Homes (England) Regulations 2015 asks."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import keeps_history, one_of
from partners.models import Worker
from placements.models.incidents import Incident


class MeasureSort(models.TextChoices):
    RESTRAINT = "restraint", "Restraint: they were held"
    CONTROL = "control", "Control: they were led, or kept from something"
    DISCIPLINE = "discipline", "A consequence"


class MeasureUsedQuerySet(DetailQuerySet):
    def counted(self) -> Self:
        """Not what is routine in an education, health and care plan: regulation 35(4)."""
        return self.filter(routine=False)

    def to_sign(self) -> Self:
        return self.counted().filter(signed_at__isnull=True)

    def to_talk(self) -> Self:
        return self.counted().filter(talked_at__isnull=True)


@keeps_history()
class MeasureUsed(models.Model):
    """One use. Whoever recorded it and when is the envelope's: regulation 35(3)(a).

    Then two stamps more, each with its person: spoken to the user and signed as accurate, (3)(b); the young person
    was spoken to, (3)(c). Whoever used it gives neither.
    """

    record = EnvelopeKey(related_name="measure_used")
    person = SubjectKey(related_name="measures_used")
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="measures")
    sort = models.CharField(max_length=12, choices=MeasureSort)
    used_at = models.DateTimeField()
    place = models.TextField()
    minutes = models.PositiveSmallIntegerField()
    used_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    helped_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    others_there = models.TextField(blank=True, default="", db_default="")
    behaviour = models.TextField()
    avoided = models.TextField()
    effect = models.TextField()
    hurt = models.TextField(blank=True, default="", db_default="")
    treatment = models.TextField(blank=True, default="", db_default="")
    routine = models.BooleanField(default=False, db_default=False)
    spoken_at = models.DateTimeField(null=True, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    talked_at = models.DateTimeField(null=True, blank=True)
    talked_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    their_view = models.TextField(blank=True, default="", db_default="")

    objects = MeasureUsedQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "measures used"
        constraints = (
            one_of("sort", MeasureSort, "a_measure_is_of_a_known_sort"),
            models.CheckConstraint(
                name="who_signs_a_measure_has_spoken_to_the_user_and_says_when",
                condition=Q(signed_at__isnull=True, signed_by__isnull=True, spoken_at__isnull=True)
                | Q(signed_at__isnull=False, signed_by__isnull=False, spoken_at__isnull=False),
            ),
            models.CheckConstraint(
                name="who_talked_about_a_measure_says_when",
                condition=Q(talked_at__isnull=True, talked_by__isnull=True, confirmed_at__isnull=True)
                | Q(talked_at__isnull=False, talked_by__isnull=False, confirmed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="nobody_signs_a_measure_that_they_used",
                condition=Q(signed_by__isnull=True)
                | ~Q(signed_by=F("used_by")) & (Q(helped_by__isnull=True) | ~Q(signed_by=F("helped_by"))),
                violation_error_message="You used it, so somebody else signs it.",
            ),
            models.CheckConstraint(
                name="nobody_confirms_the_talk_about_a_measure_that_they_used",
                condition=Q(talked_by__isnull=True)
                | ~Q(talked_by=F("used_by")) & (Q(helped_by__isnull=True) | ~Q(talked_by=F("helped_by"))),
                violation_error_message="You used it, so somebody else talks about it with them.",
            ),
        )
