"""A bed taken out of use or retired by a slip of the hand is back with one press, within ten minutes."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from hubs.models import Closure
from partners.access import Service
from placements.actions import add_bed, close_hub, keep_bed, retire_bed
from tests.factories.hubs import today

pytestmark = pytest.mark.django_db


def press_undo(client, page):
    door, token = re.search(
        r'action="([^"]+/undo)".*?name="token" value="([^"]+)"', page.content.decode(), re.S
    ).groups()
    return client.post(door, {"token": token}, follow=True).content.decode()


def test_out_of_use_and_back(client_of, hub_manager, east):
    client, bed = client_of(hub_manager), east.beds.first()
    said = {"start_on": "today", "end_on": "", "reason": "maintenance"}
    page = client.post(reverse("close_bed", args=[bed.reference]), said, follow=True)
    assert "It is as it was" in press_undo(client, page)
    closure = Closure.objects.get(bed=bed)
    assert closure.end_on == closure.start_on, "it had no night"


def test_retired_and_back(client_of, hub_manager, east):
    client, bed = client_of(hub_manager), east.beds.first()
    page = client.post(reverse("retire_bed", args=[bed.reference]), {"on": "today"}, follow=True)
    assert "It is as it was" in press_undo(client, page)
    bed.refresh_from_db()
    assert bed.closed_on is None


def test_only_by_who_retired_it_while_the_hub_is_open_and_the_name_free(hub_manager, service_manager, east):
    first, second = east.beds.order_by("pk")[:2]
    retire_bed(bed=first, on=today(), by=hub_manager)
    with pytest.raises(ValidationError, match="by who retired it"):
        keep_bed(bed=first, by=service_manager)
    add_bed(hub=east, name=first.name, opened_on=today(), by=Service())
    with pytest.raises(ValidationError, match="has a bed of that name"):
        keep_bed(bed=first, by=hub_manager)
    retire_bed(bed=second, on=today(), by=hub_manager)
    close_hub(hub=east, on=today(), by=Service())
    with pytest.raises(ValidationError, match="by who retired it"):
        keep_bed(bed=second, by=hub_manager)


def test_a_made_up_token_opens_nothing(client_of, hub_manager, east):
    bed = east.beds.first()
    retire_bed(bed=bed, on=today(), by=hub_manager)
    answer = client_of(hub_manager).post(
        reverse("undo_retire_bed", args=[bed.reference]), {"token": "x"}, follow=True
    )
    bed.refresh_from_db()
    assert "Ten minutes have passed" in answer.content.decode() and bed.closed_on == today()
