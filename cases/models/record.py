import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q, Value
from django.utils import timezone
from django.utils.functional import cached_property

from cases.models.person import YoungPerson
from hubs.columns import keeps_history, one_of
from partners import access
from partners.models import Agency, Category, Worker
from partners.rows import of_record
from partners.rule import READS
from partners.says import ROW, Given


class Kind(models.TextChoices):
    """A new kind of record is a line here, a table of facts, a verb and a form."""

    IDENTITY = "identity", "Identity"
    REFERRAL = "referral", "Asked for help"
    CARE_PERIOD = "care_period", "Care status"
    LEGAL_STATUS = "legal_status", "Legal status"
    STAY = "stay", "Home"
    HOLD = "hold", "Bed kept"
    ALLOCATION = "allocation", "Worker"
    CONTACT = "contact", "Got in touch"
    INTERVENTION = "intervention", "Specialist support"
    NEED = "need", "Need found"
    ASSESSMENT = "assessment", "Wellbeing questionnaire"
    MISSING_EPISODE = "missing_episode", "Went missing"
    POLICE_EVENT = "police_event", "Police"
    INCIDENT = "incident", "Incident"
    RAISE_MEETING = "raise_meeting", "RAISE meeting"
    RAISE_ACTION = "raise_action", "RAISE action"
    EDUCATION_PERIOD = "education_period", "School, college or work"
    NOTE = "note", "Note"
    GOAL = "goal", "Goal"
    PLAN_STEP = "plan_step", "Step of a plan"
    SCALE_SCORE = "scale_score", "Where it stands, 0 to 10"
    PLAN_REVIEW = "plan_review", "Looked at the plan together"
    ABOUT_ME = "about_me", "About me"
    SIGNIFICANT_EVENT = "significant_event", "Significant event"
    SPECIALIST_ASK = "specialist_ask", "A specialist asked"
    FORMULATION = "formulation", "How the team understands it"
    HOW_TO_TALK = "how_to_talk", "How to talk to me"
    MEASURE_NOT_DONE = "measure_not_done", "Questionnaire not done"
    RELATIONSHIP = "relationship", "Somebody in their life"
    PROFESSIONAL = "professional", "Somebody who helps"
    KEEPING_IN_TOUCH = "keeping_in_touch", "Keeping in touch"
    ACTION = "action", "To do"
    VISIT = "visit", "Visit"
    OFFER = "offer", "A place offered"
    RESIDENT_VIEW = "resident_view", "What they say of somebody joining"
    KEEP_APART = "keep_apart", "Better not in one home"
    LOOK_BACK = "look_back", "Looked back at a move"
    OUT = "out", "Out or away"
    LOG_ENTRY = "log_entry", "The day"
    NIGHT_CHECK = "night_check", "Night check"
    MEDICINE = "medicine", "Medicine"
    MEDICINE_GIVEN = "medicine_given", "Medicine offered"
    MONEY = "money", "Money kept"
    VISITOR = "visitor", "Somebody came to see them"
    HANDOVER_NOTE = "handover_note", "For the next shift"
    MISSING_PROFILE = "missing_profile", "If they go missing"
    MISSING_ACTION = "missing_action", "Done while they were away"
    RETURN_TALK = "return_talk", "Talk after coming back"
    PLACE = "place", "A place they go to"
    INCIDENT_ACCOUNT = "incident_account", "Their own account"
    MEASURE_USED = "measure_used", "Restraint or another measure"
    PUTTING_RIGHT = "putting_right", "Put right together"
    COMPLAINT = "complaint", "Complaint or compliment"
    RAISE_ASKED = "raise_asked", "Asked for a RAISE"
    RAISE_SERIES = "raise_series", "RAISE"
    RAISE_PART = "raise_part", "Said for a RAISE"
    RAISE_RATING = "raise_rating", "How safe, 0 to 10"
    RAISE_EVALUATION = "raise_evaluation", "Did the RAISE help?"
    SAFETY_PLAN = "safety_plan", "Safety plan"
    INTELLIGENCE = "intelligence", "Shared by police"
    INFORMATION_PASSED = "information_passed", "Passed to police"
    SHIFT_LINE = "shift_line", "To know on shift"


