"""The day's log: one entry for several, a copy each; put right, taken back, lifted; the day's page."""

import datetime
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from nwd.ui.when import LONDON
from partners.models import Draft, TrailLine
from placements import actions
from placements.days.log import day_at, moods_of
from placements.days.log_forms import boxes_of, part_of
from placements.models import LogEntry
from tests.answers import body_of, queries_of
from tests.factories.agreements import BarFactory
from tests.factories.cases import YoungPersonFactory, hours_ago
from tests.factories.days import LogEntryFactory
from tests.factories.hubs import BedFactory, days_ago
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 10, 1, 15, 0, tzinfo=LONDON)


def written(hub, by, *people, **more):
    told = {
        "hub": hub,
        "people": people,
        "by": by,
        "at": hours_ago(0.1),
        "part": "afternoon",
        "words": "Pancakes.",
    }
    return actions.write_log(**told | more)


def url(east, name="write_log"):
    return reverse(name, args=[east.reference])


def typed(*people, **more):
    at = timezone.localtime()
    return {
        "people": [one.reference for one in people], "happened": "Made pancakes.", "part": part_of(at),
        "at_0": "today", "at_1": f"{at:%H:%M}", "key": str(uuid.uuid4()), **more,
    }  # fmt: skip


def test_one_entry_for_two_is_a_copy_each_without_the_others_name(east, hub_worker, robin, amy):
    one, other = written(east, hub_worker, robin, amy, words="Robin and Amy cooked. What a day.", mood="good",
                         about=["activity"])  # fmt: skip
    assert one.record.words == "Robin and another young person cooked. What a day."
    assert other.record.words == "Another young person and Amy cooked. What a day."
    assert (one.record.kind, one.record.category, one.record.author) == (
        "log_entry", "daily_life", hub_worker.worker,
    )  # fmt: skip
    assert one.together == other.together and one.tags == ["activity"] and one.mood == "good"
    line = TrailLine.objects.get(act="write_log")
    assert line.people == [robin.pk, amy.pk] and line.records == [one.pk, other.pk]


def test_whoever_lives_there_is_named_in_nobody_elses_copy(east, hub_worker, robin, amy):
    (entry,) = written(east, hub_worker, robin, words="A row with Amy Birch.")
    assert entry.record.words == "A row with another young person."


def test_a_name_left_out_tells_nobody_who_is_hidden(east, hub_worker, robin, amy):
    """Barred from Amy, who lives there: what they type stands as they typed it, as it would were she not there."""
    BarFactory(worker=hub_worker.worker, person=amy)
    (entry,) = written(east, hub_worker, robin, words="Is Amy here? Is Ebba?")
    assert entry.record.words == "Is Amy here? Is Ebba?"


@pytest.mark.parametrize(("words", "mood"), [("", ""), ("  ", "")])
def test_something_has_to_be_said(east, hub_worker, robin, words, mood):
    with pytest.raises(ValidationError, match="Write what happened, or say how they were"):
        written(east, hub_worker, robin, words=words, mood=mood)


def test_only_of_those_who_live_there(east, hub_worker, robin, hidden_person):
    elsewhere = YoungPersonFactory()
    for people in ([robin, elsewhere], [hidden_person], [], [robin, robin]):
        with pytest.raises(ValidationError):
            written(east, hub_worker, *people)
    with pytest.raises(ValidationError, match="does not live at East Hub"):
        written(east, hub_worker, robin, at=timezone.now() - datetime.timedelta(days=60))
    assert not LogEntry.objects.exists()


def test_until_six_it_is_of_the_day_before(east, hub_worker, robin):
    early = timezone.make_aware(datetime.datetime.combine(days_ago(2), datetime.time(3, 30)))
    (entry,) = written(east, hub_worker, robin, at=early, part="night")
    assert entry.day == days_ago(3)


