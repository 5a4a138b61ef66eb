from django.db import models
from django.db.models import F, Q

from cases.models.envelope import OF_ENVELOPE
from cases.models.referral import Decision, DeclineReason, Referral, Route
from hubs.columns import ReferenceField, keeps_history, one_of
from hubs.models import Hub
from partners import access
from partners.models import Agency, Worker
from partners.rows import Rows, of_holder
from partners.rule import by_settings

#: Those of the lead agency, of the hub that was asked, who say who is meant; once that is known, as they may read the
#: referral. Before it, nobody who is barred from somebody whom it may mean: they would make them a second record.
TRIAGES = f"""
({{lead}} and ({{everyone}} or {{hub}} = any({{hubs}}))
    and ({{row}} is null and not nwd_may_mean({{enquiry}}, {{barred}}::bigint[]) or {OF_ENVELOPE}))
"""
#: And whoever asked, unless it has become the referral of somebody from whom they are barred.
SEES = f"""
({{asked_by}} = {{worker}} and not nwd_is_joined_to({{row}}, {{barred}}::bigint[]) or {TRIAGES.strip()})
"""
_SEEN = by_settings(
    SEES,
    asked_by="{table}.asked_by_id",
    hub="{table}.hub_id",
    row="{table}.referral_id",
    enquiry="{table}.id",
)


class EnquiryQuerySet(models.QuerySet["Enquiry"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "EnquiryQuerySet":
        return access.visible(
            self, user, SEES, asked_by="asked_by_id", hub="hub_id", row="referral_id", enquiry="pk"
        )

    def triaged_by(self, user: access.Actor | access.Reader) -> "EnquiryQuerySet":
        """Not what they asked themselves about somebody from whom they are barred."""
        return access.visible(self, user, TRIAGES, hub="hub_id", row="referral_id", enquiry="pk")

    def asked_by_worker(self, worker: Worker | None) -> "EnquiryQuerySet":
        return self.filter(asked_by=worker)

    def to_triage(self) -> "EnquiryQuerySet":
        """Nobody has said yet who is meant."""
        return self.filter(referral__isnull=True, outcome=Decision.PENDING)


@keeps_history()
class Enquiry(models.Model):
    """ "Can you help?", before anybody has said whom it is about, and what whoever asked was told.

    It names a young person in the words of whoever asked and no row of ours: who is meant is said at triage, which
    makes the referral. What becomes of that is repeated here, because a partner reads nothing else of it.
    """

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="enquiries")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="enquiries")
    asked_by = models.ForeignKey(Worker, models.PROTECT, related_name="enquiries")
    received_at = models.DateTimeField()
    route = models.CharField(max_length=10, choices=Route)
    out_of_hours = models.BooleanField()
    given_name = models.TextField()
    family_name = models.TextField()
    date_of_birth = models.DateField(null=True, blank=True)
    nhs_number = models.TextField(blank=True, default="")
    reach = models.TextField(blank=True, default="")
    happening = models.TextField()
    would_help = models.TextField(blank=True, default="")
    feels = models.TextField(blank=True, default="")
    first_response_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Decision, default=Decision.PENDING)
    outcome_at = models.DateTimeField(null=True, blank=True)
    decline_reason = models.CharField(max_length=20, choices=DeclineReason, blank=True, default="")
    told = models.TextField(blank=True, default="")
    #: The wrong hub was asked: which, since when it is this one's, and what whoever asked is told of it.
    passed_from = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="+")
    passed_at = models.DateTimeField(null=True, blank=True)
    passed_words = models.TextField(blank=True, default="", db_default="")
    referral = models.OneToOneField(Referral, models.PROTECT, null=True, blank=True, related_name="enquiry")

    objects = EnquiryQuerySet.as_manager()
    rows = Rows(_SEEN, _SEEN)

    class Meta:
        verbose_name_plural = "enquiries"
        constraints = (
            one_of("route", Route, "an_enquiry_has_a_known_route"),
            one_of("outcome", Decision, "an_enquiry_has_a_known_outcome"),
            one_of("decline_reason", DeclineReason, "an_enquiry_has_a_known_reason", or_empty=True),
            models.CheckConstraint(
                name="what_became_of_an_enquiry_says_when",
                condition=Q(outcome="pending", outcome_at__isnull=True)
                | (~Q(outcome="pending") & Q(outcome_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="nobody_is_taken_on_or_not_before_it_is_known_who",
                condition=~Q(outcome__in=("accepted", "declined")) | Q(referral__isnull=False),
            ),
            models.CheckConstraint(
                name="what_was_passed_on_says_from_where_and_when",
                condition=Q(passed_from__isnull=True, passed_at__isnull=True, passed_words="")
                | (Q(passed_from__isnull=False, passed_at__isnull=False) & ~Q(passed_words="")),
            ),
            models.CheckConstraint(
                name="an_enquiry_is_answered_after_it_came",
                condition=Q(first_response_at__isnull=True) | Q(first_response_at__gte=F("received_at")),
                violation_error_message="It cannot have been answered before it came.",
            ),
        )
        indexes = (
            models.Index(
                fields=("hub", "received_at"),
                name="enquiries_to_triage",
                condition=Q(referral__isnull=True, outcome="pending"),
            ),
        )

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}"

    @property
    def is_open(self) -> bool:
        return self.outcome == Decision.PENDING

    @property
    def person_ids(self) -> list[int]:
        """Whom it is about, for the trail; nobody for whoever may not know."""
        if self.referral_id is None:
            return []
        return list(Referral.objects.filter(pk=self.referral_id).values_list("person_id", flat=True))


@keeps_history()
class EnquiryQuestion(models.Model):
    """What we asked whoever asks for help, and their answer. While one is open the clock stands still."""

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="questions")
    asked_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    words = models.TextField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    answer = models.TextField(blank=True, default="")

    rows = of_holder("cases_enquiry", "enquiry_id")

    class Meta:
        ordering = ("asked_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry",),
                condition=Q(answered_at__isnull=True),
                name="one_question_to_a_referrer_is_open",
                violation_error_message="They have not answered the last question yet. Wait for it, or record "
                "their answer.",
            ),
            models.CheckConstraint(
                name="an_answer_says_when_and_comes_after_its_question",
                condition=Q(answered_at__isnull=True, answer="")
                | (Q(answered_at__gte=F("asked_at")) & ~Q(answer="")),
            ),
        )

    def __str__(self) -> str:
        return f"A question of {self.asked_at:%d.%m.%Y}"
