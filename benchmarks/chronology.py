"""The first page of a long record, beside one scan of its index for the same rows.

    python -m benchmarks.chronology [--people N] [--turns N]

The page's own question of the records: who is asking stands in it, and the same columns come back. Time on the
processor of both sides, the database's answer read into Python; and the pages of memory that the database touched.
"""

import argparse
from typing import Any

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
    from cases.chronology import PAGE
    from cases.models import Record, YoungPerson
    from partners.context import acting
    from partners.models import User

    user, person = User.objects.get(worker_id=1), YoungPerson.objects.get(pk=1)
    asked = Record.objects.about(person, user).in_chronology().newest_first()[: PAGE + 1]
    columns = ", ".join(str(column.column) for column in Record._meta.concrete_fields)
    sentence, params = asked.query.sql_with_params()
    with acting(user), connection.cursor() as cursor:
        page = cursor.mogrify(sentence, params).decode()
        bare = BARE.format(columns=columns, limit=PAGE + 1)

        def rows(of: str) -> list[Any]:
            cursor.execute(of)
            return list(cursor.fetchall())

        def touched(of: str) -> int:
            cursor.execute(f"explain (analyze, buffers, format json) {of}")
            plan = cursor.fetchone()[0][0]["Plan"]
            return int(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])

        found = ratio(lambda: rows(bare), lambda: rows(page), times=200, turns=options.turns)
        Row(f"chronology of 20,000 entries, at {options.people:,}: × index scan", found, 1.5).tell()
        Row("… pages of memory touched: × index scan", touched(page) / touched(bare)).tell()


if __name__ == "__main__":
    main()
