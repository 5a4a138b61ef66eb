"""Visits: planned, out, back, on to the contact; the diary, and the calendar feed without names."""

import datetime
import re
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.actions import bring_visit_back, call_off_visit, change_visit, end_visit, plan_visit, start_visit
from cases.models import Contact, Record, Visit
from nwd.pages.diary import ical
from nwd.ui.when import LONDON
from partners.actions.feeds import make_feed
from partners.context import acting
from partners.models import CalendarFeed, Posting, TrailLine
from tests.factories.cases import hours_ago
from tests.factories.doing import LateActionFactory, NotBackFactory, VisitFactory, VisitUnderWayFactory
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit(young_person, key_worker):
    return VisitFactory(person=young_person, worker=key_worker.worker)


def door(name, visit):
    return reverse(name, args=[visit.person.reference, visit.record.reference])


def in_hours(hours):
    return hours_ago(-hours)


def test_from_planned_to_back(young_person, key_worker):
    visit = plan_visit(
        person=young_person,
        starts_at=in_hours(2),
        ends_at=in_hours(3),
        place="out",
        words="A walk.",
        by=key_worker,
    )
    record = Record.objects.get(pk=visit.pk)
    assert (record.kind, record.words, record.began, record.ended) == (
        "visit",
        "A walk.",
        visit.starts_at,
        None,
    )
    change_visit(visit=visit, starts_at=in_hours(4), ends_at=in_hours(6), place="car", by=key_worker)
    start_visit(visit=visit, by=key_worker)
    start_visit(visit=visit, by=key_worker)
    ended = end_visit(visit=visit, by=key_worker)
    record.refresh_from_db()
    assert (record.began, record.ended) == (ended.started_at, ended.ended_at)
    acts = [line.act for line in TrailLine.objects.filter(what="change").order_by("id")]
    assert acts == ["plan_visit", "change_visit", "start_visit", "end_visit"]
    with pytest.raises(ValidationError, match="It has ended"):
        bring_visit_back(visit=visit, by=key_worker)


def test_what_cannot_be(visit, young_person, key_worker, hub_worker, hub_manager):
    with pytest.raises(ValidationError, match="has to end after"):
        plan_visit(person=young_person, starts_at=in_hours(2), ends_at=in_hours(1), by=key_worker)
    with pytest.raises(ValidationError, match="no longer than a day"):
        plan_visit(person=young_person, starts_at=in_hours(2), ends_at=in_hours(30), by=key_worker)
    with pytest.raises(ValidationError, match="has not begun"):
        end_visit(visit=visit, by=key_worker)
    with pytest.raises(ValidationError, match="This visit is Kit Moreno’s"):
        start_visit(visit=visit, by=hub_worker)
    start_visit(visit=visit, by=key_worker)
    with pytest.raises(ValidationError, match="End it instead"):
        call_off_visit(visit=visit, by=key_worker)
    end_visit(visit=visit, by=hub_manager)  # who has heard from them
    assert Visit.objects.get().ended_at


def test_called_off_and_brought_back(client_of, visit, key_worker):
    client = client_of(key_worker)
    page = client.post(door("call_off_visit", visit), follow=True).content.decode()
    assert Visit.objects.get().called_off_at and "Called off." in page
    token = page.split('name="token" value="')[1].split('"')[0]
    client.post(door("bring_visit_back", visit), {"token": token})
    assert Visit.objects.get().called_off_at is None


