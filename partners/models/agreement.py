"""Agreements: what an agency may read and add, under which law, while both sides have signed (access.md)."""

import datetime

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from hubs.columns import ReferenceField, keeps_history, not_before, one_of
from partners.models.agency import Agency
from partners.models.user import User


class Category(models.TextChoices):
    """What agreements speak of (access.md, "The facts")."""

    IDENTITY = "identity", "Identity"
    FAMILY_AND_CONTACT = "family_and_contact", "Family time"
    CARE_AND_PLACEMENT = "care_and_placement", "Care and homes"
    DAILY_LIFE = "daily_life", "Daily life"
    KEY_WORK = "key_work", "Key work"
    HEALTH = "health", "Health"
    COMMUNICATION = "communication", "Speech, language and communication"
    EDUCATION = "education", "School, college and work"
    OFFENDING = "offending", "Police and justice"
    INTELLIGENCE = "intelligence", "Police intelligence"
    SAFETY_AND_RISK = "safety_and_risk", "Safety"
    HOUSING = "housing", "Housing"
    VOICE = "voice", "Their own words"


class LawfulBasis(models.TextChoices):
    """UK GDPR, Article 6(1)."""

    PUBLIC_TASK = "public_task", "Public task, Article 6(1)(e)"
    LEGAL_OBLIGATION = "legal_obligation", "Legal obligation, Article 6(1)(c)"
    VITAL_INTERESTS = "vital_interests", "Vital interests, Article 6(1)(d)"
    CONSENT = "consent", "Consent, Article 6(1)(a)"
    LEGITIMATE_INTERESTS = "legitimate_interests", "Legitimate interests, Article 6(1)(f)"


class SpecialCategory(models.TextChoices):
    """UK GDPR, Article 9(2)."""

    NONE = "none", "No special category data"
    SUBSTANTIAL_PUBLIC_INTEREST = (
        "substantial_public_interest",
        "Substantial public interest, Article 9(2)(g)",
    )
    HEALTH_OR_SOCIAL_CARE = "health_or_social_care", "Health or social care, Article 9(2)(h)"
    VITAL_INTERESTS = "vital_interests", "Vital interests, Article 9(2)(c)"
    EXPLICIT_CONSENT = "explicit_consent", "Explicit consent, Article 9(2)(a)"


class ScheduleOne(models.TextChoices):
    """Data Protection Act 2018, Schedule 1."""

    NONE = "none", "None needed"
    HEALTH_OR_SOCIAL_CARE = "health_or_social_care", "Health or social care purposes, paragraph 2"
    SAFEGUARDING = "safeguarding", "Safeguarding of children and individuals at risk, paragraph 18"
    PREVENTING_UNLAWFUL_ACTS = (
        "preventing_unlawful_acts",
        "Preventing or detecting unlawful acts, paragraph 10",
    )


class AgreementQuerySet(models.QuerySet["Agreement"]):
    def in_force(self, day: datetime.date) -> "AgreementQuerySet":
        """Signed by the lead agency, started, not ended and not suspended; each party's own signature is its own."""
        signed = Signature.objects.filter(agreement=OuterRef("pk"), agency__is_lead=True, signed_on__lte=day)
        return self.filter(
            Q(end_on__isnull=True) | Q(end_on__gt=day),
            Exists(signed),
            ~Exists(Suspension.objects.live_on(day).filter(agreement=OuterRef("pk"))),
            start_on__lte=day,
        )


@keeps_history()
class Agreement(models.Model):
    """A data-sharing agreement of the lead agency with one or more parties. `number` stays, `version` counts on.

    For a party it is in force on a day when the lead agency and that party have both signed it, it has started, has
    not ended and is not suspended: nothing of that is stored. What was signed does not change; a change is a new
    version, which `replaces` it. The database refuses the rest (signed_agreements.sql): once signed, it may end
    sooner and be reviewed, no more. `document` says where the signed paper is kept.
    """

    reference = ReferenceField()
    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField(default=1)
    title = models.TextField()
    purposes = models.TextField()
    lawful_basis = models.CharField(max_length=24, choices=LawfulBasis)
    special_category = models.CharField(max_length=32, choices=SpecialCategory)
    schedule_one = models.CharField(max_length=32, choices=ScheduleOne)
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    review_on = models.DateField()
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", editable=False
    )
    drafted_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", editable=False)
    document = models.TextField(blank=True, default="")
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", editable=False)
    ended_why = models.TextField(blank=True, default="")

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ("number", "version")
        constraints = (
            one_of("lawful_basis", LawfulBasis, "an_agreement_has_a_known_lawful_basis"),
            one_of("special_category", SpecialCategory, "an_agreement_has_a_known_special_category_condition"),
            one_of("schedule_one", ScheduleOne, "an_agreement_has_a_known_schedule_1_condition"),
            models.UniqueConstraint(fields=("number", "version"), name="an_agreement_has_each_version_once"),
            not_before("start_on", "end_on", "an_agreement_ends_after_it_starts",
                       "An agreement cannot end before it starts."),
            not_before("start_on", "review_on", "an_agreement_is_reviewed_after_it_starts",
                       "The review is on or after the day on which it starts."),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"Agreement {self.number}" + (f", version {self.version}" if self.version > 1 else "")


class Signature(models.Model):
    """One side has signed. The lead agency's and a party's together put the agreement in force for that party."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="signatures")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="signatures")
    signed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    signed_on = models.DateField(default=timezone.localdate)
    signed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("agreement", "agency"),
                name="an_agency_signs_an_agreement_once",
                violation_error_message="Your agency has signed this agreement already.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.agreement}, {self.agency}"


@keeps_history()
class Clause(models.Model):
    """One agency, one category, for one purpose: whether it may read it, and whether it may add to it."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="clauses")
    number = models.PositiveIntegerField()
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="clauses")
    category = models.CharField(max_length=20, choices=Category)
    may_read = models.BooleanField(default=False)
    may_contribute = models.BooleanField(default=False)
    purpose = models.TextField()

    class Meta:
        ordering = ("agreement", "number")
        constraints = (
            one_of("category", Category, "a_clause_is_of_a_known_category"),
            models.UniqueConstraint(
                fields=("agreement", "number"), name="an_agreement_has_each_clause_number_once"
            ),
            models.UniqueConstraint(
                fields=("agreement", "agency", "category"), name="an_agreement_says_a_category_once_an_agency"
            ),
            models.CheckConstraint(
                name="a_clause_gives_something",
                condition=Q(may_read=True) | Q(may_contribute=True),
                violation_error_message="A clause lets the agency read, add, or both.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.agreement}, clause {self.number}"


class SuspensionQuerySet(models.QuerySet["Suspension"]):
    def live_on(self, day: datetime.date) -> "SuspensionQuerySet":
        return self.filter(Q(to_on__isnull=True) | Q(to_on__gt=day), from_on__lte=day)


@keeps_history()
class Suspension(models.Model):
    """From a day to a day the agreement gives nothing, whoever signed it."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="suspensions")
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    why = models.TextField()
    suspended_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    objects = SuspensionQuerySet.as_manager()

    class Meta:
        constraints = (
            not_before("from_on", "to_on", "a_suspension_ends_after_it_starts",
                       "A suspension cannot end before it starts."),
            models.UniqueConstraint(fields=("agreement",), condition=Q(to_on__isnull=True),
                                    name="an_agreement_is_suspended_once_at_a_time"),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.agreement}, suspended from {self.from_on}"