def test_words_are_corrected_and_never_changed(client_of, east, hub_worker, robin, amy):
    first, other = written(east, hub_worker, robin, amy, words="They cooked.")
    right = actions.correct_log(entry=first, by=hub_worker, part="morning", words="Robin cooked, Amy ate.",
                                mood="okay", about=["health"])  # fmt: skip
    record = Record.objects.get(pk=first.pk)
    assert record.words == "They cooked." and record.latest_words == "Robin cooked, another young person ate."
    assert (right.part, right.mood, right.tags) == ("morning", "okay", ["health"])
    assert right.events.get().part == "afternoon"  # its history
    assert other.record.latest_words == "They cooked."
    page = body_of(client_of(hub_worker).get(reverse("record", args=[robin.reference, record.reference])))
    assert "They cooked." in page and "another young person ate" in page and "Morning at East Hub" in page
    assert reverse("correct_log", args=[robin.reference, record.reference]) in page
    assert reverse("lift_record", args=[robin.reference, record.reference]) in page


def test_two_who_correct_the_same_see_both(client_of, east, hub_worker, key_worker, robin):
    (entry,) = written(east, hub_worker, robin)
    door = reverse("correct_log", args=[robin.reference, entry.record.reference])
    seen = client_of(key_worker).get(door).context["form"]["seen"].value()
    actions.correct_log(entry=entry, by=hub_worker, part="afternoon", words="Pancakes and eggs.")
    mine = {"happened": "Waffles.", "part": "afternoon", "mood": "", "seen": seen}
    page = body_of(client_of(key_worker).post(door, mine))
    assert "Pancakes and eggs." in page and "Waffles." in page and "Choose which is right" in page
    assert Record.objects.get(pk=entry.pk).latest_words == "Pancakes and eggs."


def test_taken_back_within_ten_minutes_and_all_copies(east, hub_worker, key_worker, robin, amy):
    one, other = written(east, hub_worker, robin, amy)
    with pytest.raises(ValidationError, match="Only who saved it"):
        actions.take_back_log(record=one.record, by=key_worker)
    actions.take_back_log(record=one.record, by=hub_worker)
    assert not LogEntry.objects.exists()
    assert set(Record.objects.filter(kind="log_entry").values_list("withdrawn_by", flat=True)) == {
        hub_worker.worker_id
    }
    actions.take_back_log(record=other.record, by=hub_worker)  # twice is once
    assert TrailLine.objects.filter(act="take_back_log").count() == 1


def test_what_was_corrected_since_stays(east, hub_worker, robin):
    (entry,) = written(east, hub_worker, robin)
    actions.correct_log(entry=entry, by=hub_worker, part="afternoon", words="Waffles.")
    with pytest.raises(ValidationError, match="corrected since"):
        actions.take_back_log(record=entry.record, by=hub_worker)


def test_a_page_in_seconds_with_undo(client_of, east, hub_worker, robin, amy):
    client = client_of(hub_worker)
    page = client.post(url(east), typed(robin, amy, said="It was fun!", mood="good"), follow=True)
    assert page.redirect_chain == [(url(east, "day_log"), 302)]
    words = body_of(page)
    assert "Saved for 2 young people" in words and "Something is written of everybody." in words
    assert '<blockquote class="nwd-own-words">It was fun!</blockquote>' in words and "Undo" in words
    assert LogEntry.objects.count() == 2 and not Draft.objects.exists()


def test_a_known_name_is_pointed_out_before_saving(client_of, east, hub_worker, robin, amy):
    client = client_of(hub_worker)
    said = typed(robin, happened="A row with Amy.")
    page = body_of(client.post(url(east), said))
    assert "You wrote of Amy Birch, who is not ticked." in page and "A row with Amy." in page
    assert not LogEntry.objects.exists()
    client.post(url(east), said | {"understood": "on"})
    assert LogEntry.objects.get().record.words == "A row with another young person."


def test_errors_keep_what_was_typed(client_of, east, hub_worker, robin):
    page = client_of(hub_worker).post(url(east), typed(happened="We talked for long."))
    assert page.status_code == 200 and "We talked for long." in body_of(page)
    assert "Choose an answer to “Who it is about”" in body_of(page)


