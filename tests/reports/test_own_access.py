"""Nobody can raise themselves by a file either: an import that changes one's own access takes in nothing."""

import pytest

from partners.access import Service, facts_of
from partners.models import User, Worker
from reports.actions import import_tracker
from tests.factories.partners import UserFactory, WholeServicePostingFactory
from tests.reports.reference.base_folder import BASE

pytestmark = pytest.mark.django_db


def folder(path, **changes):
    for name, text in BASE.items():
        for before, after in changes.items():
            text = text.replace(BASE_ROW, BASE_ROW.replace(before, after))
        (path / name).write_text(text)
    return path


BASE_ROW = "S1,A1,H1,Ash,Beck,ash@northmoor.example,key_worker,2012-01-01,"


@pytest.fixture
def officer(tmp_path):
    """Ash keeps the tracker, besides what the tracker says of them."""
    assert not import_tracker(path=folder(tmp_path), by=Service()).faults
    worker = Worker.objects.get(tracker_ref="S1")
    WholeServicePostingFactory(worker=worker, role="performance_officer", start_on="2020-01-01")
    return UserFactory(worker=worker)


@pytest.mark.parametrize(
    "raised", [{"key_worker": "hub_manager"}, {"H1": ""}, {"2012-01-01,": "2012-01-01,2019-01-01"}]
)
def test_an_own_row_that_changes_access_is_a_fault(raised, officer, tmp_path):
    outcome = import_tracker(path=folder(tmp_path, **raised), by=officer)
    assert [(fault.file, "Ask somebody else" in fault.message) for fault in outcome.faults] == [
        ("staff.csv", True)
    ]
    assert facts_of(User.objects.get(pk=officer.pk)).permissions == facts_of(officer).permissions
    assert Worker.objects.get(tracker_ref="S1").role == "key_worker"


def test_somebody_else_may_bring_it_and_other_rows_of_one_s_own_may_change(officer, tmp_path):
    assert not import_tracker(path=folder(tmp_path, Beck="Hill"), by=officer).faults
    assert Worker.objects.get(tracker_ref="S1").family_name == "Hill"
    assert not import_tracker(path=folder(tmp_path, key_worker="hub_manager"), by=UserFactory()).faults
    assert "hub_manager" in {one.role for one in facts_of(User.objects.get(pk=officer.pk)).postings}
