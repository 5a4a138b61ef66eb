from django.contrib.auth.models import Group
from django.db import models
from django.db.models import Q

from hubs.columns import ReferenceField, RefField, keeps_history, one_of


class AgencyKind(models.TextChoices):
    COUNCIL = "council", "Council"
    DISTRICT_COUNCIL = "district_council", "District council"
    POLICE = "police", "Police"
    HEALTH = "health", "Health trust"
    MENTAL_HEALTH = "mental_health", "Mental health trust"
    EDUCATION = "education", "School or college"
    HOUSING = "housing", "Housing"
    YOUTH_JUSTICE = "youth_justice", "Youth justice"
    VOLUNTARY = "voluntary", "Voluntary organisation"
    OTHER = "other", "Other"


@keeps_history()
class Agency(models.Model):
    """An organisation that works in or with the service. One of them leads it (access.md, "The facts")."""

    reference = ReferenceField()
    tracker_ref = RefField()
    name = models.TextField()
    kind = models.CharField(max_length=20, choices=AgencyKind)
    is_lead = models.BooleanField(default=False)
    group = models.OneToOneField(Group, models.PROTECT, related_name="agency")

    class Meta:
        verbose_name_plural = "agencies"
        ordering = ("tracker_ref",)
        constraints = (
            one_of("kind", AgencyKind, "an_agency_is_of_a_known_kind"),
            models.UniqueConstraint(
                fields=("is_lead",),
                condition=Q(is_lead=True),
                name="one_agency_leads_the_service",
                violation_error_message="Another agency already leads this service.",
            ),
        )

    def __str__(self) -> str:
        return self.name
