from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Cast

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, one_of
from hubs.models import Hub
from partners.models import Agency


class LondonTime(Func):
    """The service's own clock, as a timestamp without zone."""

    function = "timezone"
    output_field = models.DateTimeField()

    def __init__(self, moment: str) -> None:
        super().__init__(Value("Europe/London"), F(moment))


class Route(models.TextChoices):
    PLANNED = "planned", "Planned"
    EMERGENCY = "emergency", "Emergency"


class Decision(models.TextChoices):
    PENDING = "pending", "Waiting for a decision"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Not taken on"
    WITHDRAWN = "withdrawn", "Withdrawn"


class DeclineReason(models.TextChoices):
    """Why the service does not take somebody on, in words that whoever asked reads."""

    ANOTHER_SERVICE = "another_service", "Another service can help better"
    ALREADY_SUPPORTED = "already_supported", "They have a worker and a plan already"
    OUTSIDE_AREA = "outside_area", "They live outside the area of the service"
    AGE = "age", "The service is not for their age"
    NO_ROOM = "no_room", "There is no room now"
    NOT_WANTED = "not_wanted", "They would rather not"
    OTHER = "other", "Another reason"


class Support(models.TextChoices):
    RESIDENTIAL = "residential", "Staying at a hub"
    OUTREACH = "outreach", "Outreach"
    EDGE_OF_CARE = "edge_of_care", "Edge of care"
    SUPPORTED_ACCOMMODATION = "supported_accommodation", "Supported accommodation"


class Objectives(models.TextChoices):
    FULLY = "fully", "Fully met"
    PARTIALLY = "partially", "Partly met"
    LIMITED = "limited", "A little"
    NONE = "none", "Not met"


@keeps_history()
class Referral(models.Model):
    """ "Can you help?" and what became of it. `received_at` is when it reached us; the words are its reason."""

    record = EnvelopeKey(related_name="referral")
    person = SubjectKey(related_name="referrals")
    tracker_ref = RefField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="referrals")
    referring_agency = models.ForeignKey(
        Agency, models.PROTECT, null=True, blank=True, related_name="referrals_made"
    )
    received_at = models.DateTimeField()
    route = models.CharField(max_length=10, choices=Route)
    out_of_hours = models.BooleanField()
    first_response_at = models.DateTimeField(null=True, blank=True)
    decision = models.CharField(max_length=10, choices=Decision)
    decided_on = models.DateField(null=True, blank=True)
    support = models.CharField(max_length=24, choices=Support, blank=True, default="")
    closed_on = models.DateField(null=True, blank=True)
    objectives_met = models.CharField(max_length=10, choices=Objectives, blank=True, default="")
    #: Beyond the tracker's columns: why not, and what whoever asked was told.
    decline_reason = models.CharField(
        max_length=20, choices=DeclineReason, blank=True, default="", db_default=""
    )
    decision_words = models.TextField(blank=True, default="", db_default="")
    #: How the support went, in words that the young person could read; and which support this one takes up again.
    closing_words = models.TextField(blank=True, default="", db_default="")
    reopens = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="reopened_by")

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("route", Route, "a_referral_has_a_known_route"),
            one_of("decision", Decision, "a_referral_has_a_known_decision"),
            one_of("support", Support, "a_referral_has_a_known_support", or_empty=True),
            one_of("decline_reason", DeclineReason, "a_referral_has_a_known_decline_reason", or_empty=True),
            one_of("objectives_met", Objectives, "a_referral_has_known_objectives_met", or_empty=True),
            models.UniqueConstraint(
                fields=("reopens",),
                name="support_is_opened_again_once",
                violation_error_message="It has been opened again already.",
            ),
            models.CheckConstraint(
                name="a_referral_closes_on_or_after_the_day_it_came",
                condition=Q(closed_on__isnull=True)
                | Q(closed_on__gte=Cast(LondonTime("received_at"), models.DateField())),
                violation_error_message="A referral cannot close before the day on which it was received.",
            ),
        )
        indexes = (models.Index(fields=("received_at",), name="referrals_by_arrival"),)

    @property
    def became(self) -> str:
        """What became of it, as it stands on the young person's own record."""
        if self.decision == Decision.DECLINED:
            return "The service could not help this time"
        return str(Decision(self.decision).label)

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]