#: Kinds whose moments are days: no clock time is shown for them.
KINDS_BY_DAY = frozenset(
    {Kind.IDENTITY, Kind.CARE_PERIOD, Kind.STAY, Kind.HOLD, Kind.ALLOCATION, Kind.NEED, Kind.ASSESSMENT,
     Kind.RAISE_ACTION, Kind.EDUCATION_PERIOD, Kind.LEGAL_STATUS, Kind.GOAL, Kind.PLAN_STEP, Kind.SCALE_SCORE,
     Kind.PLAN_REVIEW, Kind.ABOUT_ME, Kind.SIGNIFICANT_EVENT, Kind.FORMULATION, Kind.HOW_TO_TALK,
     Kind.MEASURE_NOT_DONE, Kind.RELATIONSHIP, Kind.PROFESSIONAL, Kind.KEEPING_IN_TOUCH, Kind.ACTION,
     Kind.RESIDENT_VIEW, Kind.KEEP_APART, Kind.LOOK_BACK, Kind.MEDICINE, Kind.MISSING_PROFILE, Kind.PLACE,
     Kind.COMPLAINT, Kind.RAISE_SERIES, Kind.RAISE_EVALUATION, Kind.SAFETY_PLAN}
)  # fmt: skip


#: What no chronology tells: who or how somebody is, what is to be done, and what every day at a hub is full of (the
#: log has pages of its own; what matters of it is lifted to the significant events). What police share has a page of
#: its own too, on which each reading of it is on the trail and nothing is that is out of date.
NOT_EVENTS = frozenset(
    {Kind.IDENTITY, Kind.PLAN_STEP, Kind.ABOUT_ME, Kind.SIGNIFICANT_EVENT, Kind.HOW_TO_TALK, Kind.RELATIONSHIP,
     Kind.PROFESSIONAL, Kind.ACTION, Kind.VISIT, Kind.RESIDENT_VIEW, Kind.KEEP_APART, Kind.OUT, Kind.LOG_ENTRY,
     Kind.NIGHT_CHECK, Kind.MEDICINE, Kind.MEDICINE_GIVEN, Kind.MONEY, Kind.HANDOVER_NOTE, Kind.MISSING_PROFILE,
     Kind.MISSING_ACTION, Kind.PLACE, Kind.INCIDENT_ACCOUNT, Kind.RAISE_PART, Kind.RAISE_RATING, Kind.SHIFT_LINE,
     Kind.INTELLIGENCE}
)  # fmt: skip


#: Kinds of which some hold for a time, or always: "what matters now" finds them without reading the whole record.
HELD_KINDS = (
    Kind.IDENTITY, Kind.STAY, Kind.HOLD, Kind.ALLOCATION, Kind.CARE_PERIOD, Kind.EDUCATION_PERIOD, Kind.REFERRAL,
    Kind.MISSING_EPISODE, Kind.RAISE_ACTION, Kind.ASSESSMENT, Kind.LEGAL_STATUS, Kind.FORMULATION,
    Kind.RAISE_SERIES, Kind.SAFETY_PLAN,
)  # fmt: skip


class Marking(models.TextChoices):
    """Who, of those who may know, may read it (access.md, "Marking")."""

    OPEN = "open", "Open"
    DISCIPLINE = "discipline", "For that discipline"
    OWN_SPACE = "own_space", "Their own space"
    SEALED = "sealed", "Sealed to named readers"
    HANDLING_P = "handling_p", "Police: may be shared"
    HANDLING_C = "handling_c", "Police: with conditions"


class ReadersDiscipline(models.TextChoices):
    """Whose clinical notes they are, where the marking is `discipline`: those posted in its roles read them."""

    HEALTH = "health", "Health"
    COMMUNICATION = "communication", "Speech, language and communication"
    OFFENDING = "offending", "Police and justice"
    EDUCATION = "education", "School, college and work"


class WhenHidden(models.TextChoices):
    """What those who know the young person and may not read it are told: the originator's choice (access.md)."""

    NOTHING = "nothing", "Nothing at all"
    STUB = "stub", "That there is something, and whom to ask"


def _named() -> "ArrayField[list[int], list[int]]":
    return ArrayField(models.BigIntegerField(), default=list, db_default=[], blank=True, editable=False)


