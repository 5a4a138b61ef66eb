"""Somebody who has proved one thing only, and addresses that lead away."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db

AWAY = ("https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/", "javascript:alert(1)")


@pytest.fixture
def half(settings, hub_worker):
    """Signed in with a password alone, where a second thing is asked for."""
    settings.SECOND_FACTOR_REQUIRED = True
    client = Client()
    client.force_login(hub_worker)
    return client


def test_no_error_page_tells_somebody_half_proven_of_anybody(half, young_person, east):
    for door in (reverse("person", args=[young_person.reference]), "/no-such-page", "/my/sign-in", "/find"):
        page = half.get(door, follow=True).content.decode()
        assert young_person.given_name not in page and east.name not in page, door


@pytest.mark.parametrize("away", AWAY)
def test_no_way_in_or_out_leads_elsewhere(hub_worker, away):
    hub_worker.set_password("otter lantern quietly rowing")
    hub_worker.save()
    said = {"login": hub_worker.email, "password": "otter lantern quietly rowing", "next": away}
    client = Client()
    answer = client.post(reverse("account_login"), said)
    assert answer.status_code == 302 and answer["Location"] == "/"
    again = client.post(reverse("account_reauthenticate"), said)
    assert again.status_code == 302 and away not in again["Location"]
    answer = client.post(reverse("account_logout"), {"next": away})
    assert answer.status_code == 302 and away not in answer["Location"]


@pytest.mark.parametrize("away", AWAY)
def test_a_draft_is_kept_of_doors_of_ours_alone(client_of, hub_worker, away):
    said = {"key": "7c0e4a52-2a5b-4a86-9c8a-0d8b2a5a0c11", "draft_door": away, "words": "Words"}
    assert client_of(hub_worker).post(reverse("keep_draft"), said).status_code == 404


def test_another_s_draft_receipt_and_undo_open_nothing(client_of, hub_worker, key_worker, young_person):
    door = reverse("write_note", args=[young_person.reference])
    said = {"key": "7c0e4a52-2a5b-4a86-9c8a-0d8b2a5a0c12", "draft_door": door, "words": "Robin made soup."}
    client_of(hub_worker).post(reverse("keep_draft"), said)
    draft = hub_worker.drafts.get()
    stranger = client_of(key_worker)
    assert "Robin made soup" not in stranger.get(f"{door}?draft={draft.reference}").content.decode()
    assert stranger.post(reverse("discard_draft", args=[draft.reference])).status_code == 404
    stranger.post(reverse("take_up_draft", args=[draft.reference]), {"token": "1|x"})
    assert "Robin made soup" not in stranger.get(reverse("my_drafts")).content.decode()
