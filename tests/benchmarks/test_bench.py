"""`make bench` at tiny sizes: every bench runs and says its numbers. How fast it is here is not asked."""

import os
import subprocess
import sys

import pytest

from benchmarks.rows import Row, heard, table
from nwd.local.place import REPOSITORY

SMALL = {"BENCH_PEOPLE": "200 400", "BENCH_CONTACTS": "500", "BENCH_TURNS": "1", "BENCH_POLICIES": "400"}
ONLY = "pages policies read_line growth chronology occupancy contacts"
SAID = [
    "caseload of 50, its first page, at 200: × floor",
    "caseload of 50, all on one page, at 400: × floor",
    "overview, at 400: × floor",
    "overview of 20,000 entries, at 200: queries",
    "overview, at 400: with policies ÷ past them",
    "caseload of 50, all on one page, at 400: with policies ÷ past them",
    "overview, at 400: with its line on the trail ÷ without",
    "chronology of 20,000 entries, first page: 400 ÷ 200",
    "chronology of 20,000 entries, at 400: × index scan",
    "occupancy of 20 years by month, 128 stays: × bare SQL",
    "import of 500 contacts: × COPY",
    "import of 500 contacts: megabytes at most",
    "all measures for five years on it: × import",
    "import of 500 contacts with full text: × COPY",
]


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    place = tmp_path_factory.mktemp("bench")
    place.parent.chmod(0o711)
    outside = {name: value for name, value in os.environ.items() if not name.endswith("_URL")}
    outside |= SMALL | {"NWD_DATA": str(place), "BENCH_ONLY": ONLY}
    outside.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "benchmarks"]
    try:
        yield subprocess.run(
            command, cwd=REPOSITORY, env=outside, capture_output=True, text=True, check=False
        )
    finally:
        for name in ("people-200", "people-400", "import", "import-words"):
            stop = [sys.executable, "-m", "nwd.local", "stop"]
            there = outside | {"NWD_DATA": str(place / "bench" / name)}
            subprocess.run(stop, cwd=REPOSITORY, env=there, capture_output=True, check=False)


@pytest.mark.parametrize("name", SAID)
def test_every_bench_says_its_numbers(said, name):
    assert f"\n{name} " in said.stdout, said.stdout[-3000:] + said.stderr[-3000:]


def test_nothing_broke(said):
    assert "ended without a number" not in said.stdout and said.stderr == ""
    assert said.returncode in (0, 1)  # at this size a bar says nothing


def test_the_table_says_what_holds():
    rows = [Row("one", 1.234, 1.5), Row("two", 2.0, 1.5), Row("three", 7)]
    first, *lines = table(rows).splitlines()
    assert first.split() == ["what", "measured", "bar", "holds?"]
    assert [line.split() for line in lines] == [
        ["one", "1.23", "1.5", "yes"],
        ["two", "2.00", "1.5", "NO"],
        ["three", "7.00"],
    ]
    assert [row.holds for row in rows] == [True, False, True]


def test_a_row_is_heard_as_it_was_said(capsys):
    Row("one", 1.25, 2).tell()
    assert heard(capsys.readouterr().out) == Row("one", 1.25, 2)
    assert heard("anything else") is None
