"""Step-up (hostile.md F8): what takes data out, or changes who may, asks who you are again, within 15 minutes."""

import time

import pytest
from django.test import Client
from django.urls import reverse

from partners.models import TrailLine
from reports.models import Transfer

pytestmark = pytest.mark.django_db
PASSWORD = "quiet otter lantern"


@pytest.fixture
def signed_in(service_manager):
    service_manager.set_password(PASSWORD)
    service_manager.save()
    client = Client()
    client.post("/sign-in", {"login": service_manager.email, "password": PASSWORD})
    return client


@pytest.mark.parametrize(
    "name", ["send_tracker", "bring_tracker", "change_password", "mfa_add_webauthn", "recovery_codes"]
)
def test_having_signed_in_is_not_enough(signed_in, name):
    answer = (
        signed_in.post(reverse(name))
        if name in ("send_tracker", "recovery_codes")
        else signed_in.get(reverse(name))
    )
    assert answer.status_code == 302 and answer["Location"].startswith("/sign-in/again?next="), name


def test_what_was_pressed_is_done_once_it_is_proved_and_the_session_has_a_new_name(signed_in):
    asked = signed_in.post("/tracker/send")
    assert not Transfer.objects.exists()
    before = signed_in.cookies["session_test"].value
    assert signed_in.post(asked["Location"], {"password": "wrong"}).status_code == 200
    assert not Transfer.objects.exists()
    done = signed_in.post(asked["Location"], {"password": PASSWORD})
    assert done["Location"] == reverse("transfer", args=[Transfer.objects.get().reference])
    assert signed_in.cookies["session_test"].value != before
    assert TrailLine.objects.filter(act="step_up").count() == 1


def test_it_lasts_fifteen_minutes(signed_in, service_manager, monkeypatch):
    signed_in.post("/sign-in/again?next=/tracker/bring", {"password": PASSWORD})
    assert signed_in.get("/tracker/bring").status_code == 200
    now = time.time
    monkeypatch.setattr("partners.sign_in.proof.time.time", lambda: now() + 15 * 60 + 1)
    assert signed_in.get("/tracker/bring").status_code == 302


def test_whoever_is_not_signed_in_signs_in_first(client):
    assert client.get("/tracker/bring")["Location"].startswith("/sign-in?next=")


def test_another_site_is_never_where_it_leads(signed_in):
    answer = signed_in.post("/sign-in/again?next=https://elsewhere.example/", {"password": PASSWORD})
    assert answer["Location"] == "/"
