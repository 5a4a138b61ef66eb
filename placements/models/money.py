"""Money kept for somebody (Schedule 3 of the Children's Homes Regulations: dates and amounts)."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, one_of
from partners.models import Worker
from placements.models.medicines import StandingQuerySet, two_people, witnessed_by_somebody

MOST = 999_999


class MoneyMove(models.TextChoices):
    IN = "in", "Given to us to keep"
    OUT = "out", "Given back"
    COUNTED = "counted", "Counted"


@keeps_history()
class Money(models.Model):
    """An amount in, out or counted, in whole pence. What for is the envelope's words.

    What there is, is asked of the rows and stored nowhere. A slip is put right by another row (`instead_of`).
    """

    record = EnvelopeKey(related_name="money")
    person = SubjectKey(related_name="money")
    tracker_ref = RefField()
    at = models.DateTimeField()
    move = models.CharField(max_length=16, choices=MoneyMove)
    pence = models.PositiveIntegerField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    witness = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    witnessed_at = models.DateTimeField(null=True, blank=True)
    instead_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    put_right_at = models.DateTimeField(null=True, blank=True)

    objects = StandingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "money"
        constraints = (
            one_of("move", MoneyMove, "money_moves_in_a_known_way"),
            two_people("money_is_seen_by_two_people"),
            witnessed_by_somebody("money_is_confirmed_by_somebody"),
            models.CheckConstraint(
                name="money_moved_is_some_and_below_ten_thousand_pounds",
                condition=Q(pence__lte=MOST) & (Q(pence__gt=0) | Q(move="counted")),
                violation_error_message="Enter an amount between 1p and £9,999.99.",
            ),
        )
        indexes = (models.Index(fields=("person", "at", "record"), name="money_of_a_person"),)

    @property
    def amount(self) -> Decimal:
        return Decimal(self.pence).scaleb(-2)

    @property
    def pence_in_words(self) -> str:
        return f"£{self.amount:,.2f}"
