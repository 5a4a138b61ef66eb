"""`make bench` at tiny sizes: every bench runs and says its numbers. How fast it is here is not asked."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from benchmarks.rows import Row, heard, table
from nwd.local.place import REPOSITORY, place
from nwd.local.postgres import stop
from tests.prepared import environment, prepared

SMALL = {"BENCH_PEOPLE": "200 400", "BENCH_CONTACTS": "500", "BENCH_TURNS": "1", "BENCH_POLICIES": "400",
         "BENCH_STAYS": "600"}  # fmt: skip
ONLY = "pages policies read_line growth chronology occupancy board dashboard contacts"
SAID = [
    "caseload of 60, its first page, at 200: × floor",
    "caseload of 60, all on one page, at 400: × floor",
    "overview, at 400: × floor",
    "overview of 20,000 entries, at 200: queries",
    "overview, at 400: with policies ÷ past them",
    "caseload of 60, all on one page, at 400: with policies ÷ past them",
    "overview, at 400: with its line on the trail ÷ without",
    "chronology of 20,000 entries, first page: 400 ÷ 200",
    "chronology of 20,000 entries, at 400: × index scan",
    "occupancy of 20 years by month, 128 stays: × bare SQL",
    "bed board of 10 beds × 92 nights: kilobytes gzipped",
    "dashboard of 60 beds, 600 stays in twenty years: × bare SQL",
    "import of 500 contacts: × COPY",
    "import of 500 contacts: megabytes at most",
    "all measures for five years on it: × import",
    "import of 500 contacts with full text: × COPY",
]


@pytest.fixture(scope="module")
def said():
    """Not below pytest's own folder: where the tests run as root its clusters would lie elsewhere, and stay."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        outside = environment(Path(folder) / "data")
        outside |= SMALL | {"BENCH_ONLY": ONLY, "NWD_PREPARED": str(prepared())}
        command = [sys.executable, "-m", "benchmarks"]
        try:
            yield subprocess.run(
                command, cwd=REPOSITORY, env=outside, capture_output=True, text=True, check=False
            )
        finally:
            for place_of_one in (Path(folder) / "data" / "bench").iterdir():
                stop(place(place_of_one))


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
