"""What the service holds, in the shape of the tracker: one query a file, with its columns by their own names.

Export orders and writes these; an import compares with them, so that an unchanged row is left alone, and fills
from them what a file leaves out. `stored_id` is the key of the row (the envelope where there is one); `second_id`
that of the young person's envelope where the row stands on its own feet.
Words are the latest correction's.
"""

from reports.tracker.extras import stored as extras
from reports.tracker.files import EVERY
from reports.tracker.format import File

LATEST = """
    left join (
        select distinct on (corrects_id) corrects_id, words from cases_record
        where corrects_id is not null order by corrects_id, id desc
    ) correction on correction.corrects_id = record.id
"""
WORDS = "coalesce(correction.words, record.words)"
WITH_WORDS = f"join cases_record record on record.id = fact.record_id {LATEST}"
PERSON = "join cases_youngperson person on person.id = fact.person_id"
HUB = "join hubs_hub hub on hub.id = fact.hub_id"
WORKER = "join partners_worker worker on worker.id = fact.worker_id"

QUERIES = {
    "agencies": """
        select fact.id as stored_id, null::bigint as second_id, fact.tracker_ref as agency_ref, fact.name, fact.kind
        from partners_agency fact""",
    "hubs": """
        select fact.id as stored_id, null::bigint as second_id, fact.tracker_ref as hub_ref, fact.name, fact.area,
            fact.ofsted_urn, fact.opened_on, fact.closed_on
        from hubs_hub fact""",
    "beds": f"""
        select fact.id as stored_id, null::bigint as second_id, fact.tracker_ref as bed_ref,
            hub.tracker_ref as hub_ref, fact.name, fact.opened_on, fact.closed_on
        from hubs_bed fact {HUB}""",
    "bed_closures": """
        select fact.id as stored_id, null::bigint as second_id, fact.tracker_ref as closure_ref,
            bed.tracker_ref as bed_ref, fact.start_on, fact.end_on, fact.reason
        from hubs_closure fact join hubs_bed bed on bed.id = fact.bed_id""",
    "staff": f"""
        select fact.id as stored_id, null::bigint as second_id, fact.tracker_ref as staff_ref,
            agency.tracker_ref as agency_ref, hub.tracker_ref as hub_ref, fact.given_name, fact.family_name,
            fact.email, fact.role, fact.started_on, fact.left_on
        from partners_worker fact join partners_agency agency on agency.id = fact.agency_id left {HUB}""",
    "young_people": """
        select fact.id as stored_id, identity.record_id as second_id, fact.tracker_ref as person_ref,
            fact.given_name, fact.family_name, fact.known_as, fact.date_of_birth,
            coalesce(identity.sex, 'unknown') as sex, coalesce(identity.ethnicity, '') as ethnicity,
            coalesce(identity.nhs_number, '') as nhs_number, coalesce(identity.upn, '') as upn,
            coalesce(identity.home_district, '') as home_district,
            coalesce(identity.first_language, '') as first_language,
            coalesce(identity.uasc, false) as uasc, fact.died_on
        from cases_youngperson fact left join cases_identity identity on identity.person_id = fact.id""",
    "referrals": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as referral_ref,
            person.tracker_ref as person_ref, hub.tracker_ref as hub_ref,
            agency.tracker_ref as referring_agency_ref, fact.received_at, fact.route, fact.out_of_hours,
            {WORDS} as reason, fact.first_response_at, fact.decision, fact.decided_on, fact.support,
            fact.closed_on, fact.objectives_met
        from cases_referral fact {PERSON} {HUB} {WITH_WORDS}
            left join partners_agency agency on agency.id = fact.referring_agency_id""",
    "care_periods": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as care_ref,
            person.tracker_ref as person_ref, fact.status, fact.legal_status, fact.start_on, fact.end_on
        from cases_careperiod fact {PERSON}""",
    "placements": f"""
        select stay.claim_id as stored_id, null::bigint as second_id, stay.tracker_ref as placement_ref,
            person.tracker_ref as person_ref, fact.kind, bed.tracker_ref as bed_ref, stay.provider, stay.in_area,
            fact.start_on, fact.end_on, stay.end_reason, stay.planned_end
        from placements_stay stay join placements_claim fact on fact.record_id = stay.claim_id {PERSON}
            left join hubs_bed bed on bed.id = fact.bed_id""",
    "bed_holds": f"""
        select hold.claim_id as stored_id, null::bigint as second_id, hold.tracker_ref as hold_ref,
            bed.tracker_ref as bed_ref, person.tracker_ref as person_ref, fact.start_on, fact.end_on, hold.reason
        from placements_hold hold join placements_claim fact on fact.record_id = hold.claim_id {PERSON}
            join hubs_bed bed on bed.id = fact.bed_id""",
    "allocations": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as allocation_ref,
            person.tracker_ref as person_ref, worker.tracker_ref as staff_ref, fact.role, fact.start_on,
            fact.end_on, fact.end_reason
        from cases_allocation fact {PERSON} {WORKER}""",
    "contacts": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as contact_ref,
            person.tracker_ref as person_ref, worker.tracker_ref as staff_ref, fact.occurred_at, fact.method,
            fact.started_by, fact.duration_minutes, fact.reached, {WORDS} as summary
        from cases_contact fact {PERSON} {WORKER} {WITH_WORDS}""",
    "interventions": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as intervention_ref,
            person.tracker_ref as person_ref, worker.tracker_ref as staff_ref, hub.tracker_ref as hub_ref,
            fact.discipline, fact.occurred_at, fact.duration_minutes, {WORDS} as summary
        from cases_intervention fact {PERSON} {WORKER} {HUB} {WITH_WORDS}""",
    "needs": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as need_ref,
            person.tracker_ref as person_ref, fact.discipline, fact.need, fact.identified_on, fact.main
        from cases_need fact {PERSON}""",
    "assessments": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as assessment_ref,
            person.tracker_ref as person_ref, fact.instrument, fact.completed_on, fact.respondent,
            fact.emotional::integer, fact.conduct::integer, fact.hyperactivity::integer, fact.peer::integer,
            fact.prosocial::integer, fact.total::integer
        from cases_assessment fact {PERSON}""",
    "missing_episodes": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as episode_ref,
            person.tracker_ref as person_ref, hub.tracker_ref as hub_ref, fact.kind, fact.started_at,
            fact.reported_at, fact.returned_at, fact.interview_offered_at, fact.interview_held_at
        from cases_missingepisode fact {PERSON} left {HUB}""",
    "police_events": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as event_ref,
            person.tracker_ref as person_ref, fact.kind, fact.occurred_at, fact.offence,
            fact.gravity::integer, hub.tracker_ref as location_hub_ref
        from cases_policeevent fact {PERSON} left join hubs_hub hub on hub.id = fact.location_hub_id""",
    "incidents": f"""
        select fact.id as stored_id, concerned.record_id as second_id, fact.tracker_ref as incident_ref,
            hub.tracker_ref as hub_ref, person.tracker_ref as person_ref, fact.occurred_at, fact.kind,
            fact.notifiable, fact.notified_at, fact.summary
        from placements_incident fact {HUB}
            left join (
                select distinct on (incident_id) incident_id, record_id, person_id from placements_incidentperson
                order by incident_id, record_id
            ) concerned on concerned.incident_id = fact.id
            left join cases_youngperson person on person.id = concerned.person_id""",
    "raise_meetings": f"""
        select meeting.id as stored_id, fact.record_id as second_id, meeting.tracker_ref as meeting_ref,
            person.tracker_ref as person_ref, hub.tracker_ref as hub_ref, meeting.held_at,
            fact.safety_scale::integer, {WORDS} as summary
        from raise_meetings_meeting meeting join hubs_hub hub on hub.id = meeting.hub_id
            join (
                select distinct on (meeting_id) * from raise_meetings_meetingperson order by meeting_id, record_id
            ) fact on fact.meeting_id = meeting.id {PERSON} {WITH_WORDS}
        where meeting.held_at is not null""",
    "raise_actions": """
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as action_ref,
            meeting.tracker_ref as meeting_ref, agency.tracker_ref as agency_ref,
            worker.tracker_ref as staff_ref, fact.action, fact.due_on, fact.completed_on
        from raise_meetings_action fact join raise_meetings_meeting meeting on meeting.id = fact.meeting_id
            join partners_agency agency on agency.id = fact.agency_id
            left join partners_worker worker on worker.id = fact.worker_id
        where meeting.held_at is not null and fact.person_id = (
            select first.person_id from raise_meetings_meetingperson first where first.meeting_id = meeting.id
            order by first.record_id limit 1)""",
    "education_periods": f"""
        select fact.record_id as stored_id, null::bigint as second_id, fact.tracker_ref as education_ref,
            person.tracker_ref as person_ref, fact.status, fact.start_on, fact.end_on
        from cases_educationperiod fact {PERSON}""",
}

#: Where a ref to a row of that file is looked up: table, its key.
OWNERS = {
    "agencies": "partners_agency",
    "hubs": "hubs_hub",
    "beds": "hubs_bed",
    "staff": "partners_worker",
    "young_people": "cases_youngperson",
    "incidents": "placements_incident",
    "raise_meetings": "raise_meetings_meeting",
}
OWNERS |= extras.OWNERS
QUERIES |= extras.queries(OWNERS)


def stored(file: File) -> str:
    """The query of the file as a table expression."""
    return f"({QUERIES[file.key]}\n)"


def stored_alone(key: str) -> str:
    """The rows of the service that the folder does not bring: they stay as they are."""
    file = EVERY[key]
    return (
        f"(select * from {stored(file)} kept where not exists "
        f"(select from {file.staged} brought where brought.{file.ref} = kept.{file.ref}))"
    )
