"""Looking in at night: a round in one press, what was found put right, gaps said, and how often."""

import datetime
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from nwd.ui.when import LONDON
from partners.models import TrailLine
from placements import actions
from placements.days.gaps import every_words, gaps
from placements.days.living import sleeping
from placements.days.nights import minutes_of, night_at
from placements.models import NightCheck, NightInterval
from placements.night import night_of
from tests.answers import body_of, queries_of
from tests.factories.cases import MissingEpisodeFactory, YoungPersonFactory, hours_ago
from tests.factories.days import NightCheckFactory, NightIntervalFactory
from tests.factories.hubs import BedFactory, days_ago
from tests.factories.out import OutFactory
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db


def url(east, name="night_checks"):
    return reverse(name, args=[east.reference])


def looked_in(east, by, *people, at=None, state="asleep", **more):
    found = dict.fromkeys(people, state)
    return actions.look_in(hub=east, found=found, by=by, at=at or hours_ago(0.1), **more)


def typed(**more):
    return {"at_0": "today", "at_1": f"{timezone.localtime():%H:%M}", "key": str(uuid.uuid4()), **more}


def test_all_asleep_is_one_tick(client_of, east, hub_worker, robin, amy):
    page = body_of(client_of(hub_worker).post(url(east, "look_in"), typed(rest_asleep="on"), follow=True))
    first, second = NightCheck.objects.order_by("pk")
    assert (first.state, second.state) == ("asleep", "asleep")
    assert first.round == second.round and first.checked_at == second.checked_at
    assert first.checked_at.second == 0 and first.night == night_of(first.checked_at)
    assert first.record.author == hub_worker.worker and "Saved." in page and "asleep" in page


def test_nothing_is_answered_before_somebody_looked(client_of, east, hub_worker, robin, amy):
    """A night's record is what was seen: whoever presses Save without a word has not looked."""
    door, client = url(east, "look_in"), client_of(hub_worker)
    form = client.get(door).context["form"]
    assert [form[name].value() for name in ("rest_asleep", *form.people)] == [None] * 3
    page = body_of(client.post(door, typed(**{f"found_{robin.reference}": "awake"})))
    assert "Say how you found Amy Birch, or tick that the others were asleep" in page
    assert "Say how you found Robin" not in page and not NightCheck.objects.exists()


def test_of_who_is_away_nothing_is_said(client_of, east, hub_worker, robin, amy):
    """The tick writes no "asleep" of somebody who is missing."""
    MissingEpisodeFactory(person=robin, started_at=hours_ago(2))
    client_of(hub_worker).post(url(east, "look_in"), typed(rest_asleep="on"))
    assert [check.record.person for check in NightCheck.objects.all()] == [amy]


def test_who_was_not_asleep_is_marked_beside_the_tick(client_of, east, hub_worker, robin, amy):
    said = {f"found_{amy.reference}": "awake", "rest_asleep": "on"}
    client_of(hub_worker).post(url(east, "look_in"), typed(**said))
    found = {check.record.person: check.state for check in NightCheck.objects.all()}
    assert found == {robin: "asleep", amy: "awake"}


def test_each_can_be_changed_and_who_is_gone_leads_on(client_of, east, hub_worker, robin, amy):
    said = {
        f"found_{robin.reference}": "not_in_room",
        f"found_{amy.reference}": "asleep",
        "words": "Window open.",
    }
    page = body_of(client_of(hub_worker).post(url(east, "look_in"), typed(**said), follow=True))
    assert "Not in their room: Robin Ashby. Look for them now." in page
    words = dict(Record.objects.filter(kind="night_check").values_list("person", "words"))
    assert words == {robin.pk: "Window open.", amy.pk: ""}
    assert f"/young-people/{robin.reference}/missing/new" in page


def test_the_same_round_twice_is_refused_in_words(east, hub_worker, key_worker, robin):
    at = hours_ago(0.1)
    looked_in(east, hub_worker, robin, at=at)
    with pytest.raises(ValidationError, match="written down already"):
        looked_in(east, key_worker, robin, at=at)


