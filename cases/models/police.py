from django.db import models

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, one_of, within
from hubs.models import Hub


class PoliceEventKind(models.TextChoices):
    OFFENCE = "offence", "Offence"
    ARREST = "arrest", "Arrest"
    CHARGE = "charge", "Charge"


@keeps_history()
class PoliceEvent(models.Model):
    """An offence, arrest or charge. Gravity is the Youth Justice scale of 1 to 8, as the police gave it."""

    record = EnvelopeKey(related_name="police_event")
    person = SubjectKey(related_name="police_events")
    tracker_ref = RefField()
    kind = models.CharField(max_length=10, choices=PoliceEventKind)
    occurred_at = models.DateTimeField()
    offence = models.TextField(blank=True, default="")
    gravity = models.PositiveSmallIntegerField(null=True, blank=True)
    location_hub = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="police_events")

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("kind", PoliceEventKind, "a_police_event_is_of_a_known_kind"),
            within("gravity", 1, 8, "gravity_is_1_to_8"),
        )