def test_on_the_phone_from_plan_to_contact(client_of, young_person, key_worker):
    client = client_of(key_worker)
    said = {
        "starts_at_0": "today",
        "starts_at_1": "23:00",
        "until": "0:30",
        "place": "car",
        "words": "A drive.",
    }
    answer = client.post(reverse("plan_visit", args=[young_person.reference]), said)
    visit = Visit.objects.get()
    assert answer.url == f"/my/diary?day={timezone.localdate().isoformat()}"
    assert visit.ends_at - visit.starts_at == datetime.timedelta(minutes=90)
    assert "I am setting out" in client.get("/my/diary").content.decode()
    assert 'href="/my/diary"' in client.get("/").content.decode()
    client.post(door("start_visit", visit))
    Visit.objects.update(started_at=hours_ago(1.5))
    page = client.post(door("end_visit", visit), follow=True)
    form = page.context["form"]
    assert "Good that you are back" in page.content.decode()
    assert (form["reached"].value(), form["method"].value(), form["place"].value()) == (
        "yes",
        "face_to_face",
        "car",
    )
    assert form["duration_minutes"].value() == 90
    assert not Contact.objects.exists()


def test_a_manager_sees_who_is_not_back(client_of, young_person, key_worker, hub_manager, hub_worker):
    NotBackFactory(person=young_person, worker=key_worker.worker)
    page = client_of(hub_manager).get("/my/diary").content.decode()
    assert "Out now, of your team" in page and "not back yet" in page and "They are back" in page
    assert "Out now" not in client_of(hub_worker).get("/my/diary").content.decode()
    assert "not back from a visit" in client_of(hub_manager).get("/").content.decode()
    assert "Not back yet" in client_of(hub_manager).get("/due", {"whose": "team"}).content.decode()


def test_a_second_visit_begins_when_the_first_is_over(client_of, visit, young_person, key_worker):
    first = VisitUnderWayFactory(person=young_person, worker=key_worker.worker)
    client = client_of(key_worker)
    page = client.post(door("start_visit", visit), follow=True).content.decode()
    assert "You are still out on another visit: say that you are back first." in page
    assert f'class="govuk-notification-banner__link" href="{door("record", first)}"' in page
    assert Visit.objects.get(pk=visit.pk).started_at is None
    client.post(door("end_visit", first))
    client.post(door("start_visit", visit))
    assert Visit.objects.get(pk=visit.pk).started_at


def test_a_visit_that_they_may_no_longer_see_keeps_nobody_at_home(visit, hidden_person, key_worker):
    VisitUnderWayFactory(person=hidden_person, worker=key_worker.worker)
    assert start_visit(visit=visit, by=key_worker).started_at


@pytest.mark.django_db(transaction=True)
def test_two_set_out_at_once_and_one_goes(young_person, key_worker):
    visits = [VisitFactory(person=young_person, worker=key_worker.worker) for _ in range(2)]
    refused, together = [], threading.Barrier(2)

    def go(visit):
        try:
            with acting(key_worker):
                together.wait(5)
                start_visit(visit=visit, by=key_worker)
        except ValidationError as refusal:
            refused.append(refusal.code)
        finally:
            connection.close()

    both = [threading.Thread(target=go, args=(visit,)) for visit in visits]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert refused == ["still_out"] and Visit.objects.under_way().count() == 1


def test_a_manager_reads_the_teams_week(
    client_of, visit, young_person, hidden_person, key_worker, hub_manager, hub_worker, east
):
    VisitFactory(person=hidden_person, worker=key_worker.worker)  # of another hub: they may not read it
    LateActionFactory(person=young_person, owner=key_worker.worker)
    week = {"day": timezone.localdate(visit.starts_at).isoformat()}
    manager = client_of(hub_manager)
    page = manager.get("/my/diary", week).content.decode()
    assert "My team’s visits" in page and "Kit Moreno" not in page
    team = manager.get("/my/diary", week | {"whose": "team"}).content.decode()
    assert "My team’s diary" in team and "<strong>Kit Moreno</strong>" in team and "/due?whose=team" in team
    assert young_person.name in team and hidden_person.name not in team and "I am setting out" not in team
    theirs = client_of(hub_worker).get("/my/diary", week | {"whose": "team"}).content.decode()
    assert "My team" not in theirs and young_person.name not in theirs


