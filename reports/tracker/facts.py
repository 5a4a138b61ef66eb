"""Where each file's rows live: the envelope they have and the tables that hold their facts (record.md).

Expressions are SQL over `due`, the rows of `due.py`. A day stands as its midnight in London. A column of a table
is named as that of its file, but for refs: `hub_ref` becomes `hub_id`, and the ref of the row itself `tracker_ref`.
"""

from dataclasses import dataclass

from reports.tracker.format import FILES


@dataclass(frozen=True)
class Table:
    """A table of facts: its name, the column that is its key, and what each column takes from `due`."""

    name: str
    key: str
    columns: dict[str, str]
    key_is: str = "due.row_id"


@dataclass(frozen=True)
class Envelope:
    """What the envelope of a row says. Agency and author are those of the worker (`worker`) where one is named."""

    kind: str
    category: str
    began: str
    ended: str = "null::timestamptz"
    words: str = "''"
    worker: str = ""
    person: str = "due.person_ref_id"
    key: str = "due.row_id"
    is_new: str = "due.is_new"


@dataclass(frozen=True)
class Facts:
    """One file: its tables in the order of writing, and its envelope if its rows are about a young person.

    `second` is for what stands on its own feet: the table keyed by the young person's envelope, written after it.
    """

    tables: tuple[Table, ...]
    envelope: Envelope | None = None
    second: Table | None = None


def midnight(day: str) -> str:
    return f"({day}::timestamp at time zone 'Europe/London')"


def taken(key: str, *, only: str = "", but: str = "") -> dict[str, str]:
    """What a table takes from the file: all of its columns, or those named in `only`, or all but those in `but`."""
    file = FILES[key]
    columns: dict[str, str] = {}
    for column in file.columns:
        if column.name in but.split() or (only and column.name not in only.split()):
            continue
        if column.kind == "ref":
            columns["tracker_ref"] = f"due.{column.name}"
        elif column.kind == "link":
            name = "worker" if column.name == "staff_ref" else column.name.removesuffix("_ref")
            columns[f"{name}_id"] = f"due.{column.name}_id"
        else:
            columns[column.name] = f"due.{column.name}"
    return columns


def plain(table: str, key: str, *, but: str = "") -> Table:
    """A table with a key of its own."""
    return Table(table, "id", taken(key, but=but))


def detail(table: str, key: str, *, but: str = "") -> tuple[Table, ...]:
    """A table keyed by its envelope, with the young person repeated."""
    return (Table(table, "record_id", taken(key, but=but)),)


def claim(table: str, key: str, kind: str, only: str) -> tuple[Table, ...]:
    """Nights, and what only a stay or only a hold has."""
    nights = taken(key, only="person_ref bed_ref start_on end_on") | {"kind": kind}
    return (
        Table("placements_claim", "record_id", nights),
        Table(table, "claim_id", taken(key, only=f"{FILES[key].ref} {only}")),
    )


DISCIPLINE = """case due.discipline when 'life_coach' then 'health' when 'communication_support' then 'communication'
    when 'police' then 'offending' when 'education' then 'education' else 'key_work' end"""
CARE, SAFETY = "'care_and_placement'", "'safety_and_risk'"
PERIOD = {"began": midnight("due.start_on"), "ended": midnight("due.end_on")}
SECOND = {"key": "due.second_id", "is_new": "due.second_is_new"}
ACTION_BEGAN = f"coalesce({midnight('due.due_on')}, due.held_at)"
IDENTITY = "sex ethnicity nhs_number upn home_district first_language uasc"

PLACES: dict[str, Facts] = {
    "hubs": Facts((plain("hubs_hub", "hubs"),)),
    "beds": Facts((plain("hubs_bed", "beds"),)),
    "bed_closures": Facts((plain("hubs_closure", "bed_closures"),)),
    "staff": Facts((plain("partners_worker", "staff"),)),
    "young_people": Facts(
        (plain("cases_youngperson", "young_people", but=IDENTITY),),
        Envelope("identity", "'identity'", midnight("due.date_of_birth"), person="due.row_id", **SECOND),
        Table(
            "cases_identity",
            "record_id",
            {"person_id": "due.row_id", **taken("young_people", only=IDENTITY)},
            SECOND["key"],
        ),
    ),
    "referrals": Facts(
        detail("cases_referral", "referrals", but="reason"),
        Envelope("referral", "'key_work'", "due.received_at", midnight("due.closed_on"), "due.reason"),
    ),
    "care_periods": Facts(
        detail("cases_careperiod", "care_periods"), Envelope("care_period", CARE, **PERIOD)
    ),
    "placements": Facts(
        claim("placements_stay", "placements", "due.kind", "provider in_area end_reason planned_end"),
        Envelope("stay", CARE, **PERIOD),
    ),
    "bed_holds": Facts(
        claim("placements_hold", "bed_holds", "'hold'", "reason"), Envelope("hold", CARE, **PERIOD)
    ),
    "allocations": Facts(
        detail("cases_allocation", "allocations"),
        Envelope("allocation", CARE, worker="staff_ref", **PERIOD),
    ),
    "contacts": Facts(
        detail("cases_contact", "contacts", but="summary"),
        Envelope("contact", "'key_work'", "due.occurred_at", words="due.summary", worker="staff_ref"),
    ),
    "interventions": Facts(
        detail("cases_intervention", "interventions", but="summary"),
        Envelope("intervention", DISCIPLINE, "due.occurred_at", words="due.summary", worker="staff_ref"),
    ),
    "needs": Facts(
        detail("cases_need", "needs"), Envelope("need", DISCIPLINE, midnight("due.identified_on"))
    ),
    "assessments": Facts(
        detail("cases_assessment", "assessments"),
        Envelope("assessment", "'health'", midnight("due.completed_on")),
    ),
    "missing_episodes": Facts(
        detail("cases_missingepisode", "missing_episodes"),
        Envelope("missing_episode", SAFETY, "due.started_at", "due.returned_at"),
    ),
    "police_events": Facts(
        detail("cases_policeevent", "police_events"),
        Envelope("police_event", "'offending'", "due.occurred_at"),
    ),
    "incidents": Facts(
        (plain("placements_incident", "incidents", but="person_ref"),),
        Envelope("incident", SAFETY, "due.occurred_at", words="due.summary", **SECOND),
        Table(
            "placements_incidentperson",
            "record_id",
            {"person_id": "due.person_ref_id", "incident_id": "due.row_id"},
            SECOND["key"],
        ),
    ),
    "raise_meetings": Facts(
        (plain("raise_meetings_meeting", "raise_meetings", but="person_ref safety_scale summary"),),
        Envelope("raise_meeting", SAFETY, "due.held_at", words="due.summary", **SECOND),
        Table(
            "raise_meetings_meetingperson",
            "record_id",
            {
                "person_id": "due.person_ref_id",
                "meeting_id": "due.row_id",
                "safety_scale": "due.safety_scale",
            },
            SECOND["key"],
        ),
    ),
    "raise_actions": Facts(
        (
            Table(
                "raise_meetings_action",
                "record_id",
                {"person_id": "due.person_id", **taken("raise_actions")},
            ),
        ),
        Envelope(
            "raise_action",
            SAFETY,
            ACTION_BEGAN,
            midnight("due.completed_on"),
            worker="staff_ref",
            person="due.person_id",
        ),
    ),
    "education_periods": Facts(
        detail("cases_educationperiod", "education_periods"),
        Envelope("education_period", "'education'", **PERIOD),
    ),
}
