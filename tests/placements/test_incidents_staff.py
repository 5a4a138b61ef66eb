"""Who of the staff was there: those on shift stand at hand, everybody else is folded away."""

import pytest
from django.urls import reverse

from placements.models import Incident
from tests.answers import body_of
from tests.factories.shifts import OnShiftFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_work(east, hub_worker, key_worker, hub_manager):
    """One of three is on shift now."""
    OnShiftFactory(hub=east, worker=hub_worker.worker)
    return reverse("record_incident", args=[east.reference])


def test_both_lists_are_saved_as_one(client_of, at_work, hub_worker, key_worker, hub_manager):
    client = client_of(hub_worker)
    form = client.get(at_work, {"about": "2"}).context["form"]
    assert [label for _, label in form.fields["staff"].choices] == ["Hana Lund"]
    assert "Hana Lund" not in dict(form.fields["more_staff"].choices).values()
    said = {
        "about": "2",
        "who": "",
        "at_0": "yesterday",
        "at_1": "9:30pm",
        "happened": "A chair flew.",
        "staff": [hub_worker.worker.reference],
        "more_staff": [key_worker.worker.reference],
        "concerned": [hub_manager.worker.reference],
    }
    assert client.post(at_work, said).status_code == 302
    there = Incident.objects.get().staff.values_list("worker__given_name", "concerned")
    assert set(there) == {("Hana", False), ("Kit", False), ("Maya", True)}


def test_who_was_ticked_while_on_shift_stays_a_choice(client_of, at_work, hub_worker, key_worker):
    said = {"about": "2", "who": "", "happened": "", "staff": [key_worker.worker.reference]}
    page = client_of(hub_worker).post(at_work, said)
    assert page.status_code == 200 and "staff" not in page.context["form"].errors
    assert "Kit Moreno" in dict(page.context["form"].fields["staff"].choices).values()


def test_nobody_on_shift_is_no_empty_list(client_of, east, hub_worker, key_worker):
    page = client_of(hub_worker).get(reverse("record_incident", args=[east.reference]), {"about": "2"})
    assert "Who of the staff was there?" not in body_of(page)
    assert "Somebody else of the staff" not in body_of(page) and "Kit Moreno" in body_of(page)
