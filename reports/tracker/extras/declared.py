"""Which files `extras/` has. A table that hangs on the envelope is a line here, or is in the tracker's own files.

Beside a file of the tracker stands one of the same name, with what it says nothing of: who wrote the record, when,
its first words, how it is marked, and the fields that the tracker has no columns for. Every other kind of record
has a file of its own, with all of that.
"""

from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.db import models

from cases import models as cases
from cases.models.record import Kind, Marking, ReadersDiscipline, WhenHidden
from hubs.models import Bed, Hub
from partners.models import Agency, Category, Leave, Worker
from reports.tracker.extras.fields import Carried, carried
from reports.tracker.facts import PLACES, Facts
from reports.tracker.format import FILES, LONGEST_REF, Column, File

FOLDER = "extras/"
RECORDS = "records"
#: Named readers are sign-ins, which no file holds: what is sealed or somebody's own is left out whole.
MARKINGS = (Marking.OPEN, Marking.DISCIPLINE, Marking.HANDLING_P, Marking.HANDLING_C)


@dataclass(frozen=True)
class Own:
    """A kind of record with a file of its own. `ref` is its tracker_ref, or else the reference of its record."""

    key: str
    ref: str
    kind: Kind | None
    model: type[models.Model] | None = None

    @cached_property
    def fields(self) -> list[Carried]:
        return carried(self.model, TABLES) if self.model else []

    @property
    def by_record(self) -> bool:
        return self.model is None or not hasattr(self.model, "tracker_ref")


def _model(key: str, ref: str, kind: Kind | None, name: str = "") -> Own:
    return Own(key, ref, kind, apps.get_model("cases", name) if name else None)


OWN = [
    _model("notes", "note_ref", Kind.NOTE),
    _model("legal_statuses", "legal_status_ref", Kind.LEGAL_STATUS, "LegalStatusPeriod"),
    _model("goals", "goal_ref", Kind.GOAL, "Goal"),
    _model("plan_steps", "step_ref", Kind.PLAN_STEP, "PlanStep"),
    _model("plan_reviews", "review_ref", Kind.PLAN_REVIEW, "PlanReview"),
    _model("scale_scores", "score_ref", Kind.SCALE_SCORE, "ScaleScore"),
    _model("about_me", "about_ref", Kind.ABOUT_ME, "AboutMe"),
    _model("how_to_talk", "how_ref", Kind.HOW_TO_TALK, "HowToTalk"),
    _model("specialist_asks", "ask_ref", Kind.SPECIALIST_ASK, "SpecialistAsk"),
    _model("formulations", "formulation_ref", Kind.FORMULATION, "Formulation"),
    _model("measures_not_done", "not_done_ref", Kind.MEASURE_NOT_DONE, "MeasureNotDone"),
    _model("relationships", "relationship_ref", Kind.RELATIONSHIP, "Relationship"),
    _model("professionals", "professional_ref", Kind.PROFESSIONAL, "Professional"),
    _model("keeping_in_touch", "keeping_ref", Kind.KEEPING_IN_TOUCH, "KeepingInTouch"),
    _model("actions", "action_ref", Kind.ACTION, "Action"),
    _model("visits", "visit_ref", Kind.VISIT, "Visit"),
    _model("significant_events", "event_ref", Kind.SIGNIFICANT_EVENT, "SignificantEvent"),
    #: Other words for a record of any kind; those with facts of their own are in the file of their kind.
    _model("corrections", "correction_ref", None),
]


@dataclass(frozen=True)
class Plain:
    """A table with a key of its own, known by `reference`; `natural` where its ref is made of other columns."""

    key: str
    ref: str
    model: type[models.Model]
    natural: str = ""

    @cached_property
    def fields(self) -> list[Carried]:
        return carried(self.model, TABLES, "reference")


PLAIN = [
    Plain("enquiries", "enquiry_ref", cases.Enquiry),
    Plain("enquiry_questions", "question_ref", cases.EnquiryQuestion, natural="enquiry_ref asked_at"),
    Plain("leave", "leave_ref", Leave),
]
#: Columns that say nothing of anybody: our own addresses, made anew, and what the database works out.
NOT_CARRIED = "reference group_id is_lead"


