"""A worker is away, and back."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from partners.actions import end_leave, record_leave
from partners.models import Leave, TrailLine
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory

pytestmark = pytest.mark.django_db


def test_a_manager_records_it_and_says_when_they_are_back(client_of, hub_manager):
    worker, client = WorkerFactory(), client_of(hub_manager)
    address = reverse("record_leave", args=[worker.reference])
    assert client.post(address, {"start_on": "today"}).url == reverse("worker", args=[worker.reference])
    leave = Leave.objects.get()
    assert (leave.worker, leave.start_on, leave.end_on) == (worker, days_ago(0), None)
    back = reverse("end_leave", args=[leave.reference])
    assert back in client.get(address).content.decode()
    assert client.post(back, {"on": "tomorrow"}).status_code == 302
    leave.refresh_from_db()
    assert leave.end_on == days_ago(-1)
    assert sorted(TrailLine.objects.filter(act__in=("record_leave", "end_leave")).values_list("act", flat=True)) == [
        "end_leave", "record_leave",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [(1, 1, "leaves no day"), (0, -800, "two years"), (3, -3, "away on some of those days")],
)
def test_days_that_cannot_be(service_manager, start, end, says):
    worker = WorkerFactory()
    record_leave(worker=worker, start_on=days_ago(-2), end_on=days_ago(-9), by=service_manager)
    with pytest.raises(ValidationError, match=says):
        record_leave(worker=worker, start_on=days_ago(start), end_on=days_ago(end), by=service_manager)


def test_back_before_it_began_is_no_leave(service_manager):
    leave = record_leave(worker=WorkerFactory(), start_on=days_ago(-5), by=service_manager)
    assert end_leave(leave=leave, on=days_ago(0), by=service_manager).end_on == leave.start_on
    with pytest.raises(ValidationError, match="already"):
        end_leave(leave=leave, on=leave.start_on, by=service_manager)