def test_same_headings_as_yesterday_are_headings_alone(client_of, east, hub_worker, robin):
    part = part_of(timezone.now())
    entry = LogEntryFactory(person=robin, hub=east, part=part, at=hours_ago(24), about_health=True, mood="good",
                            record__words="What happened:\nWe baked.\n\nWhat helped:\nMusic.")  # fmt: skip
    LogEntry.objects.filter(pk=entry.pk).update(
        day=LogEntryFactory._meta.model and _today() - datetime.timedelta(1)
    )
    answer = client_of(hub_worker).get(f"{url(east)}?like=yesterday")
    form = answer.context["form"]
    assert sorted(form["about"].value()) == ["activity", "health"] and answer.context["open_more"]
    assert not form["mood"].value() and not form["happened"].value() and form["people"].value() == [""]
    assert "Music." not in body_of(answer)


def _today():
    from placements.days.asked import today

    return today()


def test_a_day_says_who_has_nothing_yet(client_of, east, hub_worker, robin, amy):
    written(east, hub_worker, robin, mood="not_good")
    page = body_of(client_of(hub_worker).get(url(east, "day_log")))
    assert "Something is written of 1 of 2." in page and "Not so good" in page
    assert f"{url(east)}?for={amy.reference}" in page
    assert TrailLine.objects.get(act="day_log").people == sorted([robin.pk, amy.pk])


def test_other_days_have_their_page(client_of, east, hub_worker, robin):
    LogEntryFactory(person=robin, hub=east, at=hours_ago(24 * 8), record__words="Long ago.")
    page = body_of(client_of(hub_worker).get(f"{url(east, 'day_log')}?on={days_ago(8).isoformat()}"))
    assert "Long ago." in page and "The day after" in page
    for odd in ("x", "3026-01-01", "0001-01-01", ""):
        assert client_of(hub_worker).get(f"{url(east, 'day_log')}?on={odd}").status_code == 200


def test_somebodys_days_page_by_page(client_of, east, hub_worker, robin):
    for number in range(35):
        LogEntryFactory(
            person=robin, hub=east, at=hours_ago(24 * number), record__words=f"Day number {number}."
        )
    door = reverse("days_of", args=[robin.reference])
    client = client_of(hub_worker)
    first = client.get(door)
    assert "Day number 0." in body_of(first) and "Day number 34." not in body_of(first)
    second = body_of(client.get(f"{door}?older={first.context['page'].older}"))
    assert "Day number 34." in second and "Day number 0." not in second and "Days before" not in second
    assert client.get(f"{door}?older=nonsense").status_code == 200


def test_moods_of_the_day_for_the_board(east, hub_worker, robin, amy):
    written(east, hub_worker, robin, mood="not_good", at=hours_ago(0.2))
    written(east, hub_worker, robin, mood="good", at=hours_ago(0.1))
    assert {pk: one.mood for pk, one in moods_of(east, hub_worker, _today()).items()} == {robin.pk: "good"}


def test_another_hub_is_as_absent(client_of, east, worker_of_another_hub, robin, hub_worker):
    (entry,) = written(east, hub_worker, robin)
    client = client_of(worker_of_another_hub)
    for door in (url(east, "day_log"), url(east), reverse("days_of", args=[robin.reference]),
                 reverse("correct_log", args=[robin.reference, entry.record.reference])):  # fmt: skip
        assert client.get(door).status_code == 404
    assert day_at(east, worker_of_another_hub, entry.day) == []


def test_boxes_come_back_as_they_were():
    assert boxes_of("We baked.")["happened"] == "We baked."
    boxes = boxes_of("What happened:\nWe baked.\n\nWhat they said:\nNice!\n\nWhat next:\nAgain.")
    assert boxes == {"happened": "We baked.", "said": "Nice!", "helped": "", "next": "Again."}


@pytest.mark.parametrize("many", [1, 6])
def test_the_day_costs_the_same_for_one_and_for_many(client_of, east, hub_worker, many):
    for number in range(many):
        person = YoungPersonFactory()
        StayFactory(claim__person=person, claim__bed=BedFactory(hub=east, name=f"Room x{number}"))
        LogEntryFactory(person=person, hub=east, day=_today())
    assert queries_of(client_of(hub_worker), url(east, "day_log")) == 12
