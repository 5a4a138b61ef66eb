"""What a file's rows carry with them beyond their own columns: groups and postings, and who a RAISE is about."""

from django.db import connection

from partners import giving
from reports.tracker.due import table


def write_agencies(lead_ref: str | None) -> None:
    """Each agency has a group of its own. `lead_ref` is None where the service has its lead, or needs none yet."""
    _run(
        "insert into auth_group (name) select 'agency:' || agency_ref from due_agencies where is_new "
        "on conflict (name) do nothing"
    )
    _run(
        "insert into partners_agency (id, tracker_ref, name, kind, is_lead, group_id) "
        "select due.row_id, due.agency_ref, due.name, due.kind, due.agency_ref is not distinct from %s, own.id "
        "from due_agencies due join auth_group own on own.name = 'agency:' || due.agency_ref "
        "where due.is_new order by 1",
        lead_ref,
    )
    _run(
        "update partners_agency fact set name = due.name, kind = due.kind from due_agencies due "
        "where fact.id = due.row_id and not due.is_new"
    )
    _run("update partners_agency set is_lead = true where tracker_ref = %s and not is_lead", lead_ref)


#: What no one person gives (partners/giving.py), and so no file either.
TWO_PEOPLE = ", ".join(f"'{role}'" for role in sorted(giving.TWO_PEOPLE))


def keep_what_takes_two() -> None:
    """Where the link to a sign-in goes stays as the pages say, and so does the agency of who decides about access.

    Or whoever brings a file in could have that link sent to themselves.
    """
    holds = (
        "exists (select from partners_posting held where held.worker_id = worker.id "
        f"and held.role in ({TWO_PEOPLE}) and (held.end_on is null or held.end_on > current_date))"
    )
    waits = (
        "exists (select from partners_proposal asked where asked.worker_id = worker.id "
        f"and asked.role in ({TWO_PEOPLE}) and asked.answer = '')"
    )
    signs_in = "exists (select from partners_user own where own.worker_id = worker.id)"
    staff = "from partners_worker worker where worker.id = due.row_id and not due.is_new"
    _run(f"update due_staff due set email = worker.email {staff} and ({holds} or {waits} or {signs_in})")
    _run(f"update due_staff due set agency_ref_id = worker.agency_id {staff} and ({holds} or {waits})")


ROLE = "case when due.role = 'other' then posting.role else due.role end"
#: Without a hub most are posted to the whole service; a social worker, and who has no role, to nothing wider.
WHOLE = "due.hub_ref_id is null and {role} not in ('social_worker', 'other')"


def write_postings() -> None:
    """One posting from the tracker a worker. What was given or ended on a page stays, and so does a finer role.

    One in a role that takes two people is neither moved, widened nor given again: with its holder it ends, no more.
    """
    whole = WHOLE.format(role="due.role")
    _run(
        "insert into partners_posting (worker_id, hub_id, whole_service, role, start_on, end_on, brought_in) "
        f"select due.row_id, due.hub_ref_id, {whole}, due.role, due.started_on, due.left_on, true "
        "from due_staff due where due.is_new order by 1"
    )
    whole = WHOLE.format(role=f"({ROLE})")
    fresh = f"due.hub_ref_id, {whole}, {ROLE}, due.started_on, due.left_on"
    _run(
        f"update partners_posting posting set hub_id = due.hub_ref_id, whole_service = {whole}, role = {ROLE}, "
        "start_on = due.started_on, end_on = due.left_on from due_staff due "
        "where posting.worker_id = due.row_id and posting.brought_in and not due.is_new and not posting.ended_here "
        f"and not (due.role = 'other' and posting.role in ({TWO_PEOPLE})) "
        "and row(posting.hub_id, posting.whole_service, posting.role, posting.start_on, posting.end_on) "
        f"is distinct from row({fresh})"
    )
    _run(
        "update partners_posting posting set end_on = greatest(due.left_on, posting.start_on) from due_staff due "
        f"where posting.worker_id = due.row_id and posting.brought_in and posting.role in ({TWO_PEOPLE}) "
        "and (posting.end_on is null or posting.end_on > due.left_on)"
    )


def release_main_needs() -> None:
    """The one main need is a plain unique index, compared at once: what was main steps back before others come."""
    _run(
        "update cases_need fact set main = false from due_needs due where fact.record_id = due.row_id "
        "and not due.is_new and fact.main and (not due.main or fact.discipline <> due.discipline "
        "or fact.person_id <> due.person_ref_id)"
    )


def name_people_of_meetings() -> None:
    """An action is about the young person of its meeting, and began with it where it has no due day."""
    due = table("raise_actions")
    _run(f"alter table {due} add column person_id bigint, add column held_at timestamptz")
    _run(
        f"update {due} due set person_id = about.person_id, held_at = meeting.held_at "
        "from raise_meetings_meeting meeting join (select distinct on (meeting_id) meeting_id, person_id "
        "from raise_meetings_meetingperson order by meeting_id, record_id) about on about.meeting_id = meeting.id "
        "where meeting.id = due.meeting_ref_id"
    )


def move_actions_with_meetings() -> None:
    """When a meeting turns out to be about somebody else, or another day, its actions follow."""
    _run(
        "update cases_record record set person_id = due.person_ref_id from due_raise_meetings due "
        "join raise_meetings_action action on action.meeting_id = due.row_id where not due.is_new "
        "and action.record_id in (record.id, record.corrects_id) and record.person_id <> due.person_ref_id"
    )
    _run(
        "update raise_meetings_action action set person_id = due.person_ref_id from due_raise_meetings due "
        "where action.meeting_id = due.row_id and not due.is_new and action.person_id <> due.person_ref_id"
    )
    _run(
        "update cases_record record set began = due.held_at from due_raise_meetings due "
        "join raise_meetings_action action on action.meeting_id = due.row_id where not due.is_new "
        "and action.record_id = record.id and action.due_on is null and record.began <> due.held_at"
    )


def forget_people_of_incidents() -> None:
    """An incident that now names nobody has no envelope any more; history keeps what it was."""
    gone = "select due.second_id from due_incidents due where due.person_ref_id is null and not due.second_is_new"
    _run(f"delete from placements_incidentperson where record_id in ({gone})")
    _run(f"delete from cases_record where corrects_id in ({gone})")
    _run(f"delete from cases_record where id in ({gone})")


def _run(statement: str, *values: str | None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
