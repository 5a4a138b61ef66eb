"""Claims on nights: stays and holds.

Nights are half-open (tracker format, "Nights"). Two claims may not cover one bed on one night.
"""

import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, not_before, one_of, period
from hubs.models import Bed
from partners.rows import of_envelope
from placements.models.places import Place


class ClaimKind(models.TextChoices):
    HUB_BED = "hub_bed", "Hub bed"
    HUB_COMMUNITY_FAMILY = "hub_community_family", "Hub community family"
    HIGH_NEEDS_SUPPORTED_LODGINGS = "high_needs_supported_lodgings", "High needs supported lodgings"
    SEMI_INDEPENDENT = "semi_independent", "Semi-independent"
    BESPOKE = "bespoke", "Home made for them"
    ACTIVITY = "activity", "Activity"
    FOSTER_IN_HOUSE = "foster_in_house", "Foster family"
    FOSTER_INDEPENDENT = "foster_independent", "Foster family (agency)"
    RESIDENTIAL_EXTERNAL = "residential_external", "Another children's home"
    KINSHIP = "kinship", "Relatives or friends"
    FAMILY = "family", "Family"
    INDEPENDENT = "independent", "Own home"
    SECURE = "secure", "Secure home"
    CUSTODY = "custody", "Custody"
    HOSPITAL = "hospital", "Hospital"
    OTHER = "other", "Somewhere else"
    HOLD = "hold", "Bed held"


#: Every kind of home: what somebody stays in, and what they may go to next.
HOMES = [choice for choice in ClaimKind.choices if choice[0] != ClaimKind.HOLD]


class ClaimQuerySet(DetailQuerySet):
    def covering(self, night: datetime.date) -> "ClaimQuerySet":
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=night), start_on__lte=night)

    def stays(self) -> "ClaimQuerySet":
        return self.exclude(kind=ClaimKind.HOLD)


@keeps_history(exclude=["nights"])
class Claim(models.Model):
    """Nights of a young person somewhere: in a home (a stay), or a bed kept for them (a hold)."""

    record = EnvelopeKey(related_name="claim")
    person = SubjectKey(related_name="claims")
    kind = models.CharField(max_length=32, choices=ClaimKind)
    bed = models.ForeignKey(Bed, models.PROTECT, null=True, blank=True, related_name="claims")
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    nights = period()

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("kind", ClaimKind, "a_claim_is_of_a_known_kind"),
            not_before(
                "start_on", "end_on", "a_claim_ends_after_it_starts", "It cannot end before it starts."
            ),
            models.CheckConstraint(
                name="a_hub_bed_and_a_hold_name_their_bed_and_no_other_does",
                condition=Q(bed__isnull=False, kind__in=("hub_bed", "hold"))
                | (Q(bed__isnull=True) & ~Q(kind__in=("hub_bed", "hold"))),
                violation_error_message="A hub bed names its bed; no other kind of home does.",
            ),
            ExclusionConstraint(
                name="a_bed_is_claimed_once_a_night",
                expressions=[("bed", RangeOperators.EQUAL), ("nights", RangeOperators.OVERLAPS)],
                condition=Q(bed__isnull=False),
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="That bed is already taken for some of those nights.",
            ),
            ExclusionConstraint(
                name="a_young_person_stays_in_one_place_a_night",
                expressions=[("person", RangeOperators.EQUAL), ("nights", RangeOperators.OVERLAPS)],
                condition=~Q(kind="hold"),
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="They already live somewhere else on some of those nights.",
            ),
            ExclusionConstraint(
                name="no_bed_is_held_for_somebody_who_sleeps_in_a_hub_bed",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("kind", RangeOperators.NOT_EQUAL),
                    ("nights", RangeOperators.OVERLAPS),
                ],
                condition=Q(bed__isnull=False),
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="While a bed is held for them they cannot be in a hub bed.",
            ),
        )
        indexes = (models.Index(fields=("start_on",), name="claims_by_start"),)


class StayEndReason(models.TextChoices):
    PLANNED_MOVE = "planned_move", "Planned move"
    BREAKDOWN = "breakdown", "It did not work out"
    RETURNED_HOME = "returned_home", "Went home"
    TURNED_18 = "turned_18", "Turned 18"
    CUSTODY = "custody", "Custody"
    OTHER = "other", "Other"


@keeps_history()
class Stay(models.Model):
    """What only a stay has: who provides it, whether in the area, how it began and how it ended.

    `expected_end_on` is a plan alone: the bed stays theirs until somebody says that they leave (`end_on`).
    `goes_on`: it continues their stay before it, in another room, or in the bed that was kept for them.
    """

    claim = models.OneToOneField(Claim, models.PROTECT, primary_key=True, related_name="stay")
    tracker_ref = RefField()
    provider = models.TextField(blank=True, default="")
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="stays")
    in_area = models.BooleanField()
    emergency = models.BooleanField(null=True, blank=True)
    agreed_by = models.CharField(max_length=120, blank=True, default="", db_default="")
    goes_on = models.BooleanField(default=False, db_default=False)
    arrived_at = models.DateTimeField(null=True, blank=True)
    let_in_by = models.ForeignKey(
        "partners.Worker", models.PROTECT, null=True, blank=True, related_name="let_in"
    )
    expected_end_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=16, choices=StayEndReason, blank=True, default="")
    planned_end = models.BooleanField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    next_home = models.CharField(max_length=32, choices=HOMES, blank=True, default="", db_default="")
    next_words = models.CharField(max_length=200, blank=True, default="", db_default="")
    leaving_words = models.TextField(blank=True, default="", db_default="")

    rows = of_envelope("claim_id")

    class Meta:
        constraints = (
            one_of("end_reason", StayEndReason, "a_stay_ends_for_a_known_reason", or_empty=True),
            models.CheckConstraint(
                name="where_next_is_a_kind_of_home",
                condition=Q(next_home__in=[*(value for value, _ in HOMES), ""]),
                violation_error_message="Choose a kind of home.",
            ),
        )


class HoldReason(models.TextChoices):
    PHASED_RETURN = "phased_return", "Moving on step by step"
    ACTIVITY = "activity", "Away on an activity"
    HOSPITAL = "hospital", "In hospital"
    MISSING = "missing", "Missing"
    OTHER = "other", "Other"


@keeps_history()
class Hold(models.Model):
    """Why a bed is kept for somebody who is not in it, and until when they are thought to need it."""

    claim = models.OneToOneField(Claim, models.PROTECT, primary_key=True, related_name="hold")
    tracker_ref = RefField()
    reason = models.CharField(max_length=16, choices=HoldReason)
    expected_end_on = models.DateField(null=True, blank=True)

    rows = of_envelope("claim_id")

    class Meta:
        constraints = (one_of("reason", HoldReason, "a_hold_has_a_known_reason"),)
