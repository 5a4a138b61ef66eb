"""Homes beside the hubs, as the service keeps them in a list. They are about no young person.

No address is kept: some of these are the confidential homes of families, and who goes there knows the way.
"""

import datetime
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from hubs.columns import ReferenceField, RefField, keeps_history, not_before, one_of, within
from hubs.models import Hub, OpenQuerySet

#: How long before an approval ends the list says so.
SOON = datetime.timedelta(days=56)


class PlaceKind(models.TextChoices):
    """Those kinds of home (`ClaimKind`) where several young people may come, one after another or at once."""

    HUB_COMMUNITY_FAMILY = "hub_community_family", "Hub community family"
    HIGH_NEEDS_SUPPORTED_LODGINGS = "high_needs_supported_lodgings", "High needs supported lodgings"
    SEMI_INDEPENDENT = "semi_independent", "Semi-independent"
    BESPOKE = "bespoke", "Home made for one at a time"
    ACTIVITY = "activity", "Activity"
    FOSTER_IN_HOUSE = "foster_in_house", "Foster family"
    FOSTER_INDEPENDENT = "foster_independent", "Foster family (agency)"
    KINSHIP = "kinship", "Relatives or friends, approved"


class PlaceQuerySet(OpenQuerySet):
    def in_order(self) -> "PlaceQuerySet":
        return self.order_by("name", "pk")


@keeps_history()
class Place(models.Model):
    """A family, host, unit or activity. On `closed_on` it is no longer one. Capacity is what it is approved for."""

    reference = ReferenceField()
    tracker_ref = RefField()
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=32, choices=PlaceKind)
    hub = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="places")
    run_by = models.CharField(max_length=120, blank=True, default="")
    capacity = models.PositiveSmallIntegerField()
    age_from = models.PositiveSmallIntegerField(null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(null=True, blank=True)
    in_area = models.BooleanField()
    opened_on = models.DateField()
    approved_until = models.DateField(null=True, blank=True)
    approved_by = models.CharField(max_length=120, blank=True, default="")
    notes = models.TextField(blank=True, default="")
    closed_on = models.DateField(null=True, blank=True)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("kind", PlaceKind, "a_place_is_of_a_known_kind"),
            within("capacity", 1, 30, "a_place_has_room_for_1_to_30"),
            within("age_from", 0, 25, "a_place_is_for_ages_from_0_to_25"),
            within("age_to", 0, 25, "a_place_is_for_ages_up_to_0_to_25"),
            not_before(
                "age_from", "age_to", "ages_of_a_place_go_up", "The oldest cannot be younger than the youngest."
            ),
            not_before(
                "opened_on", "closed_on", "a_place_closes_after_it_opens", "It cannot close before it opens."
            ),
            not_before(
                "opened_on", "approved_until", "an_approval_ends_after_it_began",
                "The approval cannot end before it began.",
            ),
            models.UniqueConstraint(
                Lower("name"), Lower("run_by"), name="open_places_of_one_provider_have_names_of_their_own",
                condition=Q(closed_on__isnull=True),
                violation_error_message="There is a place of that name. Add a word that tells them apart.",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.name

    def is_open_on(self, day: datetime.date) -> bool:
        return self.opened_on <= day and (self.closed_on is None or self.closed_on > day)

    def is_approved_on(self, day: datetime.date) -> bool:
        """Without an end it is approved until somebody says otherwise. Its last day is `approved_until`."""
        return self.is_open_on(day) and (self.approved_until is None or day <= self.approved_until)

    @property
    def ages(self) -> str:
        if self.age_from is None and self.age_to is None:
            return "any age"
        if self.age_to is None:
            return f"from {self.age_from}"
        return f"{self.age_from} to {self.age_to}" if self.age_from is not None else f"up to {self.age_to}"


class ReliefQuerySet(models.QuerySet[Any]):
    def not_over(self, day: datetime.date) -> "ReliefQuerySet":
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=day))


@keeps_history()
class Relief(models.Model):
    """Days on which hosts help out: at a hub, or at another place. Half-open, as nights are."""

    reference = ReferenceField()
    tracker_ref = RefField()
    place = models.ForeignKey(Place, models.PROTECT, related_name="relief_given")
    hub = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="relief")
    for_place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="relief_received"
    )
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    words = models.CharField(max_length=200, blank=True, default="")

    objects = ReliefQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "relief"
        constraints = (
            not_before(
                "start_on", "end_on", "relief_ends_after_it_starts", "It cannot end before it starts."
            ),
            models.CheckConstraint(
                name="relief_is_for_a_hub_or_for_another_place",
                condition=Q(hub__isnull=False, for_place__isnull=True)
                | Q(hub__isnull=True, for_place__isnull=False) & ~Q(for_place=F("place")),
                violation_error_message="Choose a hub or another place: one of them.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.place} for {self.hub or self.for_place}"
