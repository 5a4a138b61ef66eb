"""Continuity by the published vectors (domain.md, section 4), tenures, and the same indices in SQL."""

import csv
import datetime
from pathlib import Path

import pytest
from django.utils import timezone

from cases import tenure
from cases.models import Contact
from cases.stayed import stayed
from cases.stayed_in_service import in_service
from cases.stickability import continuity
from partners.access import Service
from reports.measures.figures import figures
from tests.factories.cases import (
    AllocationFactory,
    ContactFactory,
    RecordFactory,
    TriedContactFactory,
    YoungPersonFactory,
)
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory

FACTS = Path(__file__).parent.parent / "data/continuity_vectors.csv"
VECTORS = list(csv.DictReader(FACTS.read_text().splitlines()))
INDICES = ("UPC", "COC", "SECON", "MMCI")


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: row["sequence"] or "none")
def test_each_published_sequence(row):
    found = continuity([None if letter == "-" else letter for letter in row["sequence"]])
    assert (found.contacts, found.workers) == (int(row["N"]), int(row["providers"]))
    assert found.enough == (found.contacts >= 3)
    for name in INDICES:
        value = getattr(found, name.lower())
        assert (f"{float(value):.6f}" if value is not None else "") == row[name], name


def contacts_as(sequence, person, workers, *, every=2):
    """Letters are workers; the last contact was yesterday."""
    count = len(sequence)
    for n, letter in enumerate(sequence):
        at = timezone.now() - datetime.timedelta(days=1 + every * (count - 1 - n))
        ContactFactory(person=person, worker=workers[letter], occurred_at=at)


@pytest.fixture
def workers(db):
    return {letter: WorkerFactory() for letter in "ABCDE"}


def averaged(name):
    """Of the published sequences that are long enough and have no blank."""
    rows = [row for row in VECTORS if int(row["N"]) >= 3 and "-" not in row["sequence"]]
    return rows, sum(float(row[name]) for row in rows) / len(rows)


def test_sql_gives_the_published_values_on_average(workers):
    """The service's query over all published sequences at once, and too few beside them."""
    rows, _ = averaged("UPC")
    for row in rows:
        contacts_as(row["sequence"], YoungPersonFactory(), workers)
    contacts_as("AA", YoungPersonFactory(), workers)
    TriedContactFactory(person=Contact.objects.earliest("pk").person)
    today = timezone.localdate()
    found = in_service(days_ago(365), today, today=today)
    assert (found.people, found.too_few) == (len(rows), 1)
    assert found.contacts == sum(int(row["N"]) for row in rows)
    for name in INDICES:
        assert float(getattr(found, name.lower())) == pytest.approx(averaged(name)[1], abs=1e-6), name


def test_the_service_and_the_measure_agree(workers):
    """Of a whole year the page's index is the measure's `continuity_index`."""
    start, end = datetime.date(2024, 4, 1), datetime.date(2025, 3, 31)
    for sequence in ("AAAABBBC", "ABC", "AAB"):
        person = YoungPersonFactory()
        for n, letter in enumerate(sequence):
            at = datetime.datetime(2024, 5, 1 + n, 12, tzinfo=datetime.UTC)
            ContactFactory(person=person, worker=workers[letter], occurred_at=at)
    (measure,) = [one for one in figures(start, end, names=["continuity_index"]) if not one.where]
    assert float(in_service(start, end, today=timezone.localdate()).coc) == pytest.approx(
        float(measure.value)
    )


def test_nobody_at_all(db):
    today = timezone.localdate()
    found = in_service(days_ago(365), today, today=today)
    assert (found.people, found.contacts, found.coc, found.moves) == (0, 0, None, 0)


def allocated(person, worker, start, end=None, **more):
    return AllocationFactory(
        person=person, worker=worker, start_on=days_ago(start), end_on=end and days_ago(end), **more
    )


def home(person, days):
    at = timezone.make_aware(datetime.datetime.combine(days_ago(days), datetime.time.min))
    return RecordFactory(person=person, kind="stay", category="care_and_placement", began=at)


def test_tenures_changes_gaps_and_moves(workers):
    person, today = YoungPersonFactory(), timezone.localdate()
    allocated(person, workers["A"], 500, 400)
    allocated(person, workers["A"], 400, 300, end_reason="Left the service")
    allocated(person, workers["C"], 350, role="social_worker")
    allocated(person, workers["B"], 290)
    for days in (480, 310, 295, 100, 5):
        home(person, days)
    contacts_as("BBAB", person, workers, every=10)
    found = stayed([person.pk], Service(), today)[person.pk]
    assert [(one.worker, one.days(today)) for one in found.tenures] == [
        (workers["A"], 200),
        (workers["B"], 290),
    ]
    ((before, after),) = found.changes
    assert (before.reason, after.worker, found.days_together) == ("Left the service", workers["B"], 290)
    assert [gap.days for gap in found.without] == [10]
    assert [kept for _, kept in found.after_moves] == [
        False,
        True,
    ]  # at 295 nobody was there, at 5 it is too young
    assert found.with_own == (3, 4) and found.own_share == pytest.approx(0.75)
    assert found.longest_silence == 10
    whole = in_service(days_ago(365), today, today=today)
    assert (whole.moves, whole.stayed) == (2, 1)


def test_too_few_to_say(workers):
    person = YoungPersonFactory()
    allocated(person, workers["A"], 50)
    contacts_as("AA", person, workers)
    found = stayed([person.pk], Service(), timezone.localdate())[person.pk]
    assert found.own_share is None and not found.continuity.enough and found.with_own == (2, 2)


def test_somebody_of_whom_nothing_is_known(db):
    person = YoungPersonFactory()
    found = stayed([person.pk], Service(), timezone.localdate())[person.pk]
    assert (found.now, found.days_together, found.longest_silence, found.own_share) == (None,) * 4
    assert (found.without, found.after_moves, tenure.tenures([])) == ([], [], [])
