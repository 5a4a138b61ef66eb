import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

from hubs.columns import ReferenceField, keeps_history, one_of
from partners.for_officers import SEES_OVERRIDE, of_overrides
from partners.models.user import User

if TYPE_CHECKING:
    from partners.access import Actor

#: "lasts at most four hours" (access.md, "Override").
LONGEST = datetime.timedelta(hours=4)


class OverrideGround(models.TextChoices):
    """When information may be shared without the agreement (Working Together; the Caldicott principles)."""

    EXPRESS_CONSENT = "express_consent", "They have expressly agreed"
    LEGAL_REQUIREMENT = "legal_requirement", "The law requires it"
    PUBLIC_INTEREST = "public_interest", "An overriding public interest"


class Finding(models.TextChoices):
    JUSTIFIED = "justified", "It was right"
    LEARNING = "learning", "It was right, and something should be done differently"
    NOT_JUSTIFIED = "not_justified", "It was not right"


class OverrideQuerySet(models.QuerySet["Override"]):
    def visible_to(self, actor: "Actor") -> "OverrideQuerySet":
        from partners import access, says  # which ask models, that this is one of

        return access.visible(self, actor, SEES_OVERRIDE, row=says.ROW)

    def live_at(self, at: datetime.datetime) -> "OverrideQuerySet":
        return self.filter(Q(ended_at__isnull=True) | Q(ended_at__gt=at), from_at__lte=at, to_at__gt=at)

    def to_review(self) -> "OverrideQuerySet":
        return self.filter(finding="").order_by("review_by", "pk")

    def overdue_on(self, day: datetime.date) -> "OverrideQuerySet":
        return self.to_review().filter(review_by__lt=day)


@keeps_history()
class Override(models.Model):
    """ "Break glass": one user, one young person, at most four hours, on a lawful ground, in their own words."""

    reference = ReferenceField()
    user = models.ForeignKey(User, models.PROTECT, related_name="overrides")
    person = models.ForeignKey("cases.YoungPerson", models.PROTECT, related_name="overrides")
    ground = models.CharField(max_length=20, choices=OverrideGround)
    reason = models.TextField()
    from_at = models.DateTimeField()
    to_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    #: When its officers had their mail, and when, unreviewed, it went on to who leads the service.
    told_at = models.DateTimeField(null=True, blank=True)
    escalated_at = models.DateTimeField(null=True, blank=True)
    review_by = models.DateField()
    reviewed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True, blank=True)
    finding = models.CharField(max_length=16, choices=Finding, blank=True, default="")
    review_words = models.TextField(blank=True, default="")

    objects = OverrideQuerySet.as_manager()
    rows = of_overrides()

    class Meta:
        constraints = (
            one_of("ground", OverrideGround, "an_override_has_a_known_ground"),
            one_of("finding", Finding, "a_review_has_a_known_finding", or_empty=True),
            models.CheckConstraint(
                name="an_override_lasts_at_most_four_hours",
                condition=Q(to_at__gt=F("from_at"), to_at__lte=F("from_at") + LONGEST),
                violation_error_message="Four hours at most.",
            ),
            models.CheckConstraint(
                name="an_override_has_a_reason",
                condition=~Q(reason=""),
                violation_error_message="Say in your own words why you need to see this.",
            ),
            models.CheckConstraint(
                name="nobody_reviews_their_own_override",
                condition=Q(reviewed_by__isnull=True) | ~Q(reviewed_by=F("user")),
                violation_error_message="Nobody reviews their own. Somebody else has to.",
            ),
            models.CheckConstraint(
                name="a_reviewed_override_says_by_whom_and_when",
                condition=Q(finding="", reviewed_by__isnull=True, reviewed_at__isnull=True)
                | (~Q(finding="") & Q(reviewed_by__isnull=False, reviewed_at__isnull=False)),
            ),
        )
        indexes = (models.Index(fields=("review_by",), name="overrides_to_review", condition=Q(finding="")),)

    def __str__(self) -> str:
        return self.reference

    @property
    def over_at(self) -> datetime.datetime:
        return min(self.ended_at, self.to_at) if self.ended_at else self.to_at

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]
