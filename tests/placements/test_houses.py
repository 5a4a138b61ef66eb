"""Hubs open and close, beds are added and retired, nights are taken out of use; nobody who sleeps there is lost."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from hubs.models import Bed, Closure, Hub
from partners.access import Service
from partners.models import TrailLine
from placements.actions import add_bed, close_bed, close_hub, open_hub, reopen_bed, retire_bed
from tests.factories.hubs import days_ago, in_days, today
from tests.factories.partners import PostingFactory
from tests.factories.placements import HoldFactory, StayFactory

pytestmark = pytest.mark.django_db


def test_a_hub_with_its_first_bed_through_pages(client_of, service_manager):
    client = client_of(service_manager)
    answer = client.post(reverse("open_hub"), {"name": "North Hub", "opened_on": "today"})
    hub = Hub.objects.get(name="North Hub")
    assert answer["Location"] == reverse("hub_settings", args=[hub.reference])
    client.post(reverse("add_bed", args=[hub.reference]), {"name": "Room 1", "opened_on": "today"})
    assert hub.beds.get().name == "Room 1"
    client.post(reverse("change_hub", args=[hub.reference]), {"name": "Moor Hub", "area": "Moor"})
    assert "Moor Hub" in client.get(reverse("houses")).content.decode()
    acts = TrailLine.objects.filter(what="change", user_id=service_manager.pk).values_list("act", flat=True)
    assert list(acts.order_by("id")) == ["open_hub", "add_bed", "change_hub"]


def test_a_bed_is_renamed_taken_out_of_use_and_brought_back(client_of, hub_manager, east):
    client, bed = client_of(hub_manager), east.beds.first()
    client.post(reverse("change_bed", args=[bed.reference]), {"name": "Garden room"})
    out = reverse("close_bed", args=[bed.reference])
    client.post(out, {"start_on": "today", "end_on": "", "reason": "maintenance"})
    assert "Repairs" in client.get(reverse("hub_settings", args=[east.reference])).content.decode()
    closure = Closure.objects.get(bed=bed)
    client.post(reverse("reopen_bed", args=[closure.reference]), {"on": "tomorrow"})
    closure.refresh_from_db()
    bed.refresh_from_db()
    assert (bed.name, closure.start_on, closure.end_on) == ("Garden room", today(), in_days(1))


def test_who_runs_one_hub_and_works_at_another_changes_no_bed_there(client_of, hub_manager, west):
    PostingFactory(worker=hub_manager.worker, hub=west, role="outreach_worker")
    bed = west.beds.first()
    for url in (reverse("change_bed", args=[bed.reference]), reverse("add_bed", args=[west.reference])):
        assert client_of(hub_manager).post(url, {"name": "Mine", "opened_on": "today"}).status_code == 403
    assert not Bed.objects.filter(name="Mine").exists()
    assert TrailLine.objects.filter(what="denial", act="manage_beds").count() == 2


@pytest.mark.parametrize("claim", [StayFactory, HoldFactory])
def test_a_bed_that_is_taken_or_held_is_not_retired(claim, east):
    bed = east.beds.first()
    claim(claim__bed=bed, claim__start_on=days_ago(3), claim__end_on=in_days(2))
    for verb in (
        lambda on: retire_bed(bed=bed, on=on, by=Service()),
        lambda on: close_hub(hub=east, on=on, by=Service()),
    ):
        with pytest.raises(ValidationError, match=bed.name):
            verb(in_days(1))
    retire_bed(bed=bed, on=in_days(2), by=Service())


def test_a_hub_closes_with_its_beds(east):
    close_hub(hub=east, on=in_days(1), by=Service())
    assert set(east.beds.values_list("closed_on", flat=True)) == {in_days(1)}
    with pytest.raises(ValidationError, match="already"):
        close_hub(hub=east, on=in_days(3), by=Service())


def test_what_cannot_be_true_is_refused_in_words(east):
    bed, by = east.beds.first(), Service()
    refusals = [
        ("before it opens", lambda: close_hub(hub=east, on=days_ago(9000), by=by)),
        ("is not open on that day", lambda: add_bed(hub=east, name="Loft", opened_on=days_ago(9000), by=by)),
        ("has a bed of that name", lambda: add_bed(hub=east, name=f" {bed.name.upper()}", opened_on=today(), by=by)),
        ("leaves no night", lambda: close_bed(bed=bed, start_on=today(), end_on=today(), reason="other", by=by)),
        ("in use since", lambda: close_bed(bed=bed, start_on=days_ago(9000), reason="other", by=by)),
        ("Choose one of|not a valid choice", lambda: close_bed(bed=bed, start_on=today(), reason="mood", by=by)),
        ("cannot be blank", lambda: open_hub(name=" ", opened_on=today(), by=by)),
    ]  # fmt: skip
    for words, verb in refusals:
        with pytest.raises(ValidationError, match=words):
            verb()


def test_the_same_closure_twice_is_one_and_another_reason_may_overlap(east):
    bed = east.beds.first()
    first = close_bed(bed=bed, start_on=today(), reason="staffing", by=Service())
    with pytest.raises(ValidationError, match="already"):
        close_bed(bed=bed, start_on=in_days(2), reason="staffing", by=Service())
    close_bed(bed=bed, start_on=in_days(2), reason="maintenance", by=Service())
    assert reopen_bed(closure=first, on=days_ago(4), by=Service()).end_on == today(), "it never was"