class RecordQuerySet(models.QuerySet["Record"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "RecordQuerySet":
        """Those the user may read (access.md, "The rule")."""
        return access.visible(self, user, READS, record=ROW, person="person_id")

    def about(self, person: YoungPerson | Given, user: access.Actor | access.Reader) -> "RecordQuerySet":
        """As `visible_to`, of one young person: whether the user stands with them is asked once, not of each row."""
        one = person if isinstance(person, Given) else Value(person.pk)
        return access.visible(self.filter(person=one), user, READS, record=ROW, person=one)

    def in_chronology(self) -> "RecordQuerySet":
        """What happened, once each: nothing that is no event, and corrections stand with what they correct."""
        return self.exclude(kind__in=NOT_EVENTS).filter(corrects__isnull=True).not_withdrawn()

    def not_withdrawn(self) -> "RecordQuerySet":
        """Without what its author took back: it is in no list, search or count, and stays readable on its page."""
        return self.filter(withdrawn_at__isnull=True)

    def newest_first(self) -> "RecordQuerySet":
        return self.order_by("-began", "-id")


@keeps_history()
class Record(models.Model):
    """The envelope: everything that happened to a young person is one row here (house.md, "The record").

    Words are never changed: a correction is a new envelope whose `corrects` names the first; what its author took
    back within minutes (`withdrawn_at`) stays readable on its page and stands nowhere else. `began` and `ended`
    are kept by the verb that writes the facts; a day stands as its midnight in London, so that what ends on the
    day it began may end earlier than it began. The kind of a thing with
    facts of its own has its row in a table keyed by this one.
    """

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(YoungPerson, models.PROTECT, related_name="records", db_index=False)
    kind = models.CharField(max_length=20, choices=Kind)
    category = models.CharField(max_length=20, choices=Category)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="records", db_index=False)
    author = models.ForeignKey(Worker, models.PROTECT, null=True, related_name="records", db_index=False)
    began = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    written_at = models.DateTimeField(default=timezone.now)
    headline = models.TextField(blank=True, default="")
    words = models.TextField(blank=True, default="")
    marking = models.CharField(max_length=20, choices=Marking, default=Marking.OPEN)
    discipline = models.CharField(
        max_length=16, choices=ReadersDiscipline, blank=True, default="", db_default=""
    )
    conditions = models.TextField(blank=True, default="", db_default="")
    when_hidden = models.CharField(
        max_length=8, choices=WhenHidden, default=WhenHidden.NOTHING, db_default=WhenHidden.NOTHING
    )
    #: Users and agencies by id, kept by trigger from `NamedReader`: a policy never joins.
    named_users = _named()
    named_agencies = _named()
    corrects = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="corrections", db_index=False
    )
    brought_in = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Worker, models.PROTECT, null=True, related_name="+", db_index=False)

    objects = RecordQuerySet.as_manager()
    rows = of_record()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("id", "person"), name="an_envelope_is_about_one_person"),
            one_of("kind", Kind, "a_record_is_of_a_known_kind"),
            one_of("category", Category, "a_record_is_of_a_known_category"),
            one_of("marking", Marking, "a_record_has_a_known_marking"),
            one_of("discipline", ReadersDiscipline, "a_record_is_of_a_known_discipline", or_empty=True),
            one_of("when_hidden", WhenHidden, "a_record_says_what_is_told_of_it_when_hidden"),
            models.CheckConstraint(
                name="a_record_for_a_discipline_names_it_and_no_other_does",
                condition=(Q(marking="discipline") & ~Q(discipline=""))
                | (~Q(marking="discipline") & Q(discipline="")),
            ),
            models.CheckConstraint(
                name="what_was_taken_back_says_when_and_by_whom",
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
            ),
        )
        indexes = (
            models.Index("person", F("began").desc(), F("id").desc(), name="chronology_of_a_person"),
            models.Index(fields=("corrects",), name="corrections", condition=Q(corrects__isnull=False)),
            models.Index(fields=("person",), name="facts_that_hold", condition=Q(kind__in=HELD_KINDS)),
            models.Index(fields=("person",), name="stubs_of_a_person", condition=Q(when_hidden="stub")),
            models.Index(
                fields=("person",), name="records_with_conditions", condition=Q(marking="handling_c")
            ),
            # Read backwards: an import adds at its end.
            models.Index(
                fields=("written_at", "id"), name="newest_written", condition=Q(corrects__isnull=True)
            ),
        )

    def __str__(self) -> str:
        return self.headline or self.get_kind_display()

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]

    @property
    def by_day(self) -> bool:
        return self.kind in KINDS_BY_DAY

    @cached_property
    def latest(self) -> "Record":
        """The version that counts: the newest correction that stands; reads `corrections`, which lists prefetch."""
        stand = [record for record in self.corrections.all() if record.withdrawn_at is None]
        return max(stand, key=lambda record: record.pk, default=self)

    @property
    def latest_words(self) -> str:
        return self.latest.words

    @property
    def is_corrected(self) -> bool:
        return self.latest is not self
