from django.db import models
from django.db.models import F, Q

from hubs.columns import ReferenceField, one_of
from hubs.models import Hub
from partners.models.posting import Posting, Role
from partners.models.user import User
from partners.models.worker import Worker


class Answer(models.TextChoices):
    CONFIRMED = "confirmed", "Confirmed"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def waiting(self) -> "ProposalQuerySet":
        return self.filter(answer="")


class Proposal(models.Model):
    """A posting that one person may not give alone (hostile tests, A15): it gives nothing until it is confirmed."""

    reference = ReferenceField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="proposals")
    hub = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="+")
    whole_service = models.BooleanField(default=False)
    role = models.CharField(max_length=32, choices=Role)
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    proposed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(auto_now_add=True)
    answer = models.CharField(max_length=12, choices=Answer, blank=True, default="")
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    posting = models.OneToOneField(
        Posting, models.PROTECT, null=True, blank=True, related_name="proposal", editable=False
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ("proposed_at", "pk")
        constraints = (
            one_of("answer", Answer, "a_proposal_has_a_known_answer", or_empty=True),
            models.CheckConstraint(
                name="another_confirms_than_who_proposed",
                condition=~Q(answer="confirmed")
                | (Q(answered_by__isnull=False) & ~Q(answered_by=F("proposed_by"))),
                violation_error_message="You proposed this yourself. Somebody else has to confirm it.",
            ),
            models.CheckConstraint(
                name="a_confirmed_proposal_and_no_other_has_a_posting",
                condition=Q(answer="confirmed", posting__isnull=False)
                | (~Q(answer="confirmed") & Q(posting__isnull=True)),
                violation_error_message="A proposal gives a posting when it is confirmed.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.place}"

    @property
    def place(self) -> str:
        if self.hub:
            return self.hub.name
        return "the whole service" if self.whole_service else self.worker.agency.name
