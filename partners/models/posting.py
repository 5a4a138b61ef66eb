import datetime

from django.db import models
from django.db.models import Q

from hubs.columns import ReferenceField, keeps_history, not_before, one_of
from hubs.models import Hub
from partners.models.worker import Worker


class Role(models.TextChoices):
    """What somebody is posted as. What each may do: `ROLES` in partners/roles.py."""

    SERVICE_MANAGER = "service_manager", "Service manager"
    HUB_MANAGER = "hub_manager", "Hub manager"
    DEPUTY_HUB_MANAGER = "deputy_hub_manager", "Deputy hub manager"
    KEY_WORKER = "key_worker", "Key worker"
    RESIDENTIAL_WORKER = "residential_worker", "Hub worker"
    OUTREACH_WORKER = "outreach_worker", "Outreach worker"
    LIFE_COACH = "life_coach", "Life coach"
    COMMUNICATION_SUPPORT_WORKER = "communication_support_worker", "Communication support worker"
    POLICE_LIAISON = "police_liaison", "Police liaison"
    POLICE_ANALYST = "police_analyst", "Police analyst"
    CLINICIAN = "clinician", "CAMHS clinician"
    EDUCATION_LEAD = "education_lead", "Education lead"
    PERFORMANCE_OFFICER = "performance_officer", "Performance officer"
    GOVERNANCE_LEAD = "governance_lead", "Information governance lead"
    SOCIAL_WORKER = "social_worker", "Social worker"
    INDEPENDENT_VISITOR = "independent_visitor", "Independent visitor"
    OTHER = "other", "Other"


class PostingQuerySet(models.QuerySet["Posting"]):
    def live_on(self, day: datetime.date) -> "PostingQuerySet":
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=day), start_on__lte=day)

    def not_over_on(self, day: datetime.date) -> "PostingQuerySet":
        """Live, or still to begin."""
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=day))


@keeps_history()
class Posting(models.Model):
    """A worker in a role, from a day to a day: at a hub, for the whole service, or at their own agency's desk.

    Someone may be employed by one agency and posted to another's service (access.md, "The facts").
    """

    reference = ReferenceField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="postings")
    hub = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="postings")
    whole_service = models.BooleanField(default=False)
    role = models.CharField(max_length=32, choices=Role)
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    brought_in = models.BooleanField(default=False)
    #: Ended on a page: no later import gives it back.
    ended_here = models.BooleanField(default=False, db_default=False)

    objects = PostingQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("role", Role, "a_posting_has_a_known_role"),
            not_before(
                "start_on",
                "end_on",
                "a_posting_ends_after_it_starts",
                "A posting cannot end before it starts.",
            ),
            models.CheckConstraint(
                name="a_posting_is_to_a_hub_or_the_whole_service",
                condition=Q(hub__isnull=True) | Q(whole_service=False),
                violation_error_message="Choose a hub or the whole service, not both.",
            ),
            models.CheckConstraint(
                name="an_independent_visitor_is_posted_to_no_hub",
                condition=~Q(role="independent_visitor") | Q(hub__isnull=True, whole_service=False),
                violation_error_message="An independent visitor is posted to no hub. What they may read is agreed "
                "young person by young person.",
            ),
            models.UniqueConstraint(
                fields=("worker",),
                condition=Q(brought_in=True),
                name="a_worker_has_one_posting_from_the_tracker",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.place}"

    @property
    def place(self) -> str:
        if self.hub:
            return self.hub.name
        return "the whole service" if self.whole_service else self.worker.agency.name
