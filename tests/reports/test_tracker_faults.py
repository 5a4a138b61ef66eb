"""Every kind of faulty folder: the right file, line and column, and a database in which nothing has changed."""

import json
import random

import pytest

from partners.access import Service
from reports import actions
from reports.tracker.overlaps import Days
from tests.reports.reference.faulty_folders import CASES, FINE
from tests.reports.whole_database import fingerprint

pytestmark = pytest.mark.django_db


def bring(path, **options):
    return actions.import_tracker(by=Service(), path=path, **options)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_faulty_folder_is_refused_at_the_right_place(case, tmp_path):
    if first := case.prepare_first(tmp_path):
        assert bring(first).faults == []
    path = case.prepare(tmp_path)
    before = fingerprint()
    outcome = bring(path, lead=case.lead)
    assert case.unmet([(fault.file, fault.line, fault.column) for fault in outcome.faults]) == []
    assert all(fault.message for fault in outcome.faults)
    assert fingerprint() == before
    json.dumps([fault.as_row() for fault in outcome.faults]).encode()


@pytest.mark.parametrize("case", FINE, ids=lambda case: case.name)
def test_what_only_looks_wrong_is_taken(case, tmp_path):
    if first := case.prepare_first(tmp_path):
        assert bring(first).faults == []
    assert bring(case.prepare(tmp_path), lead=case.lead).faults == []


@pytest.mark.parametrize("seed", range(20))
def test_what_overlaps_an_earlier_period_overlaps_the_days_they_cover(seed):
    chance = random.Random(seed)
    days, earlier = Days(), []
    for _ in range(200):
        starts = chance.randrange(300)
        ends = starts + chance.randrange(1, 6)
        clash = any(starts < e and s < ends for s, e in earlier)
        assert days.overlap(starts, ends) == clash
        days.add(starts, ends)
        earlier.append((starts, ends))


def test_a_bed_named_by_a_stay_that_has_none_is_told_once(base_tracker):
    with (base_tracker / "placements.csv").open("a") as file:
        file.write("X1,P4,family,B1,,yes,2000-01-01,2000-02-01,,\n")
    with (base_tracker / "bed_holds.csv").open("a") as file:
        file.write("X1,B1,P3,2000-01-05,2000-01-09,other\n")
    (fault,) = bring(base_tracker).faults
    assert (fault.file, fault.column, fault.value) == ("placements.csv", "bed_ref", "B1")


def test_below_a_cell_of_millions_the_file_is_read_on(base_tracker):
    row = "{},P1,S1,2016-05-03T10:00+01:00,{},,,yes,{}\n"
    (base_tracker / "contacts.csv").write_text(
        "contact_ref,person_ref,staff_ref,occurred_at,method,started_by,duration_minutes,reached,summary\n"
        + row.format("X1", "phone", "x" * 3_000_000)
        + row.format("X2", "fax", "")
    )
    found = [(fault.line, fault.column) for fault in bring(base_tracker).faults]
    assert found == [(2, "summary"), (3, "method")]


def test_a_crowd_in_one_bed_is_told_quickly(base_tracker, django_assert_max_num_queries):
    rows = "".join(f"X{n},P1,hub_bed,B1,,yes,2000-01-{1 + n % 28:02},,,\n" for n in range(20_000))
    head = (base_tracker / "placements.csv").read_text().splitlines()[0]
    (base_tracker / "placements.csv").write_text(f"{head}\n{rows}")
    (base_tracker / "bed_holds.csv").unlink()
    with django_assert_max_num_queries(250):
        outcome = bring(base_tracker)
    assert outcome.found == 2 * 19_999
    assert {fault.column for fault in outcome.faults[:-1]} == {"start_on"}
