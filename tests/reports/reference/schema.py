"""The files of a tracker folder, their columns and what each cell may hold, as the tracker page lists them.

A column is written `name:kind`, with `?` after the name where the cell may be empty. The kinds: `ref` (defines
a row), `text`, `date`, `time`, `yes_no`, `whole` (a whole number, optionally within `(low-high)`), `>file` (a
ref to a row of that file) and the names of `VALUES`.
"""

from typing import NamedTuple

VALUES = {
    "agency_kind": "council district_council police health mental_health education housing youth_justice "
    "voluntary other",
    "staff_role": "hub_manager deputy_hub_manager key_worker residential_worker outreach_worker life_coach "
    "communication_support_worker police_liaison police_analyst education_lead performance_officer "
    "social_worker other",
    "sex": "female male other unknown",
    "ethnicity": "WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH "
    "REFU NOBT",
    "route": "planned emergency",
    "decision": "pending accepted declined withdrawn",
    "support": "residential outreach edge_of_care supported_accommodation",
    "objectives": "fully partially limited none",
    "care_status": "edge_of_care looked_after care_leaver",
    "legal_status": "C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3",
    "placement_kind": "hub_bed hub_community_family high_needs_supported_lodgings semi_independent bespoke "
    "activity foster_in_house foster_independent residential_external kinship family independent secure "
    "custody hospital other",
    "closure_reason": "maintenance matching staffing other",
    "hold_reason": "phased_return activity hospital missing other",
    "placement_end": "planned_move breakdown returned_home turned_18 custody other",
    "allocation_role": "key_worker co_key_worker social_worker personal_adviser specialist",
    "method": "face_to_face phone video text letter other",
    "started_by": "worker young_person family other",
    "discipline": "life_coach communication_support police education other",
    "need": "receptive_language expressive_language social_communication vocabulary_delay speech_sounds "
    "fluency autism learning_disability adhd not_recorded other",
    "instrument": "sdq",
    "respondent": "self parent_carer teacher",
    "missing_kind": "missing absent",
    "police_kind": "offence arrest charge",
    "incident_kind": "serious_injury assault self_harm police_called exploitation allegation restraint "
    "complaint other",
    "education_status": "school alternative_provision college training apprenticeship employment neet",
    "yes_no": "yes no",
}

PAGE = """
agencies.csv: agency_ref:ref name:text kind:agency_kind
hubs.csv: hub_ref:ref name:text area?:text ofsted_urn?:text opened_on:date closed_on?:date
beds.csv: bed_ref:ref hub_ref:>hubs.csv name:text opened_on:date closed_on?:date
bed_closures.csv: closure_ref:ref bed_ref:>beds.csv start_on:date end_on?:date reason:closure_reason
staff.csv: staff_ref:ref agency_ref:>agencies.csv hub_ref?:>hubs.csv given_name:text family_name:text
  email?:text role:staff_role started_on:date left_on?:date
young_people.csv: person_ref:ref given_name:text family_name:text known_as?:text date_of_birth:date sex:sex
  ethnicity?:ethnicity nhs_number?:text upn?:text home_district?:text first_language?:text uasc:yes_no
  died_on?:date
referrals.csv: referral_ref:ref person_ref:>young_people.csv hub_ref:>hubs.csv
  referring_agency_ref?:>agencies.csv received_at:time route:route out_of_hours:yes_no reason?:text
  first_response_at?:time decision:decision decided_on?:date support?:support closed_on?:date
  objectives_met?:objectives
care_periods.csv: care_ref:ref person_ref:>young_people.csv status:care_status legal_status?:legal_status
  start_on:date end_on?:date
placements.csv: placement_ref:ref person_ref:>young_people.csv kind:placement_kind bed_ref?:>beds.csv
  provider?:text in_area:yes_no start_on:date end_on?:date end_reason?:placement_end planned_end?:yes_no
bed_holds.csv: hold_ref:ref bed_ref:>beds.csv person_ref:>young_people.csv start_on:date end_on?:date
  reason:hold_reason
allocations.csv: allocation_ref:ref person_ref:>young_people.csv staff_ref:>staff.csv role:allocation_role
  start_on:date end_on?:date end_reason?:text
contacts.csv: contact_ref:ref person_ref:>young_people.csv staff_ref:>staff.csv occurred_at:time
  method:method started_by?:started_by duration_minutes?:whole reached:yes_no summary?:text
interventions.csv: intervention_ref:ref person_ref:>young_people.csv staff_ref:>staff.csv hub_ref:>hubs.csv
  discipline:discipline occurred_at:time duration_minutes?:whole summary?:text
needs.csv: need_ref:ref person_ref:>young_people.csv discipline:discipline need:need identified_on:date
  main:yes_no
assessments.csv: assessment_ref:ref person_ref:>young_people.csv instrument:instrument completed_on:date
  respondent?:respondent emotional?:whole(0-10) conduct?:whole(0-10) hyperactivity?:whole(0-10)
  peer?:whole(0-10) prosocial?:whole(0-10) total?:whole(0-40)
missing_episodes.csv: episode_ref:ref person_ref:>young_people.csv hub_ref?:>hubs.csv kind:missing_kind
  started_at:time reported_at?:time returned_at?:time interview_offered_at?:time interview_held_at?:time
police_events.csv: event_ref:ref person_ref:>young_people.csv kind:police_kind occurred_at:time
  offence?:text gravity?:whole(1-8) location_hub_ref?:>hubs.csv
incidents.csv: incident_ref:ref hub_ref:>hubs.csv person_ref?:>young_people.csv occurred_at:time
  kind:incident_kind notifiable:yes_no notified_at?:time summary?:text
raise_meetings.csv: meeting_ref:ref person_ref:>young_people.csv hub_ref:>hubs.csv held_at:time
  safety_scale?:whole(0-10) summary?:text
raise_actions.csv: action_ref:ref meeting_ref:>raise_meetings.csv agency_ref:>agencies.csv
  staff_ref?:>staff.csv action:text due_on?:date completed_on?:date
education_periods.csv: education_ref:ref person_ref:>young_people.csv status:education_status start_on:date
  end_on?:date
"""


class Column(NamedTuple):
    name: str
    optional: bool
    kind: str
    link: str | None
    values: tuple[str, ...]
    low: int | None
    high: int | None


def column(word: str) -> Column:
    name, kind = word.split(":")
    link, low, high = None, None, None
    if kind.startswith(">"):
        kind, link = "link", kind[1:]
    if "(" in kind:
        kind, span = kind.rstrip(")").split("(")
        low, high = (int(end) for end in span.split("-"))
    values = tuple(VALUES[kind].split()) if kind in VALUES else ()
    return Column(name.rstrip("?"), name.endswith("?"), kind, link, values, low, high)


def read_page() -> dict[str, tuple[Column, ...]]:
    files: dict[str, list[Column]] = {}
    for word in PAGE.split():
        if word.endswith(".csv:"):
            here = files.setdefault(word[:-1], [])
        else:
            here.append(column(word))
    return {file: tuple(columns) for file, columns in files.items()}


FILES = read_page()
