"""Saved views: what a list is asked under a name; first, shared, renamed, gone and back; no names, no words."""

import re

import pytest
from django.urls import reverse

from partners.models import SavedView, TrailLine
from tests.factories.cases import AllocationFactory, NoteFactory

pytestmark = pytest.mark.django_db


def save(client, listing="caseload", asked="quiet=14&sort=-age", **said):
    return client.post(f"{reverse('save_view', args=[listing])}?{asked}", {"name": "Quiet ones", **said})


def text_of(client, url):
    return client.get(url, follow=True).content.decode()


def test_a_view_is_saved_and_offered_on_its_list(client_of, key_worker, young_person):
    AllocationFactory(worker=key_worker.worker, person=young_person)
    client = client_of(key_worker)
    page = text_of(client, "/caseload?quiet=14&sort=-age&page=1")
    door = f"{reverse('save_view', args=['caseload'])}?quiet=14&amp;sort=-age"
    assert "Save this view" in page and door in page
    assert "No names of people" in text_of(client, door.replace("&amp;", "&"))
    answer = save(client)
    assert answer.url == "/caseload?quiet=14&sort=-age"
    assert "Save this view" not in text_of(client, answer.url)
    assert "Quiet ones" in text_of(client, "/caseload") and "Quiet ones" in text_of(client, "/my/views")
    line = TrailLine.objects.get(act="save_view")
    assert line.people == []


def test_only_answers_of_the_page_are_kept(client_of, hub_manager, young_person):
    client = client_of(hub_manager)
    save(client, asked="quiet=14&worker=W1&words=ashby&search=abc&page=2&of=nobody")
    assert SavedView.objects.get().asked == "quiet=14"
    save(client, listing="chronology", asked=f"kind=note&of={young_person.reference}", name="Notes")
    assert SavedView.objects.get(name="Notes").asked == "kind=note"
    assert save(client, listing="people-found").status_code == 404


def test_only_days_are_kept_of_what_is_typed_into_a_chronology(client_of, hub_worker, young_person):
    """A box of days takes any words; none but days go into a view, into its door's address or onto the page."""
    client = client_of(hub_worker)
    asked = "since=robin+ashby&until=3+March+2026&kind=note"
    page = client.get(f"{reverse('chronology', args=[young_person.reference])}?{asked}").content.decode()
    door = page.partition(reverse("save_view", args=["chronology"]))[2].partition('"')[0]
    assert door == "?kind=note&amp;until=3+March+2026"
    save(client, listing="chronology", asked=asked)
    assert SavedView.objects.get().asked == "kind=note&until=3+March+2026"


def test_a_name_is_taken_once_and_refused_in_words(client_of, hub_worker):
    client = client_of(hub_worker)
    save(client)
    again = save(client)
    assert again.status_code == 200 and "Give this one another name" in again.content.decode()
    assert "Fill in" in save(client, name=" ").content.decode()


def test_the_list_opens_with_the_first_view(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    NoteFactory(person=young_person)
    save(client, listing="chronology", asked="kind=note", is_first="on")
    url = reverse("chronology", args=[young_person.reference])
    assert client.get(url).url == f"{url}?kind=note"
    assert client.get(f"{url}?all=1").status_code == 200
    save(client, listing="chronology", asked="kind=contact", name="Calls", is_first="on")
    assert client.get(url).url == f"{url}?kind=contact"
    assert SavedView.objects.filter(is_first=True).count() == 1


def test_who_leads_a_team_shares_with_it(
    client_of, hub_manager, hub_worker, worker_of_another_hub, east, west
):
    manager = client_of(hub_manager)
    save(manager, listing="missing", asked="which=back", share=east.reference, name="Back")
    assert "Back" in text_of(client_of(hub_worker), "/missing") and SavedView.objects.get().hub == east
    assert 'which=back">Back' in text_of(client_of(hub_worker), "/missing")
    assert 'which=back">Back' not in text_of(client_of(worker_of_another_hub), "/missing")
    refused = save(manager, listing="missing", asked="which=away", share=west.reference, name="West")
    assert refused.status_code == 200 and SavedView.objects.count() == 1
    save(client_of(hub_worker), listing="missing", asked="which=away", share=east.reference, name="Mine")
    assert SavedView.objects.get(name="Mine").hub is None
    shared = SavedView.objects.get(name="Back").reference
    assert client_of(hub_worker).post(reverse("take_view_away", args=[shared])).status_code == 404


def test_renamed_gone_and_back_by_undo(client_of, hub_worker):
    client = client_of(hub_worker)
    save(client)
    view = SavedView.objects.get()
    client.post(reverse("change_view", args=[view.reference]), {"name": "Long quiet"})
    page = client.post(reverse("take_view_away", args=[view.reference]), follow=True).content.decode()
    assert "The view is gone" in page and "Long quiet" not in page
    door = reverse("bring_view_back", args=[view.reference])
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    assert "Long quiet" not in client.post(door, {"token": "made up"}, follow=True).content.decode()
    assert "Long quiet" in client.post(door, {"token": token}, follow=True).content.decode()
    view.refresh_from_db()
    assert view.removed_at is None and view.name == "Long quiet"
