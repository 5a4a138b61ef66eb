"""Unusual reading (hostile.md C8): seeded snooping of each sort is found, and ordinary work is not."""

import csv
import datetime
import random
from pathlib import Path

import pytest
from django.utils import timezone

from nwd.pages.privacy.unusual.finding import days_to_look_at, unusual_on
from nwd.pages.tasks import find_unusual_reading
from partners.access import Service
from partners.actions.unusual import note_unusual
from partners.models import TrailLine, UnusualKind, UnusualReading
from tests.conftest import posted
from tests.factories.agreements import OverFactory
from tests.factories.cases import (
    NoteFactory,
    ReferralFactory,
    YoungPersonFactory,
    hours_ago,
)
from tests.factories.hubs import HubFactory, days_ago
from tests.factories.partners import PostingFactory, WholeServicePostingFactory

pytestmark = pytest.mark.django_db
YESTERDAY = datetime.timedelta(days=1)


def at(hour, days=1, minute=0):
    day = timezone.localdate() - datetime.timedelta(days=days)
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour, minute)))


def read(user, *people, moment=None, what="read", act="read_person"):
    TrailLine.objects.create(
        at=moment or at(11), what=what, act=act, user_id=user.pk, actor="user", agency_id=user.worker.agency_id,
        role=user.worker.postings.first().role, people=[one.pk for one in people], records=[], grounds="",
    )  # fmt: skip


def found(days=1):
    return {
        (one.kind, one.user_id, *one.people) for one in unusual_on(timezone.localdate() - days * YESTERDAY)
    }


def known(hub, family="Ashby", **more):
    return ReferralFactory(hub=hub, person=YoungPersonFactory(family_name=family), **more).person


def test_ones_own_family_name_is_found_in_any_spelling_and_half_of_a_double_name(hub_worker, east):
    cousin, half, other = known(east, "LÜND"), known(east, "Lund-Hughes"), known(east, "Lundy")
    read(hub_worker, cousin)
    read(hub_worker, half)
    read(hub_worker, other)
    assert found() == {("own_surname", hub_worker.pk, cousin.pk, half.pk)}


def test_a_colleagues_family_name_is_found_at_the_same_hub_alone(
    hub_worker, hub_manager, worker_of_another_hub, east
):
    theirs, far = known(east, "Okoro"), known(east, "Castle")
    read(hub_worker, theirs)
    read(hub_worker, far)
    assert found() == {("colleagues_surname", hub_worker.pk, theirs.pk)}


def test_what_was_found_is_not_found_again_for_ninety_days(hub_worker, east):
    cousin = known(east, "Lund")
    read(hub_worker, cousin, moment=at(11, days=100))
    read(hub_worker, cousin, moment=at(11, days=5))
    read(hub_worker, cousin, moment=at(11))
    for days in (100, 5, 1):
        day = timezone.localdate() - days * YESTERDAY
        note_unusual(day=day, found=unusual_on(day), by=Service())
    assert [(timezone.localdate() - one.on).days for one in UnusualReading.objects.order_by("on")] == [100, 5]


@pytest.mark.parametrize("who", ["hub_worker", "service_manager", "police_officer"])
def test_somebody_with_whom_nobody_had_to_do_for_ninety_days_is_found(cast, who, east):
    """A case that was in the news, say: closed a year ago, and standing lasts."""
    famous = known(east, closed_on=days_ago(91))
    read(getattr(cast, who), famous)
    assert found() == {("no_relationship", getattr(cast, who).pk, famous.pk)}


def test_an_override_is_no_relationship(hub_manager, west):
    stranger = known(west)
    OverFactory(user=hub_manager, person=stranger, from_at=at(9))
    read(hub_manager, stranger)
    assert found() == {("no_relationship", hub_manager.pk, stranger.pk)}


def test_who_works_with_them_is_not_found(cast, east):
    recent = known(east, closed_on=days_ago(30))
    read(cast.hub_worker, recent)
    read(cast.service_manager, recent)
    allocated = cast.social_worker.worker.allocations.get().person
    read(cast.social_worker, allocated)
    read(cast.service_manager, allocated)
    written = YoungPersonFactory()
    NoteFactory(person=written, author=cast.key_worker.worker, written_at=hours_ago(24 * 20))
    read(cast.key_worker, written)
    assert found() == set()


def test_five_times_as_many_as_others_in_the_role_is_found(east):
    peers = [
        posted(PostingFactory, given=f"P{n}", family=f"Peer{n}x", role="key_worker", hub=east)
        for n in range(4)
    ]
    people = [known(east, f"Family{n}q") for n in range(20)]
    for days in (1, 2, 3):
        for number, peer in enumerate(peers):
            for person in people[number : number + 3]:
                read(peer, person, moment=at(10, days=days))
    for person in people[:15]:
        read(peers[0], person)
    for person in people[:12]:
        read(peers[1], person)
    (only,) = unusual_on(timezone.localdate() - YESTERDAY)
    assert (only.kind, only.user_id, only.people_count, only.usual) == ("far_more", peers[0].pk, 15, 3)


