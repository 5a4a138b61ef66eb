"""RAISE actions: late, soon, any day; mine; of a hub; pages and what they cost."""

import pytest

from tests.answers import queries_of
from tests.factories.agreements import BarFactory
from tests.factories.raise_meetings import ActionFactory, DoneActionFactory, LateActionFactory

pytestmark = pytest.mark.django_db
URL = "/raise-actions"


def actions(response):
    assert response.status_code == 200
    return [row.action for row in response.context["page"].rows]


@pytest.fixture
def to_do(young_person, hidden_person, hub_manager, east):
    LateActionFactory(person=young_person, action="Late", meeting__hub=east)
    ActionFactory(person=young_person, action="Soon", worker=hub_manager.worker)
    DoneActionFactory(person=young_person, action="Done")
    LateActionFactory(person=hidden_person, action="Hidden")


def test_late_soon_and_mine(client_of, hub_manager, to_do):
    client = client_of(hub_manager)
    assert actions(client.get(URL)) == ["Late"]
    assert actions(client.get(URL, {"when": "soon"})) == ["Late", "Soon"]
    assert actions(client.get(URL, {"when": "open", "whose": "mine"})) == ["Soon"]
    assert client.get(URL).context["hidden"] == 1


def test_of_whom_one_is_barred_one_is_not_even_counted(client_of, hub_manager, to_do, hidden_person):
    BarFactory(worker=hub_manager.worker, person=hidden_person)
    assert client_of(hub_manager).get(URL).context["hidden"] == 0


def test_of_a_hub(client_of, service_manager, to_do, east):
    client = client_of(service_manager)
    assert sorted(actions(client.get(URL))) == ["Hidden", "Late"]
    assert actions(client.get(URL, {"hub": east.reference})) == ["Late"]


def test_one_and_fifty_cost_the_same(client_of, hub_manager, young_person):
    client = client_of(hub_manager)
    LateActionFactory(person=young_person)
    client.get(URL)
    few = queries_of(client, URL)
    LateActionFactory.create_batch(50, person=young_person)
    assert [few, queries_of(client, URL)] == [10, 10]
    first = client.get(URL).context["page"]
    second = client.get(f"{URL}?after={first.after}").context["page"]
    assert len({row.pk for row in [*first.rows, *second.rows]}) == 50
    assert client.get("/").context["late"].total == client.get(URL).context["total"] == 51
