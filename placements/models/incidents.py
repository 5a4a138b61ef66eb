"""What happened in a hub, and each young person's part in it."""

from django.db import models

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, one_of
from hubs.models import Hub
from partners.rows import of_place


class IncidentKind(models.TextChoices):
    SERIOUS_INJURY = "serious_injury", "Serious injury"
    ASSAULT = "assault", "Assault"
    SELF_HARM = "self_harm", "Self-harm"
    POLICE_CALLED = "police_called", "Police called"
    EXPLOITATION = "exploitation", "Exploitation"
    ALLEGATION = "allegation", "Allegation"
    RESTRAINT = "restraint", "Restraint"
    COMPLAINT = "complaint", "Complaint"
    OTHER = "other", "Other"


@keeps_history()
class Incident(models.Model):
    """Something that happened at a hub. Each young person concerned has an envelope (`IncidentPerson`)."""

    tracker_ref = RefField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="incidents")
    occurred_at = models.DateTimeField()
    kind = models.CharField(max_length=16, choices=IncidentKind)
    notifiable = models.BooleanField()
    notified_at = models.DateTimeField(null=True, blank=True)
    summary = models.TextField(blank=True, default="")

    rows = of_place("incident_id", "placements_incidentperson")

    class Meta:
        constraints = (one_of("kind", IncidentKind, "an_incident_is_of_a_known_kind"),)
        indexes = (models.Index(fields=("occurred_at",), name="incidents_by_time"),)

    def __str__(self) -> str:
        return f"{self.get_kind_display()} at {self.hub}"


@keeps_history()
class IncidentPerson(models.Model):
    """One young person's part in an incident: their own envelope, their own copy of the words."""

    record = EnvelopeKey(related_name="incident_person")
    person = SubjectKey(related_name="incidents")
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="people")

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people in incidents"
        constraints = (
            models.UniqueConstraint(
                fields=("incident", "person"), name="a_young_person_is_in_an_incident_once"
            ),
        )
