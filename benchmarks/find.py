"""Find a young person among a million, beside one keyed fetch in the same run.

    .venv/bin/python -m benchmarks.find [--people 1000000] [--again]

For each way of remembering somebody and each reader: all that Find asks the database and works out in Python, asked
as that reader under the policies of the database; the keyed fetch is by the one who sees everybody.
"""

import argparse
from statistics import median

from benchmarks import names, notes, scratch
from benchmarks.rows import Row

READERS = ("all", "a fourteenth", "one in 300", "ten people")
TYPED = {
    "a common name": "ashabourne",
    "a rare name": "linwawell",
    "mistyped": "ashabuorne",
    "as it is heard": "cailey",
    "a short form": "liz",
    "two words": "william ashabourne",
    "a day": "3/9/2012",
    "a name and a year": "ashabourne 2012",
    "two letters": "be",
    "three letters": "ash",
    "nobody's name": "xyzzyquoth",
}


def rows(people: int) -> list[Row]:
    """In the process that asks, which is that scratch's service from here on."""
    here = names.made(people)
    try:
        scratch.enter(here)
        notes.readers()
        return measured(people)
    finally:
        scratch.leave(here)


def measured(people: int) -> list[Row]:
    from django.db import connection

    from benchmarks.cpu import alone, spent
    from nwd.pages.search import search
    from partners.context import acting
    from partners.models import User

    alone()
    found = []

    def fetch() -> None:
        with connection.cursor() as cursor:
            cursor.execute("select * from cases_youngperson where id = %s", [people // 2])
            cursor.fetchall()

    everybody = User.objects.get(pk=1)
    for number, reader in enumerate(notes.READERS, start=1):
        user = User.objects.get(pk=number)
        for what, typed in TYPED.items() if reader in READERS else ():
            ratios = []
            for _ in range(4):
                with acting(everybody):
                    one = spent(fetch, 200)
                with acting(user):
                    ratios.append(spent(lambda typed=typed, user=user: search(typed, user)) / one)  # type: ignore[misc]
            name = f"Find among {people:,}: {what}, {reader}"
            found.append(Row(name, round(median(ratios[1:]), 1)))
            found[-1].tell()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--again", action="store_true", help="throw away what was made before")
    options = parser.parse_args()
    if options.again:
        names.made(options.people, again=True)
    rows(options.people)


if __name__ == "__main__":
    main()
