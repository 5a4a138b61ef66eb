"""The same of the whole service, as one query: averages over young people, never a row for a worker.

Whoever asks acts as the service (partners/context.py) and has the right to figures.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

from cases.chronology import midnight
from cases.stickability import COC_OVER, COC_UNDER, FEWEST
from cases.tenure import SETTLED

#: So many days between two reached contacts are told.
SILENCE = 30


@dataclass(frozen=True)
class InService:
    """Indices are averages over those with enough contacts (`people`); None where there is nobody."""

    people: int
    too_few: int
    contacts: int
    upc: Decimal | None
    coc: Decimal | None
    secon: Decimal | None
    mmci: Decimal | None
    silent: int
    moves: int
    stayed: int


QUERY = f"""
WITH reached AS (
    SELECT person_id, worker_id, occurred_at,
           lag(worker_id) OVER in_order AS before, lag(occurred_at) OVER in_order AS last_at
    FROM cases_contact
    WHERE reached AND occurred_at >= %(from_at)s AND occurred_at < %(to_at)s
    WINDOW in_order AS (PARTITION BY person_id ORDER BY occurred_at, record_id)
),
by_worker AS (
    SELECT person_id, worker_id, count(*) AS n FROM reached GROUP BY person_id, worker_id
),
shares AS (
    SELECT person_id, sum(n) AS contacts, count(*) AS workers, max(n) AS most,
           {COC_OVER} AS coc_over, nullif({COC_UNDER}, 0) AS coc_under
    FROM by_worker
    GROUP BY person_id
),
sequences AS (
    SELECT person_id, count(*) FILTER (WHERE worker_id = before) AS same, max(occurred_at - last_at) AS silence
    FROM reached
    GROUP BY person_id
),
moves AS (
    SELECT person_id, day
    FROM (
        SELECT person_id, day, lag(day) OVER (PARTITION BY person_id ORDER BY day) AS home_before
        FROM (
            SELECT DISTINCT person_id, (began AT TIME ZONE 'Europe/London')::date AS day
            FROM cases_record
            WHERE kind = 'stay' AND corrects_id IS NULL AND withdrawn_at IS NULL
        ) homes
    ) following
    WHERE home_before IS NOT NULL AND day >= %(from_on)s AND day <= %(settled_on)s
),
keyed AS (
    SELECT moves.person_id, day, before.worker_id AS before, after.worker_id AS after
    FROM moves
    JOIN cases_allocation before ON before.person_id = moves.person_id AND before.role = 'key_worker'
        AND before.start_on <= day - 1 AND (before.end_on IS NULL OR before.end_on > day - 1)
    LEFT JOIN cases_allocation after ON after.person_id = moves.person_id AND after.role = 'key_worker'
        AND after.start_on <= day + %(settled)s AND (after.end_on IS NULL OR after.end_on > day + %(settled)s)
)
SELECT count(*) FILTER (WHERE contacts >= {FEWEST}), count(*) FILTER (WHERE contacts < {FEWEST}),
       coalesce(sum(contacts) FILTER (WHERE contacts >= {FEWEST}), 0),
       avg(most / contacts) FILTER (WHERE contacts >= {FEWEST}),
       avg(coc_over / coc_under) FILTER (WHERE contacts >= {FEWEST}),
       avg(same / nullif(contacts - 1, 0)) FILTER (WHERE contacts >= {FEWEST}),
       avg((1 - workers / (contacts + 0.1)) / (1 - 1 / (contacts + 0.1))) FILTER (WHERE contacts >= {FEWEST}),
       count(*) FILTER (WHERE silence > make_interval(days => {SILENCE})),
       (SELECT count(*) FROM keyed), (SELECT count(*) FROM keyed WHERE before = after)
FROM shares
JOIN sequences USING (person_id)
"""  # noqa: S608 (words and numbers of our own; values are parameters)


def in_service(from_on: datetime.date, to_on: datetime.date, *, today: datetime.date) -> InService:
    """From the first day to the last of a period, both counted. Moves too young to say are not among them."""
    with connection.cursor() as cursor:
        cursor.execute(QUERY, _moments(from_on, to_on, today))
        people, too_few, contacts, *rest = cursor.fetchone()
    return InService(people, too_few, int(contacts), *rest)


def _moments(from_on: datetime.date, to_on: datetime.date, today: datetime.date) -> dict[str, Any]:
    after = to_on + datetime.timedelta(days=1)
    return {
        "from_on": from_on,
        "settled_on": min(to_on, today - SETTLED),
        "settled": SETTLED.days,
        "from_at": midnight(from_on),
        "to_at": midnight(after),
    }