def _files_of_tables() -> dict[type[models.Model], str]:
    """Where a row of a table has its ref."""
    found: dict[type[models.Model], str] = {
        Agency: "agencies", Hub: "hubs", Bed: "beds", Worker: "staff", cases.YoungPerson: "young_people",
        cases.Record: RECORDS,
    }  # fmt: skip
    by_table = {model._meta.db_table: model for model in apps.get_models()}
    for key, facts in PLACES.items():
        for table in facts.tables:
            found.setdefault(by_table[table.name], key)
    found |= {one.model: FOLDER + one.key for one in OWN if one.model is not None}
    found |= {one.model: FOLDER + one.key for one in PLAIN}
    return found


TABLES = _files_of_tables()


def _choice(name: str, choices: type[models.TextChoices], optional: bool = False) -> Column:
    return Column(name, "choice", optional, values=tuple(choices.values))


#: What every file of records says of each, after its ref and the young person's.
WRITTEN = (
    Column("record_ref", "uuid", optional=False),
    Column("agency_ref", "link", optional=False, to="agencies"),
    Column("author_ref", "link", optional=True, to="staff"),
    Column("written_at", "time", optional=False),
    Column("headline", "text", optional=True),
    Column("words", "text", optional=True),
    Column("marking", "choice", optional=False, values=tuple(MARKINGS)),
    _choice("for_discipline", ReadersDiscipline, optional=True),
    Column("conditions", "text", optional=True),
    _choice("when_hidden", WhenHidden),
    Column("brought_in", "yes_no", optional=False),
)
WHEN = (
    _choice("category", Category),
    Column("began", "time", optional=False),
    Column("ended", "time", optional=True),
    Column("corrects_ref", "link", optional=True, to=RECORDS),
)
PERSON = Column("person_ref", "link", optional=False, to="young_people")


#: Of these the newest counts, and several may be of one second: in which order those of somebody were written.
IN_ORDER = ("about_me", "how_to_talk", "significant_events")


def _own_file(one: Own) -> File:
    ref = Column(one.ref, "uuid" if one.by_record else "ref", optional=False)
    written = WRITTEN[1:] if one.by_record else WRITTEN
    columns = (ref, PERSON, *WHEN, *written, *(each.column for each in one.fields))
    if one.key in IN_ORDER:
        columns = (*columns[:6], Column("nth", "number", optional=True, low=1), *columns[6:])
    if one.kind is None:
        first, columns = Column("corrects_ref", "link", optional=False, to=RECORDS), columns[:5] + columns[6:]
        columns = (*columns[:5], first, Column("nth", "number", optional=False, low=1), *columns[5:])
    return File(FOLDER + one.key, columns)


@dataclass(frozen=True)
class Beside:
    """A file of the tracker whose rows are about a young person, and the fields that its columns leave over."""

    key: str
    facts: Facts
    fields: list[tuple[str, str, Carried]]  # table, its key, what is carried


def _beside(*, people: bool) -> list[Beside]:
    by_table = {model._meta.db_table: model for model in apps.get_models()}
    found = []
    for key, facts in PLACES.items():
        if (facts.envelope is not None) is not people:
            continue
        left = [
            (table.name, table.key, one)
            for table in (*facts.tables, facts.second)
            if table is not None
            for one in carried(
                by_table[table.name], TABLES, " ".join((NOT_CARRIED, table.key, *table.columns))
            )
        ]
        if left or people:
            found.append(Beside(key, facts, left))
    return found


BESIDE = _beside(people=True)
#: Of hubs, beds and staff: what the tracker's columns leave over, and no envelope.
OF_PLACES = _beside(people=False)


def _beside_file(one: Beside) -> File:
    fields = tuple(each.column for _, _, each in one.fields)
    written = WRITTEN if one.facts.envelope else ()
    return File(FOLDER + one.key, (FILES[one.key].columns[0], *written, *fields))


def _plain_file(one: Plain) -> File:
    longest = LONGEST_REF if one.natural else 12
    ref = Column(one.ref, "ref", optional=False, high=longest)
    return File(FOLDER + one.key, (ref, *(each.column for each in one.fields)))


EXTRAS: dict[str, File] = {
    file.key: file
    for file in (
        *(_beside_file(one) for one in (*OF_PLACES, *BESIDE)),
        *(_own_file(one) for one in OWN),
        *(_plain_file(one) for one in PLAIN),
    )
}
