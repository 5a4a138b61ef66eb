"""Who opened whose record on a day. A list tells of many at once and is no reading of one; a chronology is."""

import datetime
from typing import Any

from cases.chronology import midnight

#: A line about more than these is a list, or a file of one.
MOST_AT_ONCE = 3
LINES = f"""
line.user_id is not null and cardinality(line.people) between 1 and {MOST_AT_ONCE}
    and (line.what in ('read', 'print', 'export') or line.act = 'chronology')
"""
#: `looked`: reader, worker, young person, moment; of whoever is a worker. `%(since)s` and `%(until)s` are the day.
LOOKED = f"""
looked as materialized (
    select line.user_id, sign_in.worker_id, someone as person_id, line.at, line.role
    from partners_trail line cross join lateral unnest(line.people) someone
        join partners_user sign_in on sign_in.id = line.user_id
    where line.at >= %(since)s and line.at < %(until)s and sign_in.worker_id is not null and {LINES}
), pairs as materialized (
    select distinct user_id, worker_id, person_id from looked
), posted as materialized (
    select distinct looked.user_id, posting.worker_id, posting.hub_id, posting.role,
        posting.whole_service and agency.is_lead as whole_service,
        posting.end_on is null or posting.end_on > %(day)s as live
    from (select distinct user_id, worker_id from looked) looked
        join partners_posting posting on posting.worker_id = looked.worker_id
        join partners_worker worker on worker.id = looked.worker_id
        join partners_agency agency on agency.id = worker.agency_id
    where posting.start_on <= %(day)s and (posting.end_on is null or posting.end_on > %(window)s)
)
"""  # noqa: S608  our own words
#: What was found of the same two within the window is not found again.
FOUND_BEFORE = """
exists (select from partners_unusualreading before where before.kind = %(kind)s and before.user_id = pairs.user_id
    and pairs.person_id = any(before.people) and before.on > %(window)s and before.on < %(day)s)
"""
WINDOW = datetime.timedelta(days=90)


def told(day: datetime.date, kind: str) -> dict[str, Any]:
    """What the questions are told. The day is the service's, from midnight to midnight."""
    return {
        "day": day,
        "since": midnight(day),
        "until": midnight(day + datetime.timedelta(days=1)),
        "window": day - WINDOW,
        "kind": kind,
    }
