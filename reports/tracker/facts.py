"""Where each file's rows live: the envelope they have and the tables that hold their facts (record.md).

Expressions are SQL over `due`, the rows of `due.py`. A day stands as its midnight in London.
"""

from dataclasses import dataclass, field


def midnight(day: str) -> str:
    return f"({day}::timestamp at time zone 'Europe/London')"


@dataclass(frozen=True)
class Table:
    """A table of facts: its name, the column that is its key, and what each column takes from `due`."""

    name: str
    key: str
    columns: dict[str, str]
    key_is: str = "due.row_id"


@dataclass(frozen=True)
class Envelope:
    """What the envelope of a row says. `agency` and `author` come from the worker named, where the file names one."""

    kind: str
    category: str
    began: str
    ended: str = "null::timestamptz"
    words: str = "''"
    person: str = "due.person_ref_id"
    key: str = "due.row_id"
    is_new: str = "due.is_new"
    worker: str = ""
    headline: str = "''"


@dataclass(frozen=True)
class Facts:
    """One file: its envelope, if its rows are about a young person, and its tables in the order of writing."""

    tables: tuple[Table, ...]
    envelope: Envelope | None = None
    columns: tuple[str, ...] = field(default=())


def same(*names: str) -> dict[str, str]:
    return {name: f"due.{name}" for name in names}


def detail(name: str, ref: str, columns: dict[str, str]) -> Table:
    """A table keyed by its envelope, with the young person repeated."""
    return Table(
        name, "record_id", {"person_id": "due.person_ref_id", "tracker_ref": f"due.{ref}", **columns}
    )


DISCIPLINE = """case due.discipline when 'life_coach' then 'health' when 'communication_support' then 'communication'
    when 'police' then 'offending' when 'education' then 'education' else 'key_work' end"""
CLAIM = {"person_id": "due.person_ref_id", "bed_id": "due.bed_ref_id", **same("start_on", "end_on")}
PERIOD = {"began": midnight("due.start_on"), "ended": midnight("due.end_on")}

