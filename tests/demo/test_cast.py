"""Choosing who to be: only in the demo, only one of the cast, and on the trail like any sign-in."""

import pytest
from django.contrib.auth import get_user
from django.test import Client

from demo.cast import CAST
from partners.models import TrailLine
from tests.factories.partners import PostingFactory, UserFactory, WorkerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def hub_worker_of_the_cast(east):
    worker = WorkerFactory(tracker_ref=CAST[0].staff_ref, given_name="Vicky", family_name="Harker")
    PostingFactory(worker=worker, role=CAST[0].role, hub=east)
    return UserFactory(worker=worker, email="vicky.harker@example.org")


def test_shows_who_one_may_be(in_demo, client, hub_worker_of_the_cast):
    page = client.get("/demo/").content.decode()
    assert "Vicky Harker" in page and CAST[0].does in page and CAST[0].role.label in page
    assert CAST[1].does not in page, "nobody signs in who has no sign-in"


def test_signs_in_by_name_and_on_the_trail(in_demo, client, hub_worker_of_the_cast):
    answer = client.post("/demo/", {"part": CAST[0].staff_ref})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert get_user(client) == hub_worker_of_the_cast
    assert TrailLine.objects.filter(
        what="sign_in", act="signed_in", user_id=hub_worker_of_the_cast.pk
    ).exists()


def test_somebody_else_can_be_next(in_demo, client_of, hub_manager, hub_worker_of_the_cast):
    browser = client_of(hub_manager)
    browser.post("/demo/", {"part": CAST[0].staff_ref})
    assert get_user(browser) == hub_worker_of_the_cast
    assert TrailLine.objects.filter(act="signed_out", user_id=hub_manager.pk).exists()


def test_nobody_outside_the_cast_is_signed_in(in_demo, client, hub_manager, hub_worker_of_the_cast):
    for part in ["", "\x00", "ST999", hub_manager.worker.tracker_ref, hub_manager.email]:
        assert client.post("/demo/", {"part": part}).status_code == 404
        assert not get_user(client).is_authenticated


@pytest.mark.parametrize(
    ("wanted", "leads_to"),
    [
        ("/find", "/find"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_leads_on_to_where_one_was_going_but_to_no_other_site(
    in_demo, client, hub_worker_of_the_cast, wanted, leads_to
):
    page = client.get("/demo/", {"next": wanted}).content.decode()
    assert ('name="next"' in page) == (leads_to != "/")
    answer = client.post("/demo/", {"part": CAST[0].staff_ref, "next": wanted})
    assert answer["Location"] == leads_to


def test_a_partner_s_card_says_what_it_shows(in_demo, client, police, hub_worker_of_the_cast):
    says = "Sees what an agreement gives their agency"
    assert says not in client.get("/demo/").content.decode()
    hub_worker_of_the_cast.worker.agency = police
    hub_worker_of_the_cast.worker.save()
    assert says in client.get("/demo/").content.decode()


def test_another_site_cannot_sign_anybody_in(in_demo, hub_worker_of_the_cast):
    browser = Client(enforce_csrf_checks=True)
    assert browser.post("/demo/", {"part": CAST[0].staff_ref}).status_code == 403


def test_the_address_is_not_there_outside_the_demo(in_demo, client, hub_worker_of_the_cast):
    in_demo.NWD_DEMO = False
    assert client.get("/demo/").status_code == 404
    assert client.post("/demo/", {"part": CAST[0].staff_ref}).status_code == 404
    assert not get_user(client).is_authenticated


def test_nor_where_the_check_objects(in_demo, client, hub_worker_of_the_cast):
    in_demo.ALLOWED_HOSTS = ["testserver", "nwd.council.example"]
    assert client.post("/demo/", {"part": CAST[0].staff_ref}).status_code == 404


def test_the_product_itself_has_no_such_address(client, settings):
    settings.NWD_DEMO = False
    assert client.get("/demo/").status_code in {302, 404}


def test_an_empty_service_says_so(in_demo, client):
    assert "Nobody can sign in here yet" in client.get("/demo/").content.decode()
