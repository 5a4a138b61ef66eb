"""The talk after coming back: offered, answered, held; its 72 hours; what the tracker and the figure read of it."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.actions import (
    answer_return_talk,
    offer_return_talk,
    record_return_talk,
    take_back_missing,
)
from cases.missing.clock import talk_clock
from cases.models import MissingEpisode, Record, ReturnTalk
from nwd.ui.when import LONDON
from partners.access import Service
from partners.context import acting
from partners.models import TrailLine
from reports.measures.figures import figures
from tests.factories.cases import MissingEpisodeFactory, ReturnedEpisodeFactory, hours_ago

pytestmark = pytest.mark.django_db
HELD = {"held_by": "Jo Field", "held_for": "Listening Ear"}


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


@pytest.fixture
def episode(young_person):
    return ReturnedEpisodeFactory(person=young_person, started_at=hours_ago(60), returned_at=hours_ago(50))


def offered(episode, by, **said):
    return offer_return_talk(
        episode=episode, offered_at=hours_ago(48), offered_by="Amy Preston", by=by, **said
    )


def test_it_is_offered_declined_offered_again_and_held_in_their_words(episode, key_worker):
    no = offered(episode, key_worker, answer="declined", answer_words="Leave me alone.")
    with pytest.raises(ValidationError, match="They said no to this one"):
        ReturnTalk(pk=no.pk, record=no.record, person=no.person, episode=episode, offered_at=no.offered_at,
                   offered_by="A", answer="declined", held_at=hours_ago(1), held_by="B").full_clean()  # fmt: skip
    again = offer_return_talk(
        episode=episode, offered_at=hours_ago(20), offered_by="Amy Preston", by=key_worker
    )
    answer_return_talk(talk=again, answer="accepted", answer_words="With Jo.", by=key_worker)
    talk = record_return_talk(
        talk=again, held_at=hours_ago(3), words="I wanted to see my nan.", push=["argument", "rules"],
        pull=["family"], would_help="Ring nan on Sundays.", by=key_worker, **HELD,
    )  # fmt: skip
    found = MissingEpisode.objects.get()
    assert (found.interview_offered_at, found.interview_held_at) == (no.offered_at, talk.held_at)
    assert talk.push_in_words == "An argument; Rules that felt unfair"
    record = Record.objects.get(pk=talk.pk)
    assert (record.kind, record.began, record.latest_words) == (
        "return_talk", talk.held_at, "I wanted to see my nan.",
    )  # fmt: skip
    assert TrailLine.objects.filter(act="record_return_talk", records__contains=[talk.pk]).exists()


def test_it_is_not_offered_before_they_are_back_and_says_who_held_it(young_person, episode, key_worker):
    away = MissingEpisodeFactory(person=young_person)
    with pytest.raises(ValidationError, match="not back yet"):
        offered(away, key_worker)
    with pytest.raises(ValidationError, match="not back by then"):
        offer_return_talk(episode=episode, offered_at=hours_ago(55), offered_by="Amy", by=key_worker)
    talk = offered(episode, key_worker)
    with pytest.raises(ValidationError, match="Say which agency"):
        record_return_talk(talk=talk, held_at=hours_ago(1), held_by="Jo Field", by=key_worker)
    with pytest.raises(ValidationError, match="Choose from the list"):
        record_return_talk(talk=talk, held_at=hours_ago(1), push=["nonsense"], by=key_worker, **HELD)


def test_what_the_tracker_said_stays_unless_it_was_ours(episode, key_worker):
    MissingEpisode.objects.update(interview_offered_at=hours_ago(49))
    talk = offered(episode, key_worker)
    assert MissingEpisode.objects.get().interview_offered_at < talk.offered_at
    take_back_missing(record=talk.record, by=key_worker)
    assert MissingEpisode.objects.get().interview_offered_at is not None
    MissingEpisode.objects.update(interview_offered_at=None)
    second = offered(episode, key_worker)
    take_back_missing(record=second.record, by=key_worker)
    assert MissingEpisode.objects.get().interview_offered_at is None


def at(*moment):
    return datetime.datetime(*moment, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("back", "due"),
    [
        (at(2026, 11, 20, 22, 15), at(2026, 11, 23, 22, 15)),  # over a weekend
        (
            at(2026, 3, 27, 22, 0),
            at(2026, 3, 30, 23, 0),
        ),  # the clocks go forward: 72 hours are not three evenings
        (at(2026, 10, 23, 22, 0), at(2026, 10, 26, 21, 0)),  # the clocks go back
        (at(2026, 10, 25, 1, 30), at(2026, 10, 28, 0, 30)),  # the first of the two
        (at(2026, 12, 31, 12, 0), at(2027, 1, 3, 12, 0)),  # over a bank holiday
    ],
)
def test_seventy_two_hours_pass_and_no_hand_of_a_clock(back, due):
    assert talk_clock(back, None).due_at == due
    minute = datetime.timedelta(minutes=1)
    utc = due.astimezone(datetime.UTC)
    assert not talk_clock(back, utc).late and talk_clock(back, utc + minute).late
    assert "later than 72 hours" in talk_clock(back, utc + minute).said
    assert talk_clock(back, None, utc + minute).said.startswith("Late: it was due")
    assert "left of 72 hours" in talk_clock(back, None, utc - minute).said


def test_the_figure_counts_what_was_written_as_the_page_says_it(young_person, key_worker, east):
    """Held in the 72nd hour is in time, a minute later is late; away without agreement counts for none of them."""
    for day, after in ((3, 71.99), (13, 72.02), (23, None)):
        back = at(2025, 6, day, 12, 0)
        begun = back - datetime.timedelta(hours=9)
        episode = ReturnedEpisodeFactory(
            person=young_person, started_at=begun, returned_at=back, hub=east if after else None
        )
        if after:
            talk = offer_return_talk(episode=episode, offered_at=back, offered_by="Amy", by=key_worker)
            held = back + datetime.timedelta(hours=after)
            record_return_talk(talk=talk, held_at=held, by=key_worker, **HELD)
            episode.refresh_from_db()
            assert episode.talk_is_late == (after > 72)
    ReturnedEpisodeFactory(
        person=young_person,
        kind="absent",
        started_at=at(2025, 6, 26, 12, 0),
        returned_at=at(2025, 6, 26, 18, 0),
    )
    assert counted("return_interviews_72h") == [(1, 3)]
    assert [one for one, _ in counted("missing_all")] == [3]
    assert [one for one, _ in counted("missing_from_hub")] == [2]


def counted(name):
    with acting(Service()):
        half = figures(datetime.date(2025, 4, 1), datetime.date(2025, 9, 30), names=[name])
    return [(one.numerator, one.denominator) for one in half if not one.where]


def test_on_pages_from_the_offer_to_the_talk(client_of, key_worker, young_person, episode):
    client = client_of(key_worker)
    page = door("missing_episode", young_person, episode.record.reference)
    said = {"offered_at_0": "yesterday", "offered_at_1": "11:59pm", "offered_by": "Amy Preston"}
    assert client.post(door("offer_return_talk", young_person, episode.record.reference), said).url == page
    talk = ReturnTalk.objects.get()
    answer = door("answer_return_talk", young_person, talk.record.reference)
    assert client.post(answer, {"answer": "accepted", "answer_words": "Fine."}).url == page
    held = {
        "held_at_0": "today", "held_at_1": "now", "words": "I missed the bus.", "pull": ["friends", "lost_time"],
        "shared_with": "Nobody, she asked.", **HELD,
    }  # fmt: skip
    assert client.post(door("record_return_talk", young_person, talk.record.reference), held).url == page
    shown = client.get(page).content.decode()
    for words in ("I missed the bus.", "wanted to be with friends", "in time", "Nobody, she asked."):
        assert words in shown
    shown = client.get(door("record", young_person, talk.record.reference)).content.decode()
    assert "Wanted to be with friends; Lost track of time, or could not get back" in shown
