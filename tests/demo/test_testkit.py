"""The kit's table of verdicts, written by hand, beside the page read a second time and beside the site itself."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.utils import timezone

from cases.models import Category, Record, YoungPerson
from cases.models.record import Marking
from demo.cast import PASSWORD
from demo.management.commands.testkit import Command
from demo.testkit.cast import CAST
from demo.testkit.readable import PAPERS
from demo.testkit.sentences import SENTENCES
from nwd.api.urls import urlpatterns as of_programs
from partners.models import Role, User
from tests.access.as_facts import Kept
from tests.access.oracle import Reading

pytestmark = pytest.mark.django_db


def printed(what):
    said = StringIO()
    call_command(Command(stdout=said), what)
    return json.loads(said.getvalue())


@pytest.fixture
def kit(in_demo):
    return printed("seed")


def test_it_seeds_once_and_says_the_same_again(kit):
    before = (User.objects.count(), Record.objects.count())
    assert printed("seed") == kit
    assert (User.objects.count(), Record.objects.count()) == before
    assert {user["role"] for user in kit["users"]} - {None} == {str(role) for role in Role}
    assert {paper.marking for paper in PAPERS.values()} == {str(marking) for marking in Marking}
    assert {paper.category for paper in PAPERS.values()} == {str(category) for category in Category}
    assert {one["sentence"] for one in kit["expected"]} == set(SENTENCES)


@pytest.mark.parametrize(("demo", "hosts"), [(False, ["localhost"]), (True, ["nwd.council.example"])])
def test_a_real_service_is_left_alone(in_demo, settings, demo, hosts):
    settings.NWD_DEMO, settings.ALLOWED_HOSTS = demo, hosts
    with pytest.raises(CommandError):
        printed("seed")
    assert not User.objects.exists()


def test_the_table_is_what_the_page_says_when_read_a_second_time(kit):
    kept, at = Kept(), timezone.now()
    reading = Reading(kept.world)
    users = {user.email: user for user in User.objects.all()}
    email = {player.key: player.email for player in CAST}
    things = {one["key"]: one for one in kit["objects"]}
    wrong = []
    for said in kit["expected"]:
        thing = things[said["object"]]
        user = kept.of[users[email[said["user"]]]]
        if thing["kind"] == "record":
            may = reading.reads(user, kept.of[Record.objects.get(reference=thing["reference"])], at)
        else:
            may = reading.knows(user, kept.of[YoungPerson.objects.get(reference=thing["reference"])], at)
        if may != said["may"]:
            wrong.append(said)
    assert wrong == []
    allowed = sum(said["may"] for said in kit["expected"]) / len(kit["expected"])
    assert 0.04 < allowed < 0.6


def test_the_site_answers_as_the_table_says(kit, client_of):
    """Signed in by force, as after the password: whom nobody lets in stays a stranger. Whoever is not at work is
    signed out by what they ask, so they sign in again for each."""
    things = {one["key"]: one["url"] for one in kit["objects"]}
    users, clients, wrong = {user.email: user for user in User.objects.all()}, {}, []
    players = {player.key: player for player in CAST}
    for said in kit["expected"]:
        player = players[said["user"]]
        if player.key not in clients or said["status"] == 403:
            clients[player.key] = client_of(users[player.email]) if player.active else Client()
        status = clients[player.key].get(things[said["object"]]).status_code
        if status != said["status"]:
            wrong.append((said, status))
    assert wrong == []


def test_everybody_who_may_sign_in_has_the_password(kit):
    for player in CAST:
        user = User.objects.get(email=player.email)
        assert user.check_password(PASSWORD) and user.is_active == player.active


def leaves(patterns):
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from leaves(one.url_patterns)
        else:
            yield one


def test_every_route_is_listed_with_its_methods(settings):
    listed = {row["name"]: row for row in printed("routes")}
    there = list(leaves(get_resolver().url_patterns))
    assert len(printed("routes")) == len(there)
    assert set(listed) == {route.name for route in there}
    assert {route.name for route in of_programs} <= {name for name, row in listed.items() if row["by_token"]}
    assert listed["person"] == {
        "name": "person", "path": "/young-people/<slug:reference>", "methods": ["GET", "HEAD"],
        "parameters": {"reference": "slug"}, "open_to_strangers": False, "by_token": False,
    }  # fmt: skip
    assert listed["write_note"]["methods"] == ["GET", "HEAD", "POST"]
    assert listed["alive"]["open_to_strangers"] and listed["record"]["parameters"] == {
        "reference": "slug",
        "record_reference": "uuid",
    }
    assert all(row["methods"] for row in listed.values())