def test_a_list_of_many_is_no_reading_and_a_chronology_is(hub_worker, east):
    people = [known(east, f"Family{n}q") for n in range(12)]
    read(hub_worker, *people, what="list", act="caseload")
    read(hub_worker, *people, what="export", act="caseload")
    assert found() == set()
    famous = known(east, closed_on=days_ago(200))
    read(hub_worker, famous, what="list", act="chronology")
    assert found() == {("no_relationship", hub_worker.pk, famous.pk)}


@pytest.mark.parametrize(("hour", "minute", "is_found"), [(22, 59, False), (23, 0, True), (3, 0, True), (5, 59, True),
                                                          (6, 0, False)])  # fmt: skip
def test_night_reading_is_found_of_who_does_not_work_nights(
    key_worker, hub_worker, east, hour, minute, is_found
):
    person = known(east)
    for user in (key_worker, hub_worker):
        read(user, person, moment=at(hour, minute=minute))
    assert found() == ({("at_night", key_worker.pk, person.pk)} if is_found else set())


def test_each_day_that_is_over_is_looked_at_once(key_worker, east):
    person = known(east)
    read(key_worker, person, moment=at(2))
    read(key_worker, person, moment=at(2, days=0))
    assert days_to_look_at() == [timezone.localdate() - YESTERDAY]
    find_unusual_reading()
    assert days_to_look_at() == []
    find_unusual_reading()
    (only,) = UnusualReading.objects.all()
    assert (only.kind, only.on) == ("at_night", timezone.localdate() - YESTERDAY)
    line = TrailLine.objects.get(act="note_unusual")
    assert (line.actor, line.people, line.counts) == ("the service", [], {"days_ago": 1, "found": 1})


def test_days_that_nobody_looked_at_are_made_up_for():
    TrailLine.objects.create(at=at(4, days=4), what="permission", act="note_unusual", actor="the service", role="",
                             people=[], records=[], grounds="")  # fmt: skip
    assert [(timezone.localdate() - day).days for day in days_to_look_at()] == [4, 3, 2, 1]


FOLDER = Path(__file__).parents[2] / "demo" / "tracker"


def names(file):
    with (FOLDER / file).open() as rows:
        return [(row["given_name"], row["family_name"]) for row in csv.DictReader(rows)]


def test_false_alarms_over_ten_thousand_ordinary_views(lead_agency, police):
    """Four weeks of three hubs, with the names of the demonstration: most days a few of one's own, at work's hours.

    What is found is counted and stated in docs/privacy.md: nobody snooped here, so all of it is false.
    """
    chance = random.Random(20261121)
    staff, young = names("staff.csv"), names("young_people.csv")
    chance.shuffle(staff)
    chance.shuffle(young)
    views, workers = [], []
    for hub in HubFactory.create_batch(3):
        people = [
            ReferralFactory(
                hub=hub, closed_on=None, person=YoungPersonFactory(given_name=g, family_name=f)
            ).person
            for g, f in (young.pop() for _ in range(40))
        ]
        roles = (
            ["residential_worker"] * 9
            + ["key_worker"] * 6
            + ["hub_manager", "deputy_hub_manager", "life_coach"]
        )
        for role in roles:
            given, family = staff.pop()
            user = posted(PostingFactory, given=given, family=f"{family}", role=role, hub=hub)
            own = chance.sample(people, 12 if role == "key_worker" else 20)
            workers.append((user, role, own))
    given, family = staff.pop()
    everybody = [person for _, _, own in workers for person in own]
    workers.append((posted(WholeServicePostingFactory, given=given, family=family, role="service_manager"),
                    "service_manager", everybody))  # fmt: skip
    while len(views) < 10_000:
        for user, role, own in workers:
            days = chance.randint(1, 28)
            hours = range(24) if role in ("residential_worker", "deputy_hub_manager") else range(8, 19)
            for person in chance.sample(own, min(len(own), chance.randint(2, 9))):
                moment = at(chance.choice(hours), days=days, minute=chance.randint(0, 59))
                views.append(TrailLine(at=moment, what="read", act="read_person", user_id=user.pk, actor="user",
                                       agency_id=lead_agency.pk, role=role, people=[person.pk], records=[],
                                       grounds=""))  # fmt: skip
    TrailLine.objects.bulk_create(views[:10_000], batch_size=1_000)
    for days in range(28, 0, -1):
        day = timezone.localdate() - days * YESTERDAY
        note_unusual(day=day, found=unusual_on(day), by=Service())
    alarms = {kind: UnusualReading.objects.filter(kind=kind).count() for kind in UnusualKind.values}
    assert alarms["no_relationship"] == alarms["at_night"] == 0
    assert alarms == STATED


#: docs/privacy.md says the same.
STATED = {
    "own_surname": 4, "colleagues_surname": 49, "no_relationship": 0, "far_more": 0, "at_night": 0,
}  # fmt: skip
