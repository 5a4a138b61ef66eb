"""Missing now, away without agreement, back within two weeks: filters, pages, and what they cost."""

import pytest
from django.urls import reverse

from partners.models import TrailLine
from tests.answers import queries_of
from tests.factories.cases import AbsentEpisodeFactory, MissingEpisodeFactory, ReturnedEpisodeFactory

pytestmark = pytest.mark.django_db
URL = "/missing"


def names(response):
    return [row.person.name for row in response.context["page"].rows]


@pytest.fixture
def away(east, west, young_person, hidden_person):
    MissingEpisodeFactory(person=young_person, hub=east)
    MissingEpisodeFactory(person=hidden_person, hub=west)
    AbsentEpisodeFactory(person=young_person, hub=east)
    ReturnedEpisodeFactory(person=young_person, hub=east)


def test_who_is_missing_away_or_back(client_of, hub_worker, away, young_person):
    client = client_of(hub_worker)
    for which, heading in (("", "Missing now"), ("away", "Away without agreement"), ("back", "Came back")):
        page = client.get(URL, {"which": which} if which else {})
        assert names(page) == [young_person.name]
        assert heading in page.content.decode() and "Zephyrine" not in page.content.decode()
        assert page.context["total"] == 1
    line = TrailLine.objects.filter(act="missing").last()
    assert line.people == [young_person.pk]


def test_of_one_hub(client_of, service_manager, away, east, young_person):
    client = client_of(service_manager)
    assert len(names(client.get(URL))) == 2
    assert names(client.get(URL, {"hub": east.reference})) == [young_person.name]
    wrong = client.get(URL, {"hub": "nowhere", "which": "nothing"})
    assert wrong.status_code == 200 and len(names(wrong)) == 2


def test_who_reads_figures_is_told_how_many_are_not_shown(client_of, hub_manager, hub_worker, away):
    page = client_of(hub_manager).get(URL)
    assert page.context["hidden"] == 1 and "1 more is counted in the service" in page.content.decode()
    assert client_of(hub_worker).get(URL).context["hidden"] == 0


def test_one_and_fifty_cost_the_same_and_each_is_on_one_page(client_of, service_manager, east, young_person):
    client = client_of(service_manager)
    MissingEpisodeFactory(person=young_person, hub=east)
    client.get(URL)
    few = queries_of(client, URL)
    MissingEpisodeFactory.create_batch(50, hub=east)
    assert [few, queries_of(client, URL)] == [12, 12]
    seen, url = [], URL
    while url:
        page = client.get(url).context["page"]
        seen += [row.pk for row in page.rows]
        url = f"{URL}?after={page.after}" if page.after else None
    assert len(seen) == len(set(seen)) == 51
    assert client.get(f"{URL}?after=nobody").status_code == 200


def test_home_leads_there(client_of, hub_worker, away):
    assert reverse("missing") in client_of(hub_worker).get("/").content.decode()