def test_only_of_those_who_sleep_there(east, hub_worker, robin, hidden_person):
    for people in ([], [hidden_person], [robin, YoungPersonFactory()]):
        with pytest.raises(ValidationError):
            looked_in(east, hub_worker, *people)
    with pytest.raises(ValidationError):
        looked_in(east, hub_worker, robin, at=timezone.now() + datetime.timedelta(hours=2))


def test_one_check_put_right_keeps_what_it_said(client_of, east, hub_worker, robin):
    (check,) = looked_in(east, hub_worker, robin)
    door = reverse("correct_check", args=[robin.reference, check.record.reference])
    client_of(hub_worker).post(door, typed(state="awake"))
    right = NightCheck.objects.get()
    assert right.state == "awake" and right.events.get().state == "asleep"
    with pytest.raises(ValidationError, match="not a time of that night"):
        actions.correct_check(check=right, by=hub_worker, state="awake", at=hours_ago(80))


def test_a_round_is_taken_back_whole(east, hub_worker, robin, amy):
    first, _ = looked_in(east, hub_worker, robin, amy)
    actions.take_back_round(record=first.record, by=hub_worker)
    assert not NightCheck.objects.exists() and TrailLine.objects.filter(act="take_back_round").count() == 1


@pytest.mark.parametrize(
    ("night", "passed"),
    [(datetime.date(2026, 10, 24), 8), (datetime.date(2026, 3, 28), 6), (days_ago(100), 7)],
)
def test_hours_that_pass_are_counted_when_the_clocks_change(night, passed):
    morning = datetime.datetime.combine(night + datetime.timedelta(days=1), datetime.time(12), tzinfo=LONDON)
    (gap,) = gaps([], night, morning, 60)
    assert gap.said == f"nothing between 11:00pm and 6:00am ({passed} hours)"
    one = (datetime.datetime.combine(night, datetime.time(23), tzinfo=LONDON)).astimezone(datetime.UTC)
    rounds = [NightCheck(checked_at=one + datetime.timedelta(hours=number)) for number in range(passed + 1)]
    assert gaps(rounds, night, morning, 60) == []
    del rounds[4:6]
    (gap,) = gaps(rounds, night, morning, 60)
    assert gap.end.astimezone(datetime.UTC) - gap.start.astimezone(datetime.UTC) == datetime.timedelta(
        hours=3
    )


def test_a_gap_is_said_and_ends_now():
    night = datetime.date(2026, 11, 10)
    at = lambda hour, day=11: datetime.datetime(2026, 11, day, hour, tzinfo=LONDON)  # noqa: E731
    found = [NightCheck(checked_at=at(0)), NightCheck(checked_at=at(2))]
    assert [gap.said for gap in gaps(found, night, at(4), 90)] == [
        "nothing between midnight and 2:00am (2 hours)", "nothing between 2:00am and 4:00am (2 hours)",
    ]  # fmt: skip
    assert gaps([], night, at(22, 10), 60) == []  # the night has not begun


def test_a_round_names_nobody_in_the_record_of_another(east, hub_worker, robin, amy):
    looked_in(east, hub_worker, robin, amy, state="awake", words="Robin and Amy talked.")
    words = dict(Record.objects.filter(kind="night_check").values_list("person", "words"))
    assert words == {
        robin.pk: "Robin and another young person talked.",
        amy.pk: "Another young person and Amy talked.",
    }


def test_a_night_ends_when_the_next_day_of_the_hub_begins():
    """A round after six is of the night to come, so nobody misses it here."""
    night, six = datetime.date(2026, 11, 10), datetime.datetime(2026, 11, 11, 6, tzinfo=LONDON)
    rounds = [NightCheck(checked_at=six - datetime.timedelta(hours=number)) for number in range(1, 8)]
    assert night_of(six) == night + datetime.timedelta(days=1)
    assert gaps(rounds[::-1], night, six + datetime.timedelta(hours=3), 60) == []


