"""`manage.py measures`: the published figures of the example, the form of its output, and its refusals."""

import csv
import datetime
import errno
import io
import json
import os
import runpy
from fractions import Fraction
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partners.access import Service
from partners.models import TrailLine
from reports import actions
from reports.measures import MEASURES
from reports.measures.figures import figures
from reports.measures.periods import Length, Period, last_years, periods
from reports.measures.written import as_csv, rounded
from tests.factories.hubs import HubFactory

HERE = Path(__file__).resolve().parent.parent
CHECK = runpy.run_path(str(HERE / "data/check.py"))
RANGE = ["--from", "2014-04-01", "--to", "2019-03-31"]


def measures(*words):
    out = io.StringIO()
    call_command("measures", *words, stdout=out)
    return out.getvalue()


@pytest.fixture
def example(db):
    outcome = actions.import_tracker(by=Service(), path=HERE.parent / "demo/tracker")
    assert outcome.faults == []


def test_every_published_figure_follows_from_the_example(example, tmp_path, capsys):
    report = tmp_path / "report.csv"
    text = measures(*RANGE, "--format", "csv")
    report.write_text(text)
    assert CHECK["main"](report) == 0, capsys.readouterr().out
    assert "144 of 144" in capsys.readouterr().out

    line = TrailLine.objects.get(act="measures")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert (line.what, line.actor, line.counts) == ("export", "the service", {"figures": len(rows)})
    assert {row["measure"] for row in rows} == set(MEASURES)
    order = [(row["measure"], row["period_start"], row["breakdown"], row["period_end"]) for row in rows]
    assert order == sorted(order) and len(set(order)) == len(order)

    east = [row for row in rows if "hub=EAST" in row["breakdown"].split(";")]
    assert list(csv.DictReader(io.StringIO(measures(*RANGE, "--hub", "EAST", "--format", "csv")))) == east

    told = json.loads(measures(*RANGE, "--format", "json"))
    assert [row["breakdown"] for row in told] == [row["breakdown"] for row in rows]
    assert [row["denominator"] for row in told] == [
        int(row["denominator"]) if row["denominator"] else None for row in rows
    ]
    assert len(measures(*RANGE, "--format", "table").splitlines()) == len(rows) + 1
    assert measures(*RANGE) == text


def test_all_figures_take_as_many_queries_as_there_are_kinds_of_period(example):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        figures(datetime.date(2014, 4, 1), datetime.date(2019, 3, 31))
    assert len(asked) == 4 + 2 + 2, "periods, words of breakdowns, and to ask all of it as the service"


def test_an_empty_service_has_its_rows_of_nought_and_no_figure_to_divide(db):
    HubFactory(tracker_ref='a,"b"')
    rows = list(csv.DictReader(io.StringIO(measures(*RANGE, "--format", "csv"))))
    values = {(row["measure"], row["breakdown"]): row for row in rows if row["period_start"] == "2018-04-01"}
    referrals = values["referrals_received", 'hub=a,"b"']
    assert (referrals["numerator"], referrals["denominator"], referrals["value"]) == ("0", "", "0")
    index = values["continuity_index", ""]
    assert (index["numerator"], index["denominator"], index["value"]) == ("0.0000", "0", "")
    assert values["raise_actions_on_time", ""]["value"] == ""
    assert ("weeks_full", "") not in values
    assert not any(measure == "slcn_main_need" for measure, _ in values)
    assert ("specialist_people", 'discipline=police;hub=a,"b"') in values


def test_lines_end_in_lf_and_only_what_must_be_is_quoted(db):
    HubFactory(tracker_ref="a\rb")
    HubFactory(tracker_ref="c d")
    found = figures(datetime.date(2018, 4, 1), datetime.date(2019, 3, 31), names=["weeks_full"])
    assert as_csv(found) == (
        "measure,period_start,period_end,breakdown,numerator,denominator,value\n"
        'weeks_full,2018-04-01,2019-03-31,"hub=a\rb",0,,0\n'
        "weeks_full,2018-04-01,2019-03-31,hub=c d,0,,0\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--measure", "happiness"], "There is no measure happiness"),
        (["--hub", "NORTH"], "There is no hub NORTH"),
        (["--as", "x@example.org"], "Nobody signs in as x@example.org"),
    ],
)
def test_what_does_not_exist_is_refused_in_a_sentence(db, words, said):
    with pytest.raises(CommandError, match=said):
        measures(*RANGE, *words)


def test_the_first_day_comes_before_the_last(db):
    with pytest.raises(CommandError, match="after the last"):
        measures("--from", "2019-04-01", "--to", "2018-03-31")


class Full:
    """Where nothing can be written: a full disk, or a pipe that nobody reads any more."""

    def __init__(self, number):
        self.number = number

    @property
    def buffer(self):
        return self

    def write(self, data):
        raise OSError(self.number, os.strerror(self.number))


@pytest.mark.parametrize(
    ("number", "why"), [(errno.ENOSPC, "No space left on device"), (errno.EPIPE, "Broken pipe")]
)
def test_what_cannot_be_written_is_said_in_a_sentence(db, number, why):
    with pytest.raises(CommandError, match=f"The figures could not be written: {why}"):
        call_command("measures", *RANGE, "--measure", "arrests", stdout=Full(number))


def test_a_person_runs_it_with_the_permission_alone(hub_worker, performance_officer):
    words = [*RANGE, "--measure", "arrests", "--format", "csv", "--as"]
    assert measures(*words, performance_officer.email).count("\n") == 11
    with pytest.raises(CommandError, match="does not let you"):
        measures(*words, hub_worker.email)
    assert TrailLine.objects.filter(what="denial", act="read_figures", user_id=hub_worker.pk).exists()


def test_every_measure_says_how_it_is_counted():
    page = (HERE.parent / "docs/measures.md").read_text()
    for name, measure in MEASURES.items():
        assert f"| {name} |" in page
        assert measure.definition.endswith(".") and measure.label


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Fraction(1, 2) * 100, "50.0000"),
        (Fraction(1, 3), "0.3333"),
        (Fraction(2, 3), "0.6667"),
        (Fraction(1, 32), "0.0313"),
        (Fraction(99_999, 100_000), "1.0000"),
        (Fraction(0), "0.0000"),
    ],
)
def test_values_are_rounded_half_up_to_four_decimals(number, written):
    assert rounded(number) == written


def test_periods_are_whole_and_counted_from_april():
    from_day, to_day = datetime.date(2018, 4, 2), datetime.date(2019, 4, 29)
    assert list(periods(Length.YEAR, from_day, to_day)) == []
    assert list(periods(Length.HALF, from_day, to_day)) == [
        Period(datetime.date(2018, 10, 1), datetime.date(2019, 3, 31), Length.HALF)
    ]
    assert [one.start.month for one in periods(Length.QUARTER, from_day, to_day)] == [7, 10, 1]
    assert len(list(periods(Length.MONTH, from_day, to_day))) == 11
    assert last_years(datetime.date(2019, 3, 31), 1) == (
        datetime.date(2018, 4, 1),
        datetime.date(2019, 3, 31),
    )
    assert last_years(datetime.date(2019, 3, 30), 2)[0] == datetime.date(2016, 4, 1)
