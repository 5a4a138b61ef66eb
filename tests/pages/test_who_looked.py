"""The access log of one young person: who, as what, when, at what, on what grounds; what it does not say is on it."""

import pytest
from django.db import connection
from django.urls import reverse

from nwd.pages.who_looked import PAGE, edge
from nwd.ui.spoken import time_words
from partners import trail
from partners.access import Service
from partners.looked import looked
from partners.models import TrailLine
from tests.answers import body_of as text
from tests.answers import queries_of

pytestmark = pytest.mark.django_db


def page_of(client, person, **asked):
    return client.get(reverse("who_looked", args=[person.reference]), asked)


def test_it_says_who_as_what_when_at_what_and_on_what_grounds(
    client_of, hub_worker, hub_manager, young_person
):
    client_of(hub_manager).get(reverse("person", args=[young_person.reference]))
    answer = page_of(client_of(hub_worker), young_person)
    (line,) = answer.context["lines"]
    assert (line.who, line.role, line.did) == ("Maya Okoro", "Hub manager", "Opened a page about them")
    assert line.agency == hub_manager.worker.agency.name
    assert line.why == "posted as Hub manager, East Hub; they are referred to the hub"
    assert f">today at {time_words(line.line.at)}<" in text(answer)
    assert "Maya Okoro" in text(answer) and "What this page does not say" in text(answer)


def test_reading_it_is_on_it(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    page_of(client, young_person)
    answer = page_of(client, young_person)
    assert [line.did for line in answer.context["lines"]] == ["Read who has looked"]
    assert TrailLine.objects.filter(act="who_looked", people=[young_person.pk]).count() == 2


def test_names_on_lists_are_shown_when_asked_for(client_of, hub_worker, young_person, hidden_person):
    trail.listed(by=hub_worker, act="caseload", people=[young_person.pk, hidden_person.pk])
    client = client_of(hub_worker)
    assert page_of(client, young_person).context["lines"] == []
    did = [line.did for line in page_of(client, young_person, **{"with": "lists"}).context["lines"]]
    assert "Saw their name on a caseload" in did


def test_a_refusal_for_the_role_is_on_it_and_an_attempt_by_a_stranger_is_not(
    client_of, performance_officer, worker_of_another_hub, hub_worker, young_person
):
    client_of(performance_officer).get(reverse("write_note", args=[young_person.reference]))
    client_of(worker_of_another_hub).get(reverse("person", args=[young_person.reference]))
    lines = page_of(client_of(hub_worker), young_person).context["lines"]
    assert [(line.who, line.did) for line in lines] == [("Piotr Nowak", "Was refused: write note")]


def test_an_act_without_a_sentence_of_its_own_is_said_by_its_name(client_of, hub_worker, young_person):
    trail.write(by=Service(), what="change", act="do_something_new", people=[young_person.pk])
    (line,) = page_of(client_of(hub_worker), young_person).context["lines"]
    assert (line.who, line.did, line.why) == ("The service", "Changed something: do something new", "")


def test_each_line_is_on_one_page(client_of, hub_worker, young_person):
    for number in range(PAGE * 2 + 3):
        trail.write(by=hub_worker, what="change", act=f"act_{number}", people=[young_person.pk])
    client, older, seen = client_of(hub_worker), None, []
    while True:
        answer = page_of(client, young_person, **({"older_than": older} if older else {}))
        seen += [line.line.act for line in answer.context["lines"] if line.line.act != "who_looked"]
        older = answer.context["older"]
        if older is None:
            break
    assert seen == [f"act_{number}" for number in reversed(range(PAGE * 2 + 3))]


@pytest.mark.parametrize("named", ["", "x", "1-", "-1", "1-x", "²-1", "9" * 30 + "-1", "1-" + "9" * 30])
def test_what_names_no_line_is_the_beginning(named):
    assert edge(named) is None


@pytest.mark.parametrize("lines", [1, 20])
def test_it_asks_the_same_of_the_database_however_many_lines_there_are(
    client_of, hub_worker, young_person, lines
):
    for _ in range(lines):
        trail.write(by=hub_worker, what="change", act="write_note", people=[young_person.pk])
    client = client_of(hub_worker)
    page_of(client, young_person)
    assert queries_of(client, reverse("who_looked", args=[young_person.reference])) == 10


def test_the_database_tells_nobody_else(hub_worker, worker_of_another_hub, young_person):
    from partners.context import acting

    trail.write(by=hub_worker, what="change", act="write_note", people=[young_person.pk])
    asked = {"kinds": None, "before": None, "most": 10}
    with acting(hub_worker):
        assert len(looked(young_person.pk, **asked)) == 1
    with acting(worker_of_another_hub):
        assert looked(young_person.pk, **asked) == []
    with acting(None):
        assert looked(young_person.pk, **asked) == []
    with connection.cursor() as cursor:
        cursor.execute("select set_config('nwd.actor', '', true)")
    assert looked(young_person.pk, **asked) == []
