"""What was read under an override, as the trail has it: how much of what, never a word of it."""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from partners.access import Service
from partners.context import acting
from partners.models import Override, TrailWhat
from partners.trail_words import said_of

#: By the opener alone, between its first and last moment, of lines that name it among their grounds.
COUNTED = """
select what, act, count(distinct line.id), count(distinct record) from partners_trail line
    left join lateral unnest(line.records) record on true
where line.user_id = %s and line.at >= %s and line.at <= %s and %s = any(string_to_array(line.grounds, ' '))
group by what, act order by count(distinct line.id) desc, what, act
"""


@dataclass(frozen=True)
class Read:
    did: str
    times: int
    records: int


def read_under(override: Override) -> list[Read]:
    """One query, whole: asked by the service, since an override is reviewed with all that was done under it."""
    told: list[Any] = [override.user_id, override.from_at, override.over_at, f"override:{override.pk}"]
    with acting(Service()), connection.cursor() as cursor:
        cursor.execute(COUNTED, told)
        rows = cursor.fetchall()
    return [Read(said_of(TrailWhat(what), act), times, records) for what, act, times, records in rows]
