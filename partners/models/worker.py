from django.db import models

from hubs.columns import ReferenceField, RefField, keeps_history, not_before, one_of
from hubs.models import Hub
from partners.models.agency import Agency


class WorkerRole(models.TextChoices):
    """The tracker's roles. What somebody may do comes from their postings (`partners.Role`), not from this."""

    HUB_MANAGER = "hub_manager", "Hub manager"
    DEPUTY_HUB_MANAGER = "deputy_hub_manager", "Deputy hub manager"
    KEY_WORKER = "key_worker", "Key worker"
    RESIDENTIAL_WORKER = "residential_worker", "Hub worker"
    OUTREACH_WORKER = "outreach_worker", "Outreach worker"
    LIFE_COACH = "life_coach", "Life coach"
    COMMUNICATION_SUPPORT_WORKER = "communication_support_worker", "Communication support worker"
    POLICE_LIAISON = "police_liaison", "Police liaison"
    POLICE_ANALYST = "police_analyst", "Police analyst"
    EDUCATION_LEAD = "education_lead", "Education lead"
    PERFORMANCE_OFFICER = "performance_officer", "Performance officer"
    SOCIAL_WORKER = "social_worker", "Social worker"
    OTHER = "other", "Other"


@keeps_history()
class Worker(models.Model):
    """A person at work: the tracker's staff row. An e-mail address is optional and may repeat."""

    reference = ReferenceField()
    tracker_ref = RefField()
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="workers")
    hub = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="workers")
    given_name = models.TextField()
    family_name = models.TextField()
    email = models.TextField(blank=True, default="")
    role = models.CharField(max_length=32, choices=WorkerRole)
    started_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)
    #: Of those who work part of a week; the room they have for young people goes by it.
    weekly_hours = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("family_name", "given_name", "tracker_ref")
        constraints = (
            one_of("role", WorkerRole, "a_worker_has_a_known_role"),
            not_before(
                "started_on", "left_on", "a_worker_leaves_after_they_start", "They left before they started."
            ),
            models.CheckConstraint(
                name="a_worker_works_some_hours_of_a_week",
                condition=models.Q(weekly_hours__isnull=True) | models.Q(weekly_hours__range=(1, 60)),
                violation_error_message="Hours a week are between 1 and 60.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}"
