"""An incident made on a page, in the tracker and its `extras/`: out, in and out again; what is sealed stays."""

import pytest

from placements import actions
from placements.models import Complaint, ComplaintPerson, Incident, MeasureUsed
from tests.factories.cases import NoteFactory, YoungPersonFactory, hours_ago
from tests.factories.incidents import ComplaintFactory, a_whole_incident
from tests.factories.partners import WorkerFactory
from tests.reports.test_tracker_extras import bring, contents, rows, send
from tests.taken_back import taken_back

pytestmark = pytest.mark.django_db


def test_it_goes_out_in_and_out_again(tmp_path):
    with taken_back():
        a_whole_incident(YoungPersonFactory(given_name="Robin"), YoungPersonFactory(given_name="Zoë"))
        first = contents(send(tmp_path / "first"))
        assert first["incidents.csv"].count("\n") == 2, "one row, of the first whom it concerns"
    bring(tmp_path / "first")
    second = contents(send(tmp_path / "second"))
    assert {name for name in first if first[name] != second[name]} == set()
    assert bring(tmp_path / "second").rows_changed == 0
    incident = Incident.objects.get()
    assert (incident.place, incident.police_reference, incident.people.count()) == ("garden", "NYP 7", 2)
    assert incident.recorded_by is not None and incident.accounts.count() == 2
    assert (incident.staff.get().concerned, incident.answers.get().question) == (True, "Why?")
    assert incident.notices.get().whom == "police" and MeasureUsed.objects.get().minutes == 2
    assert ComplaintPerson.objects.get().complaint == Complaint.objects.get()


def test_what_is_sealed_takes_what_hangs_on_it_along(tmp_path):
    incident = a_whole_incident(YoungPersonFactory(), YoungPersonFactory())
    part = incident.people.first()
    type(part.record).objects.filter(pk=part.pk).update(marking="sealed")
    ComplaintFactory(about_worker=WorkerFactory(), readers=[1], words="He shouted.")
    NoteFactory()
    folder = send(tmp_path / "out")
    for name in ("incident_staff", "incident_answers", "notices"):
        assert rows(folder, name) == []
    assert "He shouted." not in str(contents(folder))


def test_the_figure_counts_what_somebody_decided(east, young_person, hub_worker, hub_manager):
    """Undecided is no: the tracker's column is not `yes` before somebody says so."""
    said = {"kind": "assault", "by": hub_worker, "people": [young_person], "said": {"happened": "A chair."}}
    made = [actions.record_incident(hub=east, at=hours_ago(hours), **said) for hours in (1, 2, 3)]
    for incident, serious in zip(made[:2], (True, False), strict=True):
        actions.decide_to_notify(
            incident=incident, serious=serious, why="So.", ground="serious", by=hub_manager
        )
    assert list(Incident.objects.filter(notifiable=True)) == made[:1]
    told = hours_ago(0)
    actions.record_notice(incident=made[0], whom="ofsted", at=told, by=hub_worker)
    assert Incident.objects.get(pk=made[0].pk).notified_at == told
