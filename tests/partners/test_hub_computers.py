"""A hub's shared computer: marked by who may, five minutes, and the next person at it in a few seconds."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from partners.models import ComputerUse, HubComputer, TrailLine, UserSession
from tests.factories.hubs import days_ago
from tests.factories.partners import PostingFactory, UserFactory, WorkerFactory
from tests.partners.test_second_factor import code_of, with_app

pytestmark = pytest.mark.django_db
PASSWORD = "quiet-otter-lantern-9"


def with_password(user):
    user.set_password(PASSWORD)
    user.save()
    return {"login": user.email, "password": PASSWORD}


@pytest.fixture
def marked(client_of, hub_manager, east):
    """A browser on the computer that the manager of East has marked, and from which they then signed out."""
    client = client_of(hub_manager)
    client.post("/hub-computers", {"hub": east.pk, "name": "Office, left"})
    client.post("/sign-out")
    return client


def seats(client):
    return [name for name, _ in client.get("/switch").context["seats"]]


def test_marking_is_a_verb_with_its_line(client_of, hub_manager, east, settings):
    client = client_of(hub_manager)
    client.post("/hub-computers", {"hub": east.pk, "name": "Office, left"})
    computer = HubComputer.objects.get()
    assert (computer.hub, computer.marked_by) == (east, hub_manager)
    line = TrailLine.objects.get(act="mark_computer")
    assert (line.what, line.counts) == ("permission", {"computer": computer.pk, "hub": east.pk})
    cookie = client.cookies[settings.HUB_COMPUTER_COOKIE_NAME]
    assert cookie["httponly"] and cookie["max-age"] > 300 * 24 * 3600
    assert computer.key_digest not in cookie.value and cookie.value.split(":")[0] not in computer.key_digest
    assert "You are at a shared computer: Office, left" in client.get("/hub-computers").content.decode()


def test_a_name_is_given_once_a_hub(client_of, hub_manager, east, marked):
    page = client_of(hub_manager).post("/hub-computers", {"hub": east.pk, "name": "OFFICE, LEFT"})
    assert "East Hub has a computer of this name" in page.content.decode()
    assert HubComputer.objects.count() == 1


def test_a_manager_marks_and_sees_and_unmarks_their_own_hub_s_alone(
    client_of, hub_manager, west, marked, cast
):
    client = client_of(hub_manager)
    assert (
        "Select a valid choice"
        in client.post("/hub-computers", {"hub": west.pk, "name": "x"}).content.decode()
    )
    elsewhere = HubComputer.objects.create(
        hub=west, name="Hall", key_digest="x", marked_by=cast.service_manager
    )
    elsewhere.refresh_from_db()
    assert "Hall" not in client.get("/hub-computers").content.decode()
    assert client.post(f"/hub-computers/{elsewhere.reference}/unmark").status_code == 404


def test_five_minutes_there_and_fifteen_elsewhere(marked, hub_worker):
    marked.post("/sign-in", with_password(hub_worker))
    session = marked.session
    assert session["computer"] == HubComputer.objects.get().pk
    assert 295 <= marked.get("/still-here").json()["left"] <= 300
    session["used_at"] -= 300
    session.save()
    answer = marked.get("/caseload")
    assert answer.status_code == 302
    assert "nobody used this for 5 minutes" in marked.get(answer["Location"]).content.decode()


def test_the_bar_offers_to_lock_there_alone(marked, client_of, hub_worker):
    marked.post("/sign-in", with_password(hub_worker))
    assert "Lock or switch user" in marked.get("/caseload").content.decode()
    assert "Lock or switch user" not in client_of(hub_worker).get("/caseload").content.decode()


def test_lock_switch_and_each_finds_back_to_their_own_page(marked, hub_worker, key_worker):
    for user, page in ((hub_worker, "/find"), (key_worker, "/caseload?missing=on")):
        marked.post("/sign-in", with_password(user))
        answer = marked.post("/lock", headers={"Referer": f"http://testserver{page}"})
        assert answer["Location"] == "/switch" and "Clear-Site-Data" in answer
    assert not UserSession.objects.filter(user__isnull=False).exists()
    assert seats(marked) == ["Hana", "Kit"]
    seat = marked.get("/switch").context["seats"][0][1]
    shown = marked.get(f"/switch/{seat}").content.decode()
    assert "Sign in, Hana" in shown and 'value="/way-back"' in shown
    back = marked.post("/sign-in", with_password(hub_worker) | {"next": "/way-back"})
    assert marked.get(back["Location"])["Location"] == "/find"


def test_choosing_a_name_opens_nothing(marked, hub_worker):
    marked.post("/sign-in", with_password(hub_worker))
    marked.post("/lock")
    seat = marked.get("/switch").context["seats"][0][1]
    marked.get(f"/switch/{seat}")
    assert marked.get("/caseload").status_code == 302


def test_the_names_are_for_marked_computers_alone(marked, client, hub_worker):
    marked.post("/sign-in", with_password(hub_worker))
    marked.post("/lock")
    seat = marked.get("/switch").context["seats"][0][1]
    assert client.get("/switch").status_code == client.get(f"/switch/{seat}").status_code == 302
    for name, value in marked.cookies.items():
        if name.startswith("hub_computer"):
            client.cookies[name] = value.value[:-1] + ("A" if value.value[-1] != "A" else "B")
    assert client.get("/switch").status_code == 302


def test_who_is_offered(marked, hub_worker, key_worker, worker_of_another_hub, east):
    same_name = UserFactory(worker=WorkerFactory(given_name="Hana", family_name="Zur"))
    PostingFactory(worker=same_name.worker, hub=east)
    for user in (hub_worker, key_worker, worker_of_another_hub, same_name):
        marked.post("/sign-in", with_password(user))
        marked.post("/lock")
    assert seats(marked) == ["Hana L", "Hana Z", "Kit"], "not who is posted elsewhere"
    key_worker.worker.left_on = days_ago(0)
    key_worker.worker.save()
    same_name.worker.postings.update(end_on=timezone.localdate())
    assert seats(marked) == ["Hana"]
    ComputerUse.objects.update(at=timezone.now() - timedelta(hours=12))
    assert seats(marked) == []


def test_as_many_queries_for_one_seat_as_for_ten(marked, east, django_assert_num_queries):
    for number in (1, 10):
        while ComputerUse.objects.exclude(user__worker__given_name="Maya").count() < number:
            user = UserFactory(worker=WorkerFactory())
            PostingFactory(worker=user.worker, hub=east)
            ComputerUse.objects.create(computer=HubComputer.objects.get(), user=user, at=timezone.now())
        with django_assert_num_queries(5):  # who asks, the computer, who sat there; two are a savepoint
            assert len(seats(marked)) == number


def test_unmarking_signs_out_and_forgets(marked, client_of, hub_manager, hub_worker):
    marked.post("/sign-in", with_password(hub_worker))
    computer = HubComputer.objects.get()
    client_of(hub_manager).post(f"/hub-computers/{computer.reference}/unmark")
    assert marked.get("/caseload").status_code == 302
    assert marked.get("/switch")["Location"] == "/sign-in?next=/way-back"
    assert not ComputerUse.objects.exists()
    assert TrailLine.objects.filter(act="unmark_computer", user_id=hub_manager.pk).count() == 1


def test_locking_elsewhere_is_signing_out_with_a_way_back(client_of, hub_worker):
    client = client_of(hub_worker)
    answer = client.post("/lock", headers={"Referer": "http://testserver/caseload"})
    assert answer["Location"] == "/sign-in?next=/way-back"
    assert client.get("/caseload").status_code == 302
    assert client_of(hub_worker).get("/way-back")["Location"] == "/caseload"


def test_a_form_of_another_site_locks_nobody_out(hub_worker):
    client = Client(enforce_csrf_checks=True)
    client.force_login(hub_worker)
    assert client.post("/lock").status_code == 403
    assert client.get("/caseload").status_code == 200


def seat_of(client, name):
    return next(seat for one, seat in client.get("/switch").context["seats"] if one == name)


def test_the_seat_stands_for_the_address(marked, hub_worker):
    """Password, then whatever second step they have; a wrong password is counted and refused as at the front door."""
    said = with_password(hub_worker)
    marked.post("/sign-in", said)
    marked.post("/lock")
    path = f"/switch/{seat_of(marked, 'Hana')}"
    page = marked.get(path).content.decode()
    assert hub_worker.email not in page and 'data-passkey="sign-in"' in page and 'name="password"' in page
    wrong = marked.post(path, {"password": "something else"})
    assert wrong.status_code == 200 and "_auth_user_id" not in marked.session
    assert hub_worker.email not in wrong.content.decode()
    assert TrailLine.objects.filter(what="denial", act="sign_in").exists()
    answer = marked.post(path, {"password": PASSWORD, "login": "somebody.else@example.org"})
    assert answer["Location"] == "/way-back" and marked.session["_auth_user_id"] == str(hub_worker.pk)


def test_a_second_step_follows_and_then_the_way_back(marked, hub_worker, settings):
    said = with_password(hub_worker)
    marked.post("/sign-in", said)
    marked.post("/lock")
    settings.SECOND_FACTOR_REQUIRED = True
    secret = with_app(hub_worker)
    path = f"/switch/{seat_of(marked, 'Hana')}"
    assert marked.post(path, {"password": PASSWORD})["Location"].startswith("/sign-in/second-step")
    assert marked.post("/sign-in/second-step", {"code": code_of(secret)})["Location"] == "/way-back"
