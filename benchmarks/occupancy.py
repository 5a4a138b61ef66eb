"""Twenty years of monthly occupancy, beside the best bare SQL: prefix sums over the starts and ends of all stays.

python -m benchmarks.occupancy [--people N] [--turns N]     (a third of the young people have stayed in a hub)
"""

import argparse
import datetime

from benchmarks import scratch
from benchmarks.make import made
from benchmarks.rows import Row

BARE = """
with days as (
    select day, sum(change) over (order by day) as sleeping, lead(day) over (order by day) as until
    from (
        select day, sum(change) as change from (
            select start_on as day, 1 as change from placements_claim where kind = 'hub_bed'
            union all
            select end_on, -1 from placements_claim where kind = 'hub_bed' and end_on is not null
        ) ends group by day
    ) changes
)
select date_trunc('month', day), sum(sleeping * (until - day)) from days group by 1 order by 1
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--turns", type=int, default=5)
    options = parser.parse_args()
    scratch.enter(made(options.people))

    from django.db import connection

    from benchmarks.cpu import alone, ratio
    from placements.models import Claim
    from placements.occupancy import by_month

    today = datetime.date.today()
    after = today.replace(day=1)
    first = after.replace(year=after.year - 20)
    alone()
    with connection.cursor() as cursor:

        def bare() -> int:
            cursor.execute(BARE)
            return len(cursor.fetchall())

        found = ratio(bare, lambda: by_month(first, after), times=1, turns=options.turns)
    stays = Claim.objects.filter(kind="hub_bed").count()
    Row(f"occupancy of 20 years by month, {stays:,} stays: × bare SQL", found, 1.5).tell()


if __name__ == "__main__":
    main()
