"""The files of the tracker, in the order of its page, and what each cell may hold. All else here derives from this.

What the product holds beyond them is in the folder `extras/` (extras/declared.py), in the same style.

A column is written `name:kind`, with `?` after the name where the cell may be empty. The kinds: `ref` (defines
the row), `text`, `date`, `time`, `yes_no`, `number(low-high)`, `>file` (the ref of a row of that file), or the
name of a list in `VALUES`. Source: the tracker's page, docs/tracker.md.
"""

from dataclasses import dataclass, field
from functools import cached_property

from cases.models import care, contact, key_work, missing, person, police, referral, specialists
from hubs.models import ClosureReason
from partners.models.agency import AgencyKind
from partners.models.worker import WorkerRole
from placements.models import ClaimKind, HoldReason, IncidentKind, StayEndReason

LONGEST_CELL = 100_000
LONGEST_REF = 64
LARGEST_NUMBER = 2_147_483_647

VALUES: dict[str, list[str]] = {
    "agency_kind": AgencyKind.values,
    "staff_role": WorkerRole.values,
    "closure_reason": ClosureReason.values,
    "sex": person.Sex.values,
    "ethnicity": person.Ethnicity.values,
    "route": referral.Route.values,
    "decision": referral.Decision.values,
    "support": referral.Support.values,
    "objectives": referral.Objectives.values,
    "care_status": care.CareStatus.values,
    "legal_status": care.LegalStatus.values,
    "education_status": care.EducationStatus.values,
    "placement_kind": [kind for kind in ClaimKind.values if kind != ClaimKind.HOLD],
    "placement_end": StayEndReason.values,
    "hold_reason": HoldReason.values,
    "incident_kind": IncidentKind.values,
    "allocation_role": key_work.AllocationRole.values,
    "method": contact.ContactMethod.values,
    "started_by": contact.StartedBy.values,
    "discipline": specialists.Discipline.values,
    "need": specialists.NeedName.values,
    "instrument": specialists.AssessmentInstrument.values,
    "respondent": specialists.AssessmentRespondent.values,
    "missing_kind": missing.MissingKind.values,
    "police_kind": police.PoliceEventKind.values,
}

PAGE = """
agencies: agency_ref:ref name:text kind:agency_kind
hubs: hub_ref:ref name:text area?:text ofsted_urn?:text opened_on:date closed_on?:date
beds: bed_ref:ref hub_ref:>hubs name:text opened_on:date closed_on?:date
bed_closures: closure_ref:ref bed_ref:>beds start_on:date end_on?:date reason:closure_reason
staff: staff_ref:ref agency_ref:>agencies hub_ref?:>hubs given_name:text family_name:text email?:text
  role:staff_role started_on:date left_on?:date
young_people: person_ref:ref given_name:text family_name:text known_as?:text date_of_birth:date sex:sex
  ethnicity?:ethnicity nhs_number?:text upn?:text home_district?:text first_language?:text uasc:yes_no
  died_on?:date
referrals: referral_ref:ref person_ref:>young_people hub_ref:>hubs referring_agency_ref?:>agencies
  received_at:time route:route out_of_hours:yes_no reason?:text first_response_at?:time decision:decision
  decided_on?:date support?:support closed_on?:date objectives_met?:objectives
care_periods: care_ref:ref person_ref:>young_people status:care_status legal_status?:legal_status
  start_on:date end_on?:date
placements: placement_ref:ref person_ref:>young_people kind:placement_kind bed_ref?:>beds provider?:text
  in_area:yes_no start_on:date end_on?:date end_reason?:placement_end planned_end?:yes_no
bed_holds: hold_ref:ref bed_ref:>beds person_ref:>young_people start_on:date end_on?:date reason:hold_reason
allocations: allocation_ref:ref person_ref:>young_people staff_ref:>staff role:allocation_role start_on:date
  end_on?:date end_reason?:text
contacts: contact_ref:ref person_ref:>young_people staff_ref:>staff occurred_at:time method:method
  started_by?:started_by duration_minutes?:number reached:yes_no summary?:text
interventions: intervention_ref:ref person_ref:>young_people staff_ref:>staff hub_ref:>hubs
  discipline:discipline occurred_at:time duration_minutes?:number summary?:text
needs: need_ref:ref person_ref:>young_people discipline:discipline need:need identified_on:date main:yes_no
assessments: assessment_ref:ref person_ref:>young_people instrument:instrument completed_on:date
  respondent?:respondent emotional?:number(0-10) conduct?:number(0-10) hyperactivity?:number(0-10)
  peer?:number(0-10) prosocial?:number(0-10) total?:number(0-40)
missing_episodes: episode_ref:ref person_ref:>young_people hub_ref?:>hubs kind:missing_kind started_at:time
  reported_at?:time returned_at?:time interview_offered_at?:time interview_held_at?:time
police_events: event_ref:ref person_ref:>young_people kind:police_kind occurred_at:time offence?:text
  gravity?:number(1-8) location_hub_ref?:>hubs
incidents: incident_ref:ref hub_ref:>hubs person_ref?:>young_people occurred_at:time kind:incident_kind
  notifiable:yes_no notified_at?:time summary?:text
raise_meetings: meeting_ref:ref person_ref:>young_people hub_ref:>hubs held_at:time
  safety_scale?:number(0-10) summary?:text
raise_actions: action_ref:ref meeting_ref:>raise_meetings agency_ref:>agencies staff_ref?:>staff action:text
  due_on?:date completed_on?:date
education_periods: education_ref:ref person_ref:>young_people status:education_status start_on:date
  end_on?:date
"""

