"""Three times in thirty days, and each night that wants an entry: by dates alone."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.missing.nights import evening_of, is_asked_for, turned_18_on
from cases.missing.often import newest_of_three, three_in_thirty
from cases.models import YoungPerson
from nwd.pages.due.asked import Asked, of_person, of_workers
from nwd.pages.due.while_missing import known_places, nights_away, profiles, talks_on_return, three_times
from nwd.pages.missing.of_hub import away_of
from placements.night import night_of
from tests.factories.cases import (
    AllocationFactory,
    MissingEpisodeFactory,
    ReturnedEpisodeFactory,
    days_ago,
    hours_ago,
)
from tests.factories.missing import (
    KnownPlaceFactory,
    MissingActionFactory,
    MissingProfileFactory,
    ReturnTalkFactory,
)

pytestmark = pytest.mark.django_db


def was_missing(person, days, **said):
    started = timezone.now() - datetime.timedelta(days=days)
    back = started + datetime.timedelta(hours=2)
    return ReturnedEpisodeFactory(person=person, started_at=started, returned_at=back, **said)


def test_three_of_thirty_days_and_no_fewer(young_person, key_worker, east):
    today = timezone.localdate()
    was_missing(young_person, 31)
    was_missing(young_person, 20)
    was_missing(young_person, 5, kind="absent")
    newest = was_missing(young_person, 1)
    assert three_in_thirty(young_person, key_worker, today) == []
    assert not newest_of_three(key_worker, today).exists()
    was_missing(young_person, 10, hub=east)
    assert three_in_thirty(young_person, key_worker, today)[0] == newest
    assert [one.pk for one in newest_of_three(key_worker, today)] == [newest.pk]
    assert three_in_thirty(young_person, key_worker, today + datetime.timedelta(days=15)) == []


def test_it_is_due_of_whoever_runs_the_hub_and_stands_on_its_page(
    young_person, hub_manager, key_worker, east
):
    for days in (1, 8, 15):
        was_missing(young_person, days, hub=east)
    team = of_workers(hub_manager, [hub_manager.worker_id], of_hubs=True)
    assert [row.person_id for row in three_times(team)] == [young_person.pk]
    assert not three_times(of_workers(key_worker, [key_worker.worker_id])).exists()
    assert three_times(of_person(key_worker, young_person)).count() == 1
    (line,) = away_of(east, hub_manager)
    assert (line.times, line.episode, line.wants_entry) == (3, None, False)


def test_a_night_wants_an_entry_until_there_is_one(young_person, key_worker, east, django_assert_num_queries):
    episode = MissingEpisodeFactory(person=young_person, hub=east, started_at=hours_ago(40))
    MissingActionFactory(person=young_person, episode=episode, at=hours_ago(30))
    asked = of_person(key_worker, young_person)
    assert [row.due for row in nights_away(asked)] == [night_of(timezone.now())]
    with django_assert_num_queries(1):
        (line,) = away_of(east, key_worker)
    assert line.wants_entry and line.episode.last_done == "Called or messaged them"
    evening = evening_of(night_of(timezone.now()))
    MissingActionFactory(person=young_person, episode=episode, at=evening + datetime.timedelta(minutes=1))
    assert not nights_away(asked).exists()
    (line,) = away_of(east, key_worker)
    assert not line.wants_entry


def test_it_is_asked_for_until_they_are_18(young_person, key_worker):
    today = timezone.localdate()
    YoungPerson.objects.filter(pk=young_person.pk).update(date_of_birth=today.replace(year=today.year - 18))
    young_person.refresh_from_db()
    episode = MissingEpisodeFactory(person=young_person, started_at=hours_ago(40))
    assert turned_18_on(young_person) == today
    assert not is_asked_for(episode, today)
    assert is_asked_for(episode, today - datetime.timedelta(days=1))
    leap = YoungPerson(date_of_birth=datetime.date(2008, 2, 29))
    assert turned_18_on(leap) == datetime.date(2026, 3, 1)


def test_the_talk_leaves_the_list_when_it_was_held_or_declined(young_person, key_worker):
    asked = of_person(key_worker, young_person)
    episode = was_missing(young_person, 2)
    assert talks_on_return(asked).count() == 1
    ReturnTalkFactory(person=young_person, episode=episode, offered_at=hours_ago(30), answer="declined")
    assert not talks_on_return(asked).exists()
    ReturnTalkFactory(person=young_person, episode=episode, offered_at=hours_ago(20))
    assert talks_on_return(asked).count() == 1


def test_what_is_kept_ready_is_looked_at_again(young_person, key_worker):
    asked = Asked(key_worker, timezone.localdate(), None, person=young_person.pk)
    MissingProfileFactory(person=young_person, review_on=days_ago(1))
    KnownPlaceFactory(person=young_person, review_on=days_ago(-20))
    KnownPlaceFactory(person=young_person, review_on=days_ago(1), end_on=days_ago(3))
    assert (profiles(asked).count(), known_places(asked).count()) == (1, 1)
    MissingProfileFactory(person=young_person)
    assert profiles(asked).count() == 0


def test_the_list_says_what_was_done_last_and_whether_the_police_gave_a_number(
    client_of, young_person, key_worker
):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    episode = MissingEpisodeFactory(person=young_person)
    client = client_of(key_worker)
    page = client.get(reverse("missing")).content.decode()
    assert "nothing yet" in page and "not known yet" in page
    MissingActionFactory(person=young_person, episode=episode, what="searched", police_reference="NYP-3")
    page = client.get(reverse("missing")).content.decode()
    assert "Looked for them" in page and "NYP-3" in page
    was_missing(young_person, 5)
    page = client.get(reverse("missing") + "?which=back").content.decode()
    assert "not offered yet" in page and "late" in page
