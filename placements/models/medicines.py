"""What somebody takes, each time it was offered, and how much is there. Nothing here is worked out clinically."""

import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, not_before, one_of
from partners.models import Worker


class Route(models.TextChoices):
    MOUTH = "mouth", "By mouth"
    INHALED = "inhaled", "Breathed in"
    SKIN = "skin", "On the skin"
    DROPS = "drops", "Drops or spray"
    INJECTION = "injection", "Injection"
    OTHER = "other", "Another way"


class Consent(models.TextChoices):
    """Who agreed that the staff may give it."""

    THEMSELVES = "themselves", "They themselves"
    PARENT = "parent", "A parent or carer"
    COUNCIL = "council", "The council that looks after them"


class Slot(models.TextChoices):
    MORNING = "morning", "Morning"
    MIDDAY = "midday", "Midday"
    TEATIME = "teatime", "Teatime"
    BEDTIME = "bedtime", "Bedtime"


#: What the label and the sheet say of a medicine, beside its days.
LABEL = (
    "name", "strength", "dose", "route", "morning", "midday", "teatime", "bedtime", "as_needed", "label_says",
    "prescribed_by", "kept_where", "consent", "consent_name", "allergies",
)  # fmt: skip


class MedicineQuerySet(DetailQuerySet):
    def taken_on(self, day: datetime.date) -> "MedicineQuerySet":
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=day), start_on__lte=day)


@keeps_history()
class Medicine(models.Model):
    """As the label says it, in the words of the label. It is over from `end_on`."""

    record = EnvelopeKey(related_name="medicine")
    person = SubjectKey(related_name="medicines")
    tracker_ref = RefField()
    name = models.CharField(max_length=120)
    strength = models.CharField(max_length=60, blank=True, default="")
    dose = models.CharField(max_length=120)
    route = models.CharField(max_length=16, choices=Route)
    morning = models.BooleanField(default=False)
    midday = models.BooleanField(default=False)
    teatime = models.BooleanField(default=False)
    bedtime = models.BooleanField(default=False)
    as_needed = models.BooleanField(default=False)
    label_says = models.CharField(max_length=400, blank=True, default="")
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    prescribed_by = models.CharField(max_length=120, blank=True, default="")
    kept_where = models.CharField(max_length=120, blank=True, default="")
    consent = models.CharField(max_length=16, choices=Consent)
    consent_name = models.CharField(max_length=120, blank=True, default="")
    allergies = models.CharField(max_length=400)

    objects = MedicineQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("route", Route, "a_medicine_is_taken_in_a_known_way"),
            one_of("consent", Consent, "somebody_known_agreed_to_a_medicine"),
            not_before(
                "start_on", "end_on", "a_medicine_ends_after_it_starts", "It cannot end before it starts."
            ),
            models.CheckConstraint(
                name="a_medicine_has_a_time_or_is_taken_as_needed",
                condition=Q(morning=True)
                | Q(midday=True)
                | Q(teatime=True)
                | Q(bedtime=True)
                | Q(as_needed=True),
                violation_error_message="Say when it is taken: a time of day, or as needed.",
            ),
        )

    def __str__(self) -> str:
        return " ".join(filter(None, (self.name, self.strength)))

    @property
    def slots(self) -> list[str]:
        return [slot for slot in Slot.values if getattr(self, slot)]

    @property
    def times(self) -> str:
        """When, in words: "morning, bedtime", "as needed"."""
        said = [str(Slot(slot).label).lower() for slot in self.slots]
        return ", ".join([*said, *(["as needed"] if self.as_needed else [])])


class Outcome(models.TextChoices):
    """What became of it when it was offered; or how much of it came, went or was counted."""

    GIVEN = "given", "Taken"
    REFUSED = "refused", "Did not want it"
    NOT_GIVEN = "not_given", "Not given"
    CAME_IN = "came_in", "Came in"
    WENT_OUT = "went_out", "Went out"
    COUNTED = "counted", "Counted"


OFFERED = (Outcome.GIVEN, Outcome.REFUSED, Outcome.NOT_GIVEN)
NOT_TAKEN = (Outcome.REFUSED, Outcome.NOT_GIVEN)
OF_STOCK = (Outcome.CAME_IN, Outcome.WENT_OUT, Outcome.COUNTED)


class StandingQuerySet(DetailQuerySet):
    def standing(self) -> Self:
        """Without what has been put right since."""
        return self.filter(put_right_at__isnull=True)

    def unconfirmed(self) -> Self:
        return self.standing().filter(witnessed_at__isnull=True)


class GivenQuerySet(StandingQuerySet):
    def offered(self) -> Self:
        """Without the moves of the stock."""
        return self.standing().filter(outcome__in=OFFERED)

    def not_taken(self) -> Self:
        return self.standing().filter(outcome__in=NOT_TAKEN)


def two_people(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name,
        condition=Q(witness__isnull=True) | ~Q(witness=F("worker")),
        violation_error_message="The second initials have to be somebody else’s.",
    )


def witnessed_by_somebody(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name, condition=Q(witnessed_at__isnull=True) | Q(witness__isnull=False)
    )


@keeps_history()
class MedicineGiven(models.Model):
    """One line of the sheet: when a medicine was offered, or should have been; or how much of it came, went (to the
    chemist, home) or was counted. Why, or why not, is the envelope's words.

    `worker` has the first initials, `witness` the second: named at once, or whoever confirmed it. A slip is put
    right by another row (`instead_of`), and the first stays (`put_right_at`). `units` are what it took from the
    stock, or what moved or was counted.
    """

    record = EnvelopeKey(related_name="medicine_given")
    person = SubjectKey(related_name="medicines_given")
    tracker_ref = RefField()
    medicine = models.ForeignKey(Medicine, models.PROTECT, related_name="given")
    day = models.DateField()
    slot = models.CharField(max_length=16, choices=Slot, blank=True, default="")
    offered_at = models.DateTimeField()
    outcome = models.CharField(max_length=16, choices=Outcome)
    amount = models.CharField(max_length=60, blank=True, default="")
    units = models.PositiveIntegerField(default=0)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="medicines_given")
    witness = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    witnessed_at = models.DateTimeField(null=True, blank=True)
    instead_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    put_right_at = models.DateTimeField(null=True, blank=True)

    objects = GivenQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "medicines given"
        constraints = (
            one_of("slot", Slot, "a_medicine_is_given_at_a_known_time_of_day", or_empty=True),
            one_of("outcome", Outcome, "a_medicine_is_given_with_a_known_outcome"),
            two_people("a_medicine_is_seen_by_two_people"),
            witnessed_by_somebody("a_medicine_is_confirmed_by_somebody"),
            models.CheckConstraint(
                name="what_was_not_taken_left_no_stock",
                condition=~Q(outcome__in=NOT_TAKEN) | Q(units=0),
                violation_error_message="Nothing left the stock, as it was not taken.",
            ),
            models.CheckConstraint(
                name="stock_moves_at_no_time_of_the_day", condition=~Q(outcome__in=OF_STOCK) | Q(slot="")
            ),
            models.UniqueConstraint(
                fields=("medicine", "day", "slot"),
                condition=~Q(slot="") & Q(put_right_at__isnull=True),
                name="a_medicine_is_given_once_at_its_time",
                violation_error_message="This one is written down already. Look at the list before you go on.",
            ),
        )
        indexes = (models.Index(fields=("medicine", "-offered_at"), name="times_a_medicine_was_given"),)
