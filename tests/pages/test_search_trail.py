"""Searching the trail: by who, about whom, what and when; who may; and that the search is on the trail too."""

import pytest
from django.urls import reverse
from django.utils import timezone

from nwd.pages.search_trail import PAGE
from partners import trail
from partners.models import TrailLine
from tests.answers import body_of as text
from tests.answers import queries_of
from tests.conftest import posted
from tests.factories.partners import DeskPostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def search(client_of, governance_lead):
    client = client_of(governance_lead)
    return lambda **asked: client.get(reverse("search_trail"), asked)


def acts(answer):
    return [line.line.act for line in answer.context["lines"]]


def test_by_worker(search, hub_worker, key_worker):
    trail.write(by=hub_worker, what="change", act="one")
    trail.write(by=key_worker, what="change", act="other")
    assert acts(search(worker=hub_worker.worker.reference)) == ["one"]


def test_about_a_young_person_whom_the_searcher_need_not_know(
    search, hub_worker, young_person, hidden_person
):
    trail.write(by=hub_worker, what="read", act="one", people=[young_person.pk])
    trail.write(by=hub_worker, what="read", act="other", people=[hidden_person.pk])
    answer = search(person=young_person.reference)
    assert acts(answer) == ["one"]
    assert young_person.family_name not in text(answer) and young_person.given_name not in text(answer)


def test_an_attempt_by_somebody_who_may_not_know_them_is_found_by_the_reference(
    search, client_of, worker_of_another_hub, young_person, hidden_person
):
    client = client_of(worker_of_another_hub)
    client.get(reverse("person", args=[young_person.reference]))
    line = TrailLine.objects.latest("id")
    assert (line.what, line.route, line.people, len(line.asked)) == ("denial", "person", [], 1)
    assert young_person.reference not in str(line.asked)
    assert acts(search(person=young_person.reference)) == ["read_person"]
    assert acts(search(person=hidden_person.reference)) == []


def test_a_reference_of_nobody_finds_who_tried_it(search, client_of, hub_worker):
    client_of(hub_worker).get("/young-people/nosuchperson")
    assert acts(search(person="nosuchperson")) == ["read_person"]
    assert acts(search(person="neither")) == []


def test_by_kind_and_by_day(search, hub_worker):
    trail.write(by=hub_worker, what="change", act="one")
    trail.write(by=hub_worker, what="export", act="other")
    today = f"{timezone.localdate():%d/%m/%Y}"
    assert acts(search(what="export", since=today, until=today)) == ["other"]
    assert acts(search(what="export", until="1/1/2020")) == []
    assert "The last day is before the first" in text(search(since=today, until="1/1/2020"))


def test_it_is_on_the_trail_itself(search, young_person, governance_lead):
    search(person=young_person.reference)
    line = TrailLine.objects.latest("id")
    assert (line.what, line.act, line.people) == ("search", "search_trail", [young_person.pk])
    assert (line.user_id, line.counts) == (governance_lead.pk, {"found": 0})


def test_each_line_is_on_one_page(search, hub_worker):
    for number in range(PAGE + 5):
        trail.write(by=hub_worker, what="change", act=f"act_{number}")
    first = search(worker=hub_worker.worker.reference)
    second = search(worker=hub_worker.worker.reference, older_than=first.context["older"])
    assert second.context["older"] is None
    assert acts(first) + acts(second) == [f"act_{number}" for number in reversed(range(PAGE + 5))]


def test_a_partner_s_governance_lead_reads_the_lines_of_their_agency_alone(client_of, hub_worker, police):
    officer = posted(DeskPostingFactory, given="Gus", family="Hale", role="governance_lead", agency=police)
    trail.write(by=hub_worker, what="change", act="one")
    trail.write(by=officer, what="change", act="other")
    answer = client_of(officer).get(reverse("search_trail"))
    assert acts(answer) == ["other"]
    assert hub_worker.worker.family_name not in text(answer)


@pytest.mark.parametrize("lines", [1, 30])
def test_it_asks_the_same_of_the_database_however_many_lines_there_are(
    client_of, governance_lead, hub_worker, young_person, lines
):
    for _ in range(lines):
        trail.write(by=hub_worker, what="read", act="one", people=[young_person.pk])
    client = client_of(governance_lead)
    client.get(reverse("search_trail"))
    assert queries_of(client, f"{reverse('search_trail')}?person={young_person.reference}") == 12