PLACES: dict[str, Facts] = {
    "hubs": Facts(
        (
            Table(
                "hubs_hub",
                "id",
                {
                    "tracker_ref": "due.hub_ref",
                    **same("name", "area", "ofsted_urn", "opened_on", "closed_on"),
                },
            ),
        )
    ),
    "beds": Facts(
        (
            Table(
                "hubs_bed",
                "id",
                {
                    "tracker_ref": "due.bed_ref",
                    "hub_id": "due.hub_ref_id",
                    **same("name", "opened_on", "closed_on"),
                },
            ),
        )
    ),
    "bed_closures": Facts(
        (
            Table(
                "hubs_closure",
                "id",
                {
                    "tracker_ref": "due.closure_ref",
                    "bed_id": "due.bed_ref_id",
                    **same("start_on", "end_on", "reason"),
                },
            ),
        )
    ),
    "staff": Facts(
        (
            Table(
                "partners_worker",
                "id",
                {
                    "tracker_ref": "due.staff_ref",
                    "agency_id": "due.agency_ref_id",
                    "hub_id": "due.hub_ref_id",
                    **same("given_name", "family_name", "email", "role", "started_on", "left_on"),
                },
            ),
        )
    ),
    "referrals": Facts(
        (
            detail(
                "cases_referral",
                "referral_ref",
                {
                    "hub_id": "due.hub_ref_id",
                    "referring_agency_id": "due.referring_agency_ref_id",
                    **same("received_at", "route", "out_of_hours", "first_response_at", "decision"),
                    **same("decided_on", "support", "closed_on", "objectives_met"),
                },
            ),
        ),
        Envelope("referral", "'key_work'", "due.received_at", midnight("due.closed_on"), words="due.reason"),
    ),
    "care_periods": Facts(
        (detail("cases_careperiod", "care_ref", same("status", "legal_status", "start_on", "end_on")),),
        Envelope("care_period", "'care_and_placement'", **PERIOD),
    ),
    "placements": Facts(
        (
            Table("placements_claim", "record_id", {**CLAIM, "kind": "due.kind"}),
            Table(
                "placements_stay",
                "claim_id",
                {
                    "tracker_ref": "due.placement_ref",
                    **same("provider", "in_area", "end_reason", "planned_end"),
                },
            ),
        ),
        Envelope("stay", "'care_and_placement'", **PERIOD),
    ),
    "bed_holds": Facts(
        (
            Table("placements_claim", "record_id", {**CLAIM, "kind": "'hold'"}),
            Table("placements_hold", "claim_id", {"tracker_ref": "due.hold_ref", **same("reason")}),
        ),
        Envelope("hold", "'care_and_placement'", **PERIOD),
    ),
    "allocations": Facts(
        (
            detail(
                "cases_allocation",
                "allocation_ref",
                {"worker_id": "due.staff_ref_id", **same("role", "start_on", "end_on", "end_reason")},
            ),
        ),
        Envelope("allocation", "'care_and_placement'", worker="staff_ref", **PERIOD),
    ),
    "contacts": Facts(
        (
            detail(
                "cases_contact",
                "contact_ref",
                {
                    "worker_id": "due.staff_ref_id",
                    **same("occurred_at", "method", "started_by", "duration_minutes", "reached"),
                },
            ),
        ),
        Envelope("contact", "'key_work'", "due.occurred_at", words="due.summary", worker="staff_ref"),
    ),
    "interventions": Facts(
        (
            detail(
                "cases_intervention",
                "intervention_ref",
                {
                    "worker_id": "due.staff_ref_id",
                    "hub_id": "due.hub_ref_id",
                    **same("discipline", "occurred_at", "duration_minutes"),
                },
            ),
        ),
        Envelope("intervention", DISCIPLINE, "due.occurred_at", words="due.summary", worker="staff_ref"),
    ),
    "needs": Facts(
        (detail("cases_need", "need_ref", same("discipline", "need", "identified_on", "main")),),
        Envelope("need", DISCIPLINE, midnight("due.identified_on")),
    ),
    "assessments": Facts(
        (
            detail(
                "cases_assessment",
                "assessment_ref",
                same("instrument", "completed_on", "respondent", "emotional", "conduct")
                | same("hyperactivity", "peer", "prosocial", "total"),
            ),
        ),
        Envelope("assessment", "'health'", midnight("due.completed_on")),
    ),
    "missing_episodes": Facts(
        (
            detail(
                "cases_missingepisode",
                "episode_ref",
                {
                    "hub_id": "due.hub_ref_id",
                    **same("kind", "started_at", "reported_at", "returned_at"),
                    **same("interview_offered_at", "interview_held_at"),
                },
            ),
        ),
        Envelope("missing_episode", "'safety_and_risk'", "due.started_at", "due.returned_at"),
    ),
    "police_events": Facts(
        (
            detail(
                "cases_policeevent",
                "event_ref",
                {
                    "location_hub_id": "due.location_hub_ref_id",
                    **same("kind", "occurred_at", "offence", "gravity"),
                },
            ),
        ),
        Envelope("police_event", "'offending'", "due.occurred_at"),
    ),
    "education_periods": Facts(
        (detail("cases_educationperiod", "education_ref", same("status", "start_on", "end_on")),),
        Envelope("education_period", "'education'", **PERIOD),
    ),
    "young_people": Facts(
        (
            Table(
                "cases_youngperson",
                "id",
                {
                    "tracker_ref": "due.person_ref",
                    **same("given_name", "family_name", "known_as", "date_of_birth", "died_on"),
                },
            ),
        ),
        Envelope(
            "identity",
            "'identity'",
            midnight("due.date_of_birth"),
            person="due.row_id",
            key="due.second_id",
            is_new="due.second_is_new",
        ),
    ),
    "incidents": Facts(
        (
            Table(
                "placements_incident",
                "id",
                {
                    "tracker_ref": "due.incident_ref",
                    "hub_id": "due.hub_ref_id",
                    **same("occurred_at", "kind", "notifiable", "notified_at", "summary"),
                },
            ),
        ),
        Envelope(
            "incident",
            "'safety_and_risk'",
            "due.occurred_at",
            words="due.summary",
            key="due.second_id",
            is_new="due.second_is_new",
        ),
    ),
    "raise_meetings": Facts(
        (
            Table(
                "raise_meetings_meeting",
                "id",
                {
                    "tracker_ref": "due.meeting_ref",
                    "hub_id": "due.hub_ref_id",
                    **same("held_at", "safety_scale"),
                },
            ),
        ),
        Envelope(
            "raise_meeting",
            "'safety_and_risk'",
            "due.held_at",
            words="due.summary",
            key="due.second_id",
            is_new="due.second_is_new",
        ),
    ),
    "raise_actions": Facts(
        (
            Table(
                "raise_meetings_action",
                "record_id",
                {
                    "tracker_ref": "due.action_ref",
                    "person_id": "due.person_id",
                    "meeting_id": "due.meeting_ref_id",
                    "agency_id": "due.agency_ref_id",
                    "worker_id": "due.staff_ref_id",
                    **same("action", "due_on", "completed_on"),
                },
            ),
        ),
        Envelope(
            "raise_action",
            "'safety_and_risk'",
            f"coalesce({midnight('due.due_on')}, due.held_at)",
            midnight("due.completed_on"),
            person="due.person_id",
            worker="staff_ref",
        ),
    ),
}
#: The second table of what stands on its own feet: keyed by the young person's envelope, written after it.
SECONDS: dict[str, Table] = {
    "young_people": Table(
        "cases_identity",
        "record_id",
        {
            "person_id": "due.row_id",
            **same("sex", "ethnicity", "nhs_number", "upn", "home_district", "first_language", "uasc"),
        },
        key_is="due.second_id",
    ),
    "incidents": Table(
        "placements_incidentperson",
        "record_id",
        {"person_id": "due.person_ref_id", "incident_id": "due.row_id"},
        key_is="due.second_id",
    ),
    "raise_meetings": Table(
        "raise_meetings_meetingperson",
        "record_id",
        {"person_id": "due.person_ref_id", "meeting_id": "due.row_id"},
        key_is="due.second_id",
    ),
}
