"""What of intelligence no folder may bring: each refusal provoked by a row, in words that say what to do."""

import pytest
from django.core.exceptions import ValidationError

from cases.models import Record
from partners.access import Service
from raise_meetings.intelligence.refused import refuse_higher
from reports import actions
from tests.factories.cases import CorrectionFactory
from tests.factories.intelligence import IntelligenceItemFactory
from tests.reports.test_tracker_extras import bring, put, rows, send
from tests.taken_back import taken_back

pytestmark = pytest.mark.django_db
HIGHER = (
    "SECRET\nA van waits.",
    "A van waits.\nUK TOP SECRET",
    "*** CONFIDENTIAL ***\nA van waits.",
    "A van waits. This is TOP SECRET.",
    "Classification: secret. A van waits.",
    "It is marked UK SECRET, and a van waits.",
)
PLAIN = (
    "OFFICIAL-SENSITIVE\nA van waits.",
    "She keeps it a secret where the van waits.",
    "SECRETLY he waits in a van.",
    "The van is Marked Secretarial Services.",
)


@pytest.fixture
def folder(tmp_path, police, lead_agency):
    """One item, and other words for it, as a service wrote them that is not here any more."""
    with taken_back():
        item = IntelligenceItemFactory(record__words="A van waits.")
        CorrectionFactory(person=item.person, kind="intelligence", category="intelligence", corrects=item.record,
                          agency=item.record.agency, words="A grey van waits.")  # fmt: skip
        send(tmp_path / "first")
    return tmp_path / "first"


def refused(folder):
    before = Record.objects.count()
    faults = actions.import_tracker(by=Service(), path=folder).faults
    assert Record.objects.count() == before
    return [(one.file, one.line, one.column, str(one.message)) for one in faults]


def changed(folder, name, **said):
    found = rows(folder, name)
    put(folder, name, [found[0] | said, *found[1:]])


def test_it_comes_back_as_it_was(folder):
    bring(folder)
    assert {one.words for one in Record.objects.filter(kind="intelligence")} == {
        "A van waits.",
        "A grey van waits.",
    }


@pytest.mark.parametrize("words", HIGHER)
def test_what_is_marked_higher_is_refused_as_pages_refuse_it(folder, words):
    for name in ("intelligence", "corrections"):
        changed(folder, name, words=words)
    said = "This is marked above OFFICIAL-SENSITIVE. Nothing of it may be kept here."
    assert refused(folder) == [
        (f"extras/{name}.csv", 2, "words", said) for name in ("intelligence", "corrections")
    ]
    with pytest.raises(ValidationError, match="marked above"):
        refuse_higher(words)


@pytest.mark.parametrize("words", PLAIN)
def test_what_only_sounds_like_it_is_not(folder, words):
    changed(folder, "intelligence", words=words)
    bring(folder)
    assert Record.objects.filter(words=words).exists()
    refuse_higher(words)


def test_what_is_not_the_polices_is_refused(folder, lead_agency):
    changed(folder, "intelligence", agency_ref=lead_agency.tracker_ref)
    said = "Only the police share and grade intelligence. Name a police agency, or leave this row out."
    assert refused(folder) == [("extras/intelligence.csv", 2, "agency_ref", said)]
