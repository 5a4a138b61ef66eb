"""Which files `extras/` has. A table that hangs on the envelope is a line here, or is in the tracker's own files.

Beside a file of the tracker stands one of the same name, with what it says nothing of: who wrote the record, when,
its first words, how it is marked, and the fields that the tracker has no columns for. Every other kind of record
has a file of its own, with all of that.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from django.apps import apps
from django.db import models

from cases import models as cases
from cases.models.record import Kind, Marking, ReadersDiscipline, WhenHidden
from hubs.models import Bed, Hub
from partners.models import Agency, Category, Leave, Shift, Worker
from placements import models as placements
from placements.models import Place, Relief, Visitor
from raise_meetings import models as gatherings
from reports.tracker.extras.fields import Carried, carried
from reports.tracker.facts import PLACES, Facts
from reports.tracker.format import FILES, LONGEST_REF, Column, File

FOLDER = "extras/"
RECORDS = "records"
#: A RAISE meeting, whichever file has it: held ones that are about somebody are in the tracker's own.
MEETINGS = "meetings"
#: Named readers are sign-ins, which no file holds: what is sealed or somebody's own is left out whole.
MARKINGS = (Marking.OPEN, Marking.DISCIPLINE, Marking.HANDLING_P, Marking.HANDLING_C)


@dataclass(frozen=True)
class Own:
    """A kind of record with a file of its own. `ref` is its tracker_ref, or else the reference of its record."""

    key: str
    ref: str
    kind: Kind | None
    model: type[models.Model] | None = None
    only: str = ""  # which of them, where a file of the tracker has the others
    but: str = ""  # what the database keeps from the envelope

    @cached_property
    def fields(self) -> list[Carried]:
        """Whose an action is, is another agency than whose record it is."""
        found = carried(self.model, TABLES, self.but) if self.model else []
        said = {column.name for column in WRITTEN}
        return [
            replace(one, column=replace(one.column, name=f"its_{one.column.name}"))
            if one.column.name in said
            else one
            for one in found
        ]

    @property
    def by_record(self) -> bool:
        return self.model is None or not hasattr(self.model, "tracker_ref")


def _model(key: str, ref: str, kind: Kind | None, name: str = "", app: str = "cases") -> Own:
    return Own(key, ref, kind, apps.get_model(app, name) if name else None)


#: The first whom an incident concerns is in the tracker's own file.
BUT_THE_FIRST = (
    "fact.record_id > (select min(one.record_id) from placements_incidentperson one "
    "where one.incident_id = fact.incident_id)"
)
#: The first whom a meeting that was held is about is in the tracker's own file, with what is done about them alone.
_FIRST_MET = (
    "select min(one.record_id) from raise_meetings_meetingperson one join raise_meetings_meeting held "
    "on held.id = one.meeting_id and held.held_at is not null where one.meeting_id = fact.meeting_id"
)
BUT_THE_FIRST_MET = f"fact.record_id is distinct from ({_FIRST_MET})"
OF_OTHERS_MET = (
    "fact.person_id is distinct from (select first.person_id from raise_meetings_meetingperson first "
    f"where first.record_id = ({_FIRST_MET}))"
)
#: Planned, or about a place: in no file of the tracker.
NOT_MET = (
    "(fact.held_at is null or not exists (select from raise_meetings_meetingperson part "
    "where part.meeting_id = fact.id))"
)
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
    _model("outs", "out_ref", Kind.OUT, "Out", "placements"),
    _model("log_entries", "log_ref", Kind.LOG_ENTRY, "LogEntry", "placements"),
    _model("night_checks", "check_ref", Kind.NIGHT_CHECK, "NightCheck", "placements"),
    _model("night_intervals", "interval_ref", Kind.NIGHT_CHECK, "NightInterval", "placements"),
    _model("medicines", "medicine_ref", Kind.MEDICINE, "Medicine", "placements"),
    _model("medicine_lines", "line_ref", Kind.MEDICINE_GIVEN, "MedicineGiven", "placements"),
    _model("money", "money_ref", Kind.MONEY, "Money", "placements"),
    _model("people_visited", "visited_ref", Kind.VISITOR, "VisitorPerson", "placements"),
    _model("significant_events", "event_ref", Kind.SIGNIFICANT_EVENT, "SignificantEvent"),
    _model("missing_actions", "missing_action_ref", Kind.MISSING_ACTION, "MissingAction"),
    _model("missing_profiles", "profile_ref", Kind.MISSING_PROFILE, "MissingProfile"),
    _model("known_places", "known_place_ref", Kind.PLACE, "KnownPlace"),
    _model("return_talks", "talk_ref", Kind.RETURN_TALK, "ReturnTalk"),
    _model("offers", "offer_ref", Kind.OFFER, "Offer", "placements"),
    _model("resident_views", "view_ref", Kind.RESIDENT_VIEW, "ResidentView", "placements"),
    _model("kept_apart", "apart_ref", Kind.KEEP_APART, "KeepApart", "placements"),
    _model("look_backs", "look_back_ref", Kind.LOOK_BACK, "LookBack", "placements"),
    Own("incident_people", "part_ref", Kind.INCIDENT, placements.IncidentPerson, only=BUT_THE_FIRST),
    _model("incident_accounts", "account_ref", Kind.INCIDENT_ACCOUNT, "IncidentAccount", "placements"),
    _model("measures_used", "measure_ref", Kind.MEASURE_USED, "MeasureUsed", "placements"),
    _model("puttings_right", "right_ref", Kind.PUTTING_RIGHT, "PuttingRight", "placements"),
    _model("complaint_people", "complaint_part_ref", Kind.COMPLAINT, "ComplaintPerson", "placements"),
    _model("people_in_handover", "handover_part_ref", Kind.HANDOVER_NOTE, "HandoverNotePerson", "placements"),
    Own(
        "raise_meeting_people",
        "meeting_part_ref",
        Kind.RAISE_MEETING,
        gatherings.MeetingPerson,
        only=BUT_THE_FIRST_MET,
    ),
    Own("raise_actions_of_others", "action_ref", Kind.RAISE_ACTION, gatherings.Action, only=OF_OTHERS_MET),
    _model("raise_evaluations", "evaluation_ref", Kind.RAISE_EVALUATION, "Evaluation", "raise_meetings"),
    _model("raise_parts", "raise_part_ref", Kind.RAISE_PART),
    Own("raise_ratings", "rating_ref", Kind.RAISE_RATING, gatherings.Rating, but="agency_id set_apart"),
    _model("safety_plans", "safety_plan_ref", Kind.SAFETY_PLAN, "SafetyPlan", "raise_meetings"),
    _model("raise_series_people", "series_part_ref", Kind.RAISE_SERIES, "SeriesPerson", "raise_meetings"),
    _model("raise_ask_people", "ask_part_ref", Kind.RAISE_ASKED, "RaiseAskPerson", "raise_meetings"),
    _model("intelligence", "item_ref", Kind.INTELLIGENCE, "IntelligenceItem", "raise_meetings"),
    _model("shift_lines", "shift_line_ref", Kind.SHIFT_LINE, "ShiftLine", "raise_meetings"),
    _model(
        "information_passed_people",
        "passed_part_ref",
        Kind.INFORMATION_PASSED,
        "InformationPassedPerson",
        "raise_meetings",
    ),
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
    #: Of what concerns several: the table of their parts, its column, and the column here that it means. It is
    #: left out whole where a part is.
    parts: tuple[str, str, str] | None = None
    only: str = "true"
    #: Of what is tied to a record: loaded once those are there.
    after: bool = False

    @cached_property
    def fields(self) -> list[Carried]:
        found = carried(self.model, TABLES, "reference readers")
        if any(field.attname == "record_id" for field in self.model._meta.concrete_fields):
            found.insert(0, Carried("record_id", Column("record_ref", "link", optional=True, to=RECORDS)))
        return found


OF_INCIDENT = ("placements_incidentperson", "incident_id", "incident_id")
PLAIN = [
    Plain("enquiries", "enquiry_ref", cases.Enquiry),
    Plain("enquiry_questions", "question_ref", cases.EnquiryQuestion, natural="enquiry_ref asked_at"),
    Plain("leave", "leave_ref", Leave),
    Plain("incident_staff", "incident_staff_ref", placements.IncidentStaff, parts=OF_INCIDENT),
    Plain("incident_answers", "answer_ref", placements.IncidentAnswer, parts=OF_INCIDENT),
    Plain("notices", "notice_ref", placements.Notice, parts=OF_INCIDENT),
    Plain(
        "complaints",
        "complaint_ref",
        placements.Complaint,
        only="cardinality(fact.readers) = 0",
        parts=("placements_complaintperson", "complaint_id", "id"),
    ),
    Plain("shifts", "shift_ref", Shift),
    Plain("places", "place_ref", Place),
    Plain("relief", "relief_ref", Relief),
    Plain("visitors", "visitor_ref", Visitor, parts=("placements_visitorperson", "visitor_id", "id")),
    Plain(
        "handover_notes",
        "handover_ref",
        placements.HandoverNote,
        only="fact.withdrawn_at is null",
        parts=("placements_handovernoteperson", "note_id", "id"),
    ),
    Plain(
        "information_passed",
        "passed_ref",
        gatherings.InformationPassed,
        parts=("raise_meetings_informationpassedperson", "passed_id", "id"),
    ),
    Plain(
        "came_back",
        "came_back_ref",
        gatherings.CameBack,
        parts=("raise_meetings_informationpassedperson", "passed_id", "passed_id"),
    ),
    Plain("drills", "drill_ref", placements.FireDrill),
    Plain("drill_staff", "drill_staff_ref", placements.DrillStaff),
    Plain("independent_visits", "independent_visit_ref", placements.IndependentVisit),
    Plain("recommendations", "recommendation_ref", placements.Recommendation),
    Plain("visit_copies", "copy_ref", placements.VisitCopy),
    Plain("quality_reviews", "quality_ref", placements.QualityReview),
    Plain("quality_figures", "figure_ref", placements.QualityFigure),
    Plain("quality_quotes", "quote_ref", placements.QualityQuote),
    Plain("quality_actions", "quality_action_ref", placements.QualityAction),
    Plain(
        "raise_series",
        "series_ref",
        gatherings.Series,
        parts=("raise_meetings_seriesperson", "series_id", "id"),
    ),
    Plain(
        "raise_asks",
        "raise_ask_ref",
        gatherings.RaiseAsk,
        parts=("raise_meetings_raiseaskperson", "ask_id", "id"),
    ),
    Plain(
        "raise_planned",
        "meeting_ref",
        gatherings.Meeting,
        only=NOT_MET,
        parts=("raise_meetings_meetingperson", "meeting_id", "id"),
    ),
    Plain(
        "raise_place_actions",
        "place_action_ref",
        gatherings.PlaceAction,
        parts=("raise_meetings_meetingperson", "meeting_id", "meeting_id"),
    ),
    Plain(
        "raise_paragraphs",
        "paragraph_ref",
        gatherings.Paragraph,
        after=True,
        parts=("raise_meetings_paragraph", "id", "id"),
    ),
    Plain(
        "raise_versions",
        "version_ref",
        gatherings.ParagraphVersion,
        natural="paragraph_ref number",
        after=True,
        parts=("raise_meetings_paragraph", "id", "paragraph_id"),
    ),
    Plain(
        "raise_packs",
        "pack_ref",
        gatherings.Pack,
        parts=("raise_meetings_meetingperson", "meeting_id", "meeting_id"),
    ),
    Plain(
        "safety_plan_lines",
        "safety_line_ref",
        gatherings.SafetyPlanLine,
        after=True,
        parts=("raise_meetings_safetyplan", "record_id", "plan_id"),
    ),
    Plain(
        "raise_invitations",
        "invitation_ref",
        gatherings.Invitation,
        parts=("raise_meetings_meetingperson", "meeting_id", "meeting_id"),
    ),
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
    return found | {gatherings.Meeting: MEETINGS}


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
IN_ORDER = ("about_me", "how_to_talk", "significant_events", "missing_profiles", "safety_plans")


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
