"""The first page of a long record, beside one scan of its index for the same rows.

    python -m benchmarks.chronology [--people N] [--turns N]

The page's own question of the records, prepared as the page asks it: who is asking stands in it, and the same columns
come back. The scan is prepared too, and asked by the same reader. Time on the processor of both sides, the database's
answer read into Python; and the pages of memory that the database touched.
"""

import argparse

from benchmarks import scratch
from benchmarks.make import made
from benchmarks.rows import Row

BARE = """select {columns} from cases_record where person_id = 1 order by began desc, id desc limit {limit}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--turns", type=int, default=12)
    options = parser.parse_args()
    scratch.enter(made(options.people))

    from django.db import connection

    from benchmarks.cpu import ratio
    from cases.chronology import NEWEST, PAGE
    from cases.models import Record, YoungPerson
    from partners.access import reader_of
    from partners.context import acting
    from partners.models import User
    from partners.prepared import Prepared

    user, person = User.objects.get(worker_id=1), YoungPerson.objects.get(pk=1)
    columns = ", ".join(str(column.column) for column in Record._meta.concrete_fields)
    bare = Prepared(BARE.format(columns=columns, limit=PAGE + 1), [])
    with acting(user), connection.cursor() as cursor:
        reader, facts = reader_of(user)
        if len(NEWEST(user, person=person.pk)) != PAGE + 1:
            raise SystemExit("The first page is not full.")
        page = NEWEST._made[reader].prepared
        told = {"person": person.pk} | {f"reader_{name}": fact for name, fact in facts.items()}

        def touched(of: Prepared) -> int:
            values = [told[name] for name in of.given]
            cursor.execute(f"explain (analyze, buffers, format json) {of.execute}", values)
            plan = cursor.fetchone()[0][0]["Plan"]
            return int(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])

        found = ratio(lambda: bare.ask({}), lambda: page.ask(told), times=200, turns=options.turns)
        Row(f"chronology of 20,000 entries, at {options.people:,}: × index scan", found, 1.5).tell()
        Row("… pages of memory touched: × index scan", touched(page) / touched(bare)).tell()


if __name__ == "__main__":
    main()
