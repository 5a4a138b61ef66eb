"""The dashboard of beds over twenty years, 60 beds, 300,000 stays, beside its bare SQL: the same numbers, each asked
in the plainest way, without lists, words or rules. And how many queries its page is.

python -m benchmarks.dashboard [--stays N] [--turns N]
"""

import argparse
from contextlib import closing
from typing import Any

import psycopg2

from benchmarks import make, scratch, shape
from benchmarks.occupancy import BARE as BY_MONTH
from benchmarks.rows import Row
from nwd.local.place import Place, owner_url

TONIGHT = """
select bed.hub_id, count(*) filter (where claim.kind = 'hub_bed'), count(*) filter (where claim.kind = 'hold'),
    count(*) filter (where claim.record_id is null), max(current_date - claim.start_on)
from hubs_bed bed left join placements_claim claim
    on claim.bed_id = bed.id and claim.start_on <= %(day)s and (claim.end_on is null or claim.end_on > %(day)s)
group by bed.hub_id
"""
COMING = """
select count(*) filter (where start_on >= %(day)s and start_on < %(day)s + 14),
    count(*) filter (where end_on >= %(day)s and end_on < %(day)s + 14)
from placements_claim where kind = 'hub_bed'
"""
HOMES = """
select kind, in_area, count(*) from placements_claim join placements_stay on claim_id = record_id
where start_on <= %(day)s and (end_on is null or end_on > %(day)s) group by kind, in_area
"""
#: Nights slept in, in each of the five stretches, by hub.
SLEPT = """
select hub_id, n, sum(least(coalesce(end_on, after), after) - greatest(start_on, first))
from unnest(%(firsts)s::date[], %(afters)s::date[]) with ordinality stretch (first, after, n)
join (
    select * from placements_claim where kind = 'hub_bed' and (end_on is null or end_on > %(first)s)
) claim on start_on < after and (end_on is null or end_on > stretch.first)
join hubs_bed bed on bed.id = bed_id
group by hub_id, n
"""
#: Nights slept in, week by week of the two years, by hub: a week is full when they are as many as its beds have.
FULL = """
select hub_id, (night - %(first)s::date) / 7, count(*)
from placements_claim join hubs_bed bed on bed.id = bed_id
cross join lateral (
    select generate_series(greatest(start_on, %(first)s), coalesce(end_on, %(day)s) - 1, interval '1 day')::date
        as night
) slept
where kind = 'hub_bed' and start_on < %(day)s and (end_on is null or end_on > %(first)s) group by 1, 2
"""
LENGTHS = """
select n, avg(end_on - start_on), percentile_cont(0.5) within group (order by end_on - start_on), count(*)
from unnest(%(firsts)s::date[], %(afters)s::date[]) with ordinality stretch (first, after, n)
join placements_claim on start_on >= first and start_on < after
where kind = 'hub_bed' and end_on <= %(day)s group by n
"""
QUERIES = (TONIGHT, COMING, HOMES, SLEPT, FULL, LENGTHS, BY_MONTH)


PEOPLE, BEDS = 10_000, 60
#: Bed by bed one stay after another for twenty years, a night or two each; who came last is there now.
STAYS = """insert into placements_claim (record_id, person_id, kind, bed_id, start_on, end_on)
    select {stay_from} + 1 + i, (i * 7919) % {people} + 1, 'hub_bed', i % {beds} + 1,
        current_date - {nights} + k * {nights} / {each_bed},
        case when k < {each_bed} - 1 then current_date - {nights} + (k + 1) * {nights} / {each_bed} end
    from generate_series(0::bigint, {stay_rows} - 1) i cross join lateral (select (i / {beds})::int as k) turn"""


def filled(stays: int) -> Place:
    """The scratch of that many stays, filled if it is not."""
    here = scratch.named(f"stays-{stays}")
    scratch.ready(here)
    told = shape.numbers(PEOPLE)
    told |= {"stay_from": told["records"], "stay_rows": stays, "beds": BEDS, "each_bed": stays // BEDS}
    with scratch.owned(here) as cursor:
        cursor.execute("select count(*) from placements_claim")
        if cursor.fetchone() == (stays,):
            return here
        steps = tuple(STAYS if "insert into placements_claim" in step else step for step in shape.STEPS)
        make.fill_with(cursor, told, steps)
    with closing(psycopg2.connect(owner_url(here))) as connection, connection.cursor() as cursor:
        connection.autocommit = True
        cursor.execute(f"vacuum (analyze) {', '.join(shape.FILLED[1:])}")
    return here


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stays", type=int, default=300_000)
    parser.add_argument("--turns", type=int, default=5)
    options = parser.parse_args()
    scratch.enter(filled(options.stays))

    from django.db import connection
    from django.utils import timezone

    from benchmarks.cpu import alone, ratio
    from reports.dashboard.dashboard import dashboard
    from reports.dashboard.moment import Moment
    from reports.dashboard.spans import spans

    tonight = Moment(timezone.now()).tonight
    stretches = [span.period for span in spans(tonight)]
    told: dict[str, Any] = {
        "day": tonight,
        "first": min(one.start for one in stretches),
        "firsts": [one.start for one in stretches],
        "afters": [one.after for one in stretches],
    }
    alone()
    with connection.cursor() as cursor:

        def bare() -> int:
            for query in QUERIES:
                cursor.execute(query, told)
                cursor.fetchall()
            return len(QUERIES)

        found = ratio(bare, dashboard, times=1, turns=options.turns)
    Row(f"dashboard of {BEDS} beds, {options.stays:,} stays in twenty years: × bare SQL", found, 1.5).tell()


if __name__ == "__main__":
    main()
