"""The cast has no secrets: where others prove again who they are, a press is enough, and what was asked is done."""

import pytest
from django.test import Client

from partners.models import TrailLine
from reports.models import Transfer

pytestmark = pytest.mark.django_db


def test_a_press_is_enough_and_what_was_asked_for_is_done(in_demo, service_manager):
    in_demo.STEP_UP_URL = "still_me"
    client = Client()
    client.force_login(service_manager)
    asked = client.post("/tracker/send")["Location"]
    assert asked == "/demo/still-me?next=%2Ftracker%2Fsend"
    assert "It’s still me" in client.get(asked).content.decode() and not Transfer.objects.exists()
    done = client.post("/demo/still-me", {"next": "/tracker/send"})
    assert done["Location"].startswith("/tracker/") and Transfer.objects.count() == 1
    assert TrailLine.objects.filter(act="step_up").count() == 1


def test_it_leads_to_no_other_site(in_demo, client_of, service_manager):
    answer = client_of(service_manager).post("/demo/still-me", {"next": "https://elsewhere.example/"})
    assert answer["Location"] == "/"
