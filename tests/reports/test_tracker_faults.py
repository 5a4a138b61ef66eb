"""Every kind of faulty folder: the right file, line and column, and a database in which nothing has changed."""

import json

import pytest

from partners.access import Service
from reports import actions
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