#: The type of each kind of cell in the database; a ref is ordered and compared by code point.
TYPES = {"date": "date", "time": "timestamptz", "yes_no": "boolean", "number": "integer"}
REF_TYPE = 'text collate "C"'


@dataclass(frozen=True)
class Column:
    name: str
    kind: str
    optional: bool
    to: str = ""
    values: tuple[str, ...] = ()
    low: int = 0
    high: int = LARGEST_NUMBER

    @property
    def sql_type(self) -> str:
        return REF_TYPE if self.kind in ("ref", "link", "uuid") else TYPES.get(self.kind, "text")

    @property
    def is_text(self) -> bool:
        """Empty is '' in the database, as in the file; every other kind is NULL when empty."""
        return self.kind not in ("link", "uuid", *TYPES)


@dataclass(frozen=True)
class File:
    """One file of the folder: `key` is its name without `.csv`, `slug` what tables are called after it."""

    key: str
    columns: tuple[Column, ...] = field(repr=False)

    @property
    def name(self) -> str:
        return f"{self.key}.csv"

    @property
    def slug(self) -> str:
        return self.key.replace("/", "_")

    @property
    def staged(self) -> str:
        """The temporary table that an import copies it into."""
        return f"staged_{self.slug}"

    @property
    def ref(self) -> str:
        return self.columns[0].name

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    @property
    def links(self) -> list[Column]:
        return [column for column in self.columns if column.kind == "link"]


def _column(word: str) -> Column:
    name, _, kind = word.partition(":")
    optional, name = name.endswith("?"), name.rstrip("?")
    if kind.startswith(">"):
        return Column(name, "link", optional, to=kind[1:])
    if kind in VALUES:
        return Column(name, "choice", optional, values=tuple(VALUES[kind]))
    kind, _, span = kind.rstrip(")").partition("(")
    if span:
        low, _, high = span.partition("-")
        return Column(name, kind, optional, low=int(low), high=int(high))
    return Column(name, kind, optional)


def _files() -> dict[str, File]:
    words: dict[str, list[str]] = {}
    for word in PAGE.split():
        if word.endswith(":"):
            here = words.setdefault(word[:-1], [])
        else:
            here.append(word)
    return {key: File(key, tuple(_column(word) for word in found)) for key, found in words.items()}


FILES: dict[str, File] = _files()
BY_FILE_NAME: dict[str, File] = {file.name: file for file in FILES.values()}