def test_the_teams_diary_asks_as_much_for_one_as_for_twenty(
    client_of, young_person, key_worker, hub_manager, east, django_assert_num_queries
):
    client = client_of(hub_manager)
    client.get("/my/diary", {"whose": "team"})
    for how_many in (1, 19):
        for _ in range(how_many):
            worker = PostingFactory(role="key_worker", hub=east).worker
            VisitUnderWayFactory(person=young_person, worker=worker)
        with django_assert_num_queries(12):
            client.get("/my/diary", {"whose": "team"})


def test_the_diary_asks_as_much_for_one_as_for_thirty(
    client_of, young_person, key_worker, django_assert_num_queries
):
    client = client_of(key_worker)
    client.get("/my/diary")
    VisitUnderWayFactory(person=young_person, worker=key_worker.worker)
    with django_assert_num_queries(10):
        client.get("/my/diary")
    for _ in range(29):
        VisitUnderWayFactory(person=young_person, worker=key_worker.worker)
    with django_assert_num_queries(10):
        client.get("/my/diary")
    assert client.get("/my/diary", {"day": "nonsense"}).status_code == 200


@pytest.fixture
def feed(key_worker):
    return reverse("calendar_feed", args=[make_feed(by=key_worker)[1]])


def test_the_feed_tells_times_and_no_names(feed, visit, young_person, key_worker):
    LateActionFactory(person=young_person, owner=key_worker.worker, record__words="Ring Gran.")
    answer = Client().get(feed)
    said = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "SUMMARY:NWD visit\r\n" in said and "SUMMARY:NWD: 1 thing due\r\n" in said
    assert f"DTSTART:{visit.starts_at:%Y%m%dT%H%M%SZ}" in said
    for word in (young_person.given_name, young_person.family_name, young_person.reference, "Gran", "walk", "Kit",
                 str(visit.record.reference)):  # fmt: skip
        assert word not in said
    assert all(len(line.encode()) <= 75 for line in said.split("\r\n")) and not re.search("[^\r]\n", said)
    line = TrailLine.objects.get(act="calendar_feed")
    assert (line.what, line.user_id, line.people) == ("read", key_worker.pk, [young_person.pk])


def test_an_hour_stays_an_hour_when_the_clocks_change():
    day = datetime.datetime(2026, 10, 25, tzinfo=LONDON)
    event = ical.Event("x", "NWD visit", day.replace(hour=0), day.replace(hour=9), "http://localhost/")
    said = ical.written([event]).decode()
    assert "DTSTART:20261024T230000Z" in said and "DTEND:20261025T090000Z" in said
    long = ical.written([ical.Event("x", "é" * 60, day, day, "u")]).decode()  # never inside a letter
    assert "é" * 60 in long.replace("\r\n ", "")


def test_the_feed_ends_with_a_new_one_with_their_access_and_at_will(client_of, feed, key_worker):
    assert Client().get(feed).status_code == 200
    client = client_of(key_worker)
    page = client.post("/my/calendar/make").content.decode()
    newer = re.search(r"/calendar/[\w-]+\.ics", page).group()
    assert (Client().get(feed).status_code, Client().get(newer).status_code) == (404, 200)
    Posting.objects.filter(worker=key_worker.worker).update(end_on=timezone.localdate())
    assert Client().get(newer).status_code == 404
    assert not CalendarFeed.objects.filter(ended_at=None).exists()
    Posting.objects.filter(worker=key_worker.worker).update(end_on=None)
    assert Client().get(newer).status_code == 404  # what is dead does not wake again
    again = client.post("/my/calendar/make").content.decode()
    client.post("/my/calendar/end")
    assert Client().get(re.search(r"/calendar/[\w-]+\.ics", again).group()).status_code == 404


def test_guesses_wait(db):
    answers = [Client().get(f"/calendar/{'x' * 43}.ics").status_code for _ in range(4)]
    assert answers[0] == 404 and answers[-1] == 429
