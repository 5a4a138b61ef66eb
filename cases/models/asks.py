from collections.abc import Mapping

from django.db import models
from django.db.models import F, Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from cases.models.specialists import Discipline
from hubs.columns import RefField, keeps_history, one_of
from partners.models import Worker


class Changed(models.TextChoices):
    """What the answer changed for the young person, as whoever answered sees it."""

    YES = "yes", "Yes, something changes"
    NO = "no", "No, it confirms what we do"
    NOT_YET = "not_yet", "We do not know yet"


#: As somebody is asked.
CALLED: Mapping[str, str] = {
    Discipline.LIFE_COACH: "the life coach",
    Discipline.COMMUNICATION_SUPPORT: "communication support",
    Discipline.POLICE: "the police",
    Discipline.EDUCATION: "the education lead",
}
#: In a word and a colour.
TOLD: Mapping[str, tuple[str, str]] = {
    Changed.YES: ("a change", "green"),
    Changed.NO: ("no change", "grey"),
    Changed.NOT_YET: ("not known yet", "blue"),
}


class AskQuerySet(DetailQuerySet):
    def waiting(self) -> "AskQuerySet":
        return self.filter(answered_at__isnull=True, dropped_at__isnull=True)


@keeps_history()
class SpecialistAsk(models.Model):
    """A specialist pulled in with one line, which is the envelope's words: nobody is referred on.

    The words of the answer are a record of their own, of the agency that answers (`reply`: a note or a session), so
    that corrections, search and who may read them are those of any record. That it was answered, by whom and whether
    it changed anything stands here: whoever asked may know it where they may not read the words. `dropped_at`: no
    longer needed.
    """

    record = EnvelopeKey(related_name="specialist_ask")
    person = SubjectKey(related_name="specialist_asks")
    tracker_ref = RefField()
    discipline = models.CharField(max_length=24, choices=Discipline)
    asked_by = models.ForeignKey(Worker, models.PROTECT, related_name="asks_made")
    asked_of = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="asks_received")
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="asks_answered"
    )
    reply = models.OneToOneField(
        "cases.Record", models.PROTECT, null=True, blank=True, db_constraint=False, related_name="replies_to"
    )
    changed = models.CharField(max_length=8, choices=Changed, blank=True, default="")
    duration_minutes = models.PositiveIntegerField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)

    objects = AskQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("discipline", Discipline, "an_ask_is_of_a_known_discipline"),
            one_of("changed", Changed, "an_ask_says_whether_it_changed_anything", or_empty=True),
            models.CheckConstraint(
                name="an_ask_is_of_a_discipline_that_answers",
                condition=~Q(discipline="other"),
                violation_error_message="Choose which specialist you ask.",
            ),
            models.CheckConstraint(
                name="an_answer_to_an_ask_says_when_by_whom_and_what_changed",
                condition=Q(
                    answered_at__isnull=True, answered_by__isnull=True, reply__isnull=True, changed=""
                )
                | Q(answered_at__isnull=False, answered_by__isnull=False, reply__isnull=False)
                & ~Q(changed=""),
                violation_error_message="An answer says who answered, and whether something changes.",
            ),
            models.CheckConstraint(
                name="an_ask_is_answered_after_it_was_asked",
                condition=Q(answered_at__isnull=True) | Q(answered_at__gte=F("asked_at")),
                violation_error_message="It cannot have been answered before it was asked.",
            ),
            models.CheckConstraint(
                name="an_ask_is_answered_or_no_longer_needed",
                condition=Q(answered_at__isnull=True) | Q(dropped_at__isnull=True),
                violation_error_message="It is answered already.",
            ),
        )
        indexes = (
            models.Index(
                fields=("discipline", "asked_at"),
                name="asks_that_wait",
                condition=Q(answered_at__isnull=True, dropped_at__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_discipline_display()} asked"

    @property
    def waits(self) -> bool:
        return self.answered_at is None and self.dropped_at is None

    @property
    def called(self) -> str:
        return CALLED[self.discipline]

    @property
    def changed_tag(self) -> str:
        return TOLD[self.changed][0] if self.changed else ""

    @property
    def changed_colour(self) -> str:
        return TOLD[self.changed][1] if self.changed else ""