def test_how_often_is_for_the_house_and_for_one(client_of, east, hub_manager, hub_worker, robin, amy):
    assert minutes_of(east) == 120
    client_of(hub_manager).post(url(east, "set_house_nights"), {"minutes": "60"})
    assert minutes_of(east) == 60
    assert client_of(hub_worker).get(url(east, "set_house_nights")).status_code == 403
    door = reverse("set_night_interval", args=[robin.reference])
    page = client_of(hub_worker).post(door, {"minutes": "30", "words": "", "key": str(uuid.uuid4())})
    assert "Say why, so that the night staff know." in body_of(page)
    client_of(hub_worker).post(door, {"minutes": "30", "words": "He asked.", "key": str(uuid.uuid4())})
    rows = night_at(east, hub_worker, night_of(timezone.now()), timezone.now(), 60)
    assert {row.person: row.minutes for row in rows} == {robin: 30, amy: 60}
    actions.set_night_interval(person=robin, minutes=None, by=hub_worker)
    assert NightInterval.objects.get().end_on == night_of(timezone.now())
    with pytest.raises(ValidationError, match="already"):
        actions.set_night_interval(person=robin, minutes=None, by=hub_worker)


@pytest.mark.parametrize("hour", [0, 5, 6, 23])
def test_how_often_counts_in_the_night_that_is_on(monkeypatch, east, hub_worker, robin, hour):
    """Set at half past midnight it was for the next night alone."""
    at = timezone.localtime().replace(hour=hour, minute=30) - datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: at)
    actions.set_night_interval(person=robin, minutes=15, words="She is worried about him.", by=hub_worker)
    assert [row.minutes for row in night_at(east, hub_worker, night_of(at), at, 60)] == [15]


def test_the_record_says_both_kinds(client_of, hub_worker, robin, east):
    check, often = NightCheckFactory(person=robin, hub=east), NightIntervalFactory(person=robin)
    for fact, said in ((check, "At night: asleep"), (often, "How often to look in at night")):
        page = client_of(hub_worker).get(reverse("record", args=[robin.reference, fact.record.reference]))
        assert said in body_of(page)


def test_the_page_of_another_hub_is_absent(
    client_of, east, worker_of_another_hub, performance_officer, robin
):
    assert client_of(worker_of_another_hub).get(url(east)).status_code == 404
    assert sleeping(east, worker_of_another_hub, days_ago(0)) == []
    assert client_of(performance_officer).get(url(east, "look_in")).status_code == 403


@pytest.mark.parametrize("many", [1, 6])
def test_the_night_costs_the_same_for_one_and_for_many(client_of, east, hub_worker, many):
    for number in range(many):
        person = YoungPersonFactory()
        StayFactory(claim__person=person, claim__bed=BedFactory(hub=east, name=f"Room x{number}"))
        NightCheckFactory(person=person, hub=east, night=night_of(timezone.now()))
    assert queries_of(client_of(hub_worker), url(east)) == 11


def test_of_who_is_away_it_is_said_where_and_no_gap(client_of, east, hub_worker, robin, amy):
    night = datetime.date(2026, 11, 10)
    at = lambda hour, day=10: datetime.datetime(2026, 11, day, hour, tzinfo=LONDON)  # noqa: E731
    MissingEpisodeFactory(person=robin, hub=east, started_at=at(21), returned_at=at(2, 11))
    OutFactory(person=amy, sort="family", left_at=at(16, 9), back_at=at(9, 11))
    rows = {one.person: one for one in night_at(east, hub_worker, night, at(12, 11), 60)}
    assert [gap.said for gap in rows[robin].gaps] == ["nothing between 2:00am and 6:00am (4 hours)"]
    assert rows[amy].gaps == []
    page = body_of(client_of(hub_worker).get(url(east), {"on": "2026-11-10"}))
    assert "missing since 10 November 2026 at 9:00pm until 11 November 2026 at 2:00am" in page
    assert "with family since 9 November 2026" in page and "every 2 hours" in page


def test_how_often_is_said_as_people_say_it():
    assert [every_words(number) for number in (30, 60, 90, 120)] == [
        "30 minutes",
        "hour",
        "90 minutes",
        "2 hours",
    ]
