"""Somebody asks for a RAISE, or a rule proposes one; who runs the hub answers."""

from django.db import models
from django.db.models import Q

from cases.models.envelope import OF_ENVELOPE, EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, keeps_history, one_of
from partners import access
from partners.models import Worker
from partners.rows import of_envelope
from raise_meetings.models.gathering import ASKED_BY_ME, OF_GATHERINGS, Gathering, gathered, rows_of
from raise_meetings.models.series import Series

_WHOSE = ("raise_meetings_raiseask", "ask_id", "raise_meetings_raiseaskperson")
OF_ASK = gathered(*_WHOSE, own=ASKED_BY_ME)


class Origin(models.TextChoices):
    """Asked by a worker, or by which rule (asking/rules.py)."""

    ASKED = "asked", "Asked by a worker"
    THREE_MISSING = "three_missing", "Missing three times in 30 days"
    EXPLOITATION = "exploitation", "An incident of exploitation"
    SCALE = "scale", "A scale fell sharply"
    HOME_AT_RISK = "home_at_risk", "Their home is at risk"


class Decision(models.TextChoices):
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Not this time"


class RaiseAskQuerySet(models.QuerySet["RaiseAsk"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "RaiseAskQuerySet":
        return access.visible(self, user, OF_ASK, row="pk", hub="hub_id", asked_by="asked_by_id")

    def waiting(self) -> "RaiseAskQuerySet":
        return self.filter(decision="")


@keeps_history()
class RaiseAsk(Gathering):
    """`words` are the worry about a place; about young people it is the words of each one's own envelope."""

    reference = ReferenceField()
    origin = models.CharField(max_length=16, choices=Origin, default=Origin.ASKED)
    asked_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField()
    words = models.TextField(blank=True, default="")
    decision = models.CharField(max_length=10, choices=Decision, blank=True, default="")
    reason = models.TextField(blank=True, default="")
    decided_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    series = models.ForeignKey(Series, models.PROTECT, null=True, blank=True, related_name="asks")

    objects = RaiseAskQuerySet.as_manager()
    rows = rows_of(*_WHOSE, own=ASKED_BY_ME)

    class Meta(Gathering.Meta):
        constraints = (
            *OF_GATHERINGS,
            one_of("origin", Origin, "a_raise_is_asked_for_on_a_known_ground"),
            models.CheckConstraint(
                name="a_worker_asks_for_a_raise_or_a_rule_proposes_it",
                condition=Q(origin="asked", asked_by__isnull=False)
                | ~Q(origin="asked") & Q(asked_by__isnull=True),
            ),
            models.CheckConstraint(
                name="the_worry_about_young_people_is_in_their_envelopes",
                condition=Q(about="place") & ~Q(words="") | ~Q(about="place") & Q(words=""),
                violation_error_message="Say what you worry about.",
            ),
            models.CheckConstraint(
                name="who_answers_an_ask_for_a_raise_says_how",
                condition=Q(
                    decision="", decided_by__isnull=True, decided_at__isnull=True, series__isnull=True
                )
                | Q(
                    decision="accepted",
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                    series__isnull=False,
                )
                | Q(
                    decision="declined",
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                    series__isnull=True,
                )
                & ~Q(reason=""),
                violation_error_message="Say why not.",
            ),
        )
        indexes = (models.Index(fields=("hub", "-asked_at"), name="asks_for_a_raise_of_a_hub"),)

    def __str__(self) -> str:
        return f"Asked for a RAISE: {self.name}" if self.name else "Asked for a RAISE"


@keeps_history()
class RaiseAskPerson(models.Model):
    """Whom it is asked for; the worry is the envelope's words, a copy for each."""

    record = EnvelopeKey(related_name="raise_ask_person")
    person = SubjectKey(related_name="raise_asks")
    ask = models.ForeignKey(RaiseAsk, models.PROTECT, related_name="people")

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people asked for"
        constraints = (
            models.UniqueConstraint(fields=("ask", "person"), name="a_raise_is_asked_for_somebody_once"),
        )


class AskFactQuerySet(models.QuerySet["AskFact"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "AskFactQuerySet":
        return access.visible(self, user, OF_ENVELOPE, row="fact_id")


@keeps_history()
class AskFact(models.Model):
    """What a rule saw when it proposed: of whoever may read that record, and nobody else."""

    ask = models.ForeignKey(RaiseAsk, models.PROTECT, related_name="facts")
    fact = models.ForeignKey("cases.Record", models.PROTECT, related_name="+")

    objects = AskFactQuerySet.as_manager()
    rows = of_envelope("fact_id")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("ask", "fact"), name="a_rule_names_a_record_once_in_an_ask"),
        )
