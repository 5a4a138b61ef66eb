"""Reported missing, or away: the verb, its pages, the list of what was done, the return; and the figures from it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases.actions import (
    add_missing_action,
    change_missing,
    record_return,
    report_missing,
    take_back_missing,
    undo_return,
)
from cases.models import MissingAction, MissingEpisode, Record
from nwd.ui.spoken import date_words, time_words
from partners.access import Service
from partners.context import acting
from partners.models import TrailLine
from reports.measures.missing import missing_all, missing_from_hub, return_interviews_72h
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.cases import days_ago, hours_ago
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


@pytest.fixture
def reported(young_person, key_worker):
    return report_missing(person=young_person, kind="missing", last_seen_at=hours_ago(5), by=key_worker)


def test_it_begins_at_the_later_of_left_and_last_seen_and_says_who_was_told(young_person, key_worker):
    told_at = hours_ago(1)
    episode = report_missing(
        person=young_person, kind="missing", last_seen_at=hours_ago(5), left_at=hours_ago(4), by=key_worker,
        words="She was upset after a call.", clothing="Green coat.", worry="high", told={"told_police": told_at},
    )  # fmt: skip
    record = Record.objects.get(pk=episode.pk)
    assert (record.kind, record.category, record.words) == (
        "missing_episode", "safety_and_risk", "She was upset after a call.",
    )  # fmt: skip
    assert episode.started_at == episode.left_at == record.began and record.ended is None
    line = MissingAction.objects.get()
    assert (line.what, line.at, episode.reported_at) == ("told_police", told_at, told_at)
    assert TrailLine.objects.get(act="report_missing").records == sorted([episode.pk, line.pk])


def test_a_second_open_episode_is_refused_in_words(young_person, key_worker, hub_worker, reported):
    with pytest.raises(ValidationError, match=f"reported already by {key_worker.worker}: away since"):
        report_missing(person=young_person, kind="absent", last_seen_at=hours_ago(1), by=hub_worker)
    record_return(episode=reported, returned_at=hours_ago(2), by=key_worker)
    with pytest.raises(ValidationError, match="They were away from"):
        report_missing(person=young_person, kind="missing", last_seen_at=hours_ago(3), by=hub_worker)
    assert report_missing(person=young_person, kind="absent", last_seen_at=hours_ago(1), by=hub_worker)


@pytest.mark.parametrize(
    ("said", "box"),
    [
        ({"last_seen_at": -2}, "last_seen_at"),
        ({"last_seen_at": 24 * 365 * 40}, "last_seen_at"),
        ({"last_seen_at": 2, "left_at": -1}, "left_at"),
    ],
)
def test_what_cannot_be_is_said_beside_its_box(young_person, key_worker, said, box):
    said = {name: hours_ago(hours) for name, hours in said.items()}
    with pytest.raises(ValidationError) as refused:
        report_missing(person=young_person, kind="missing", by=key_worker, **said)
    assert list(refused.value.error_dict) == [box]


def test_lines_are_added_while_they_are_away_and_what_is_newest_counts(reported, key_worker):
    with pytest.raises(ValidationError, match="how worried you are now"):
        add_missing_action(episode=reported, what="worry", words="No phone.", by=key_worker)
    with pytest.raises(ValidationError, match="with it"):
        add_missing_action(episode=reported, what="called", worry="high", by=key_worker)
    with pytest.raises(ValidationError, match="Say what it was"):
        add_missing_action(episode=reported, what="other", by=key_worker)
    with pytest.raises(ValidationError, match="last seen"):
        add_missing_action(episode=reported, what="called", at=hours_ago(6), by=key_worker)
    line = add_missing_action(episode=reported, what="worry", words="No phone.", worry="high", by=key_worker)
    record = Record.objects.get(pk=line.pk)
    assert (record.kind, record.words, line.worry) == ("missing_action", "No phone.", "high")
    assert TrailLine.objects.get(act="add_missing_action").records == sorted([line.pk, reported.pk])


def test_the_return_closes_it_and_is_undone_within_ten_minutes(reported, key_worker, settings):
    with pytest.raises(ValidationError, match="last seen"):
        record_return(episode=reported, returned_at=hours_ago(6), by=key_worker)
    said = {
        "found_where": "friends",
        "found_near": "Harbour side",
        "found_by": "police",
        "how_they_are": "Tired.",
    }
    back = record_return(episode=reported, returned_at=hours_ago(1), by=key_worker, **said)
    assert Record.objects.get(pk=back.pk).ended == back.returned_at
    with pytest.raises(ValidationError, match="back already"):
        record_return(episode=reported, returned_at=hours_ago(1), by=key_worker)
    with pytest.raises(ValidationError, match="back by then"):
        add_missing_action(episode=reported, what="called", by=key_worker)
    undo_return(episode=reported, by=key_worker)
    again = MissingEpisode.objects.get()
    assert (again.returned_at, again.found_where, Record.objects.get(pk=again.pk).ended) == (None, "", None)
    assert undo_return(episode=reported, by=key_worker)  # twice is once


def test_a_return_that_was_corrected_since_is_not_undone(reported, key_worker):
    back = record_return(episode=reported, returned_at=hours_ago(1), by=key_worker)
    change_missing(
        episode=back, kind="missing", last_seen_at=back.last_seen_at, left_at=None, returned_at=hours_ago(2),
        by=key_worker, words="Seen at the station.",
    )  # fmt: skip
    changed = MissingEpisode.objects.get()
    assert changed.events.order_by("-pgh_id").first().returned_at == back.returned_at
    assert Record.objects.get(pk=back.pk).latest_words == "Seen at the station."
    with pytest.raises(ValidationError, match="changed since"):
        undo_return(episode=back, by=key_worker)


def test_a_report_is_taken_back_with_what_was_told_with_it_unless_more_was_added(young_person, key_worker):
    told = {"told_police": hours_ago(1)}
    said = {"person": young_person, "kind": "missing", "last_seen_at": hours_ago(5), "by": key_worker}
    first = report_missing(told=told, **said)
    take_back_missing(record=first.record, by=key_worker)
    assert not MissingEpisode.objects.exists() and not MissingAction.objects.exists()
    second = report_missing(told=told, **said)
    add_missing_action(episode=second, what="called", by=key_worker)
    with pytest.raises(ValidationError, match="Something else has been written"):
        take_back_missing(record=second.record, by=key_worker)
    assert MissingAction.objects.count() == 2


def test_on_pages_from_the_report_to_the_return(client_of, young_person, key_worker):
    client = client_of(key_worker)
    said = {
        "kind": "missing", "last_seen_at_0": "today", "last_seen_at_1": "midnight", "words": "Upset.",
        "told_police": "midnight", "police_reference": "NYP-1",
    }  # fmt: skip
    page = client.post(door("report_missing", young_person), said).url
    episode = MissingEpisode.objects.get()
    assert page == door("missing_episode", young_person, episode.record.reference)
    press = door("press_missing_action", young_person, episode.record.reference, "searched")
    assert client.post(press).url == page
    assert client.post(press.replace("searched", "worry")).status_code == 404
    shown = client.get(page).content.decode()
    for words in ("Upset.", "NYP-1", "Looked for them", "They are back", "Told the duty manager"):
        assert words in shown
    back = {"returned_at_0": "today", "returned_at_1": "now", "found_by": "police", "how_they_are": "Tired."}
    assert client.post(door("record_return", young_person, episode.record.reference), back).url == page
    shown = client.get(page).content.decode()
    assert "left of 72 hours" in shown and "Tired." in shown and "Offer the talk" in shown


def test_the_second_to_report_sees_the_first_and_adds_what_they_typed(
    client_of, young_person, hub_worker, reported, key_worker
):
    client = client_of(hub_worker)
    said = {
        "kind": "missing",
        "last_seen_at_0": "yesterday",
        "last_seen_at_1": "2pm",
        "words": "At the shop.",
    }
    answer = client.post(door("report_missing", young_person), said)
    page = answer.content.decode()
    assert answer.status_code == 200 and f"reported by {key_worker.worker}" in page
    assert "What happened: At the shop." in page and "Add it to the report" in page
    add = door("add_missing_action", young_person, reported.record.reference)
    assert add in page
    words = {"what": "other", "at_0": "today", "at_1": "now", "words": "What happened: At the shop."}
    assert client.post(add, words).status_code == 302
    assert MissingAction.objects.get().record.words == words["words"]


def test_a_refusal_keeps_the_typing(client_of, young_person, key_worker):
    said = {"kind": "missing", "last_seen_at_0": "tomorrow", "last_seen_at_1": "2pm", "words": "At the shop."}
    page = client_of(key_worker).post(door("report_missing", young_person), said).content.decode()
    assert "still to come" in page and "At the shop." in page and "Error" in page


def test_another_page_may_say_when_they_were_seen(client_of, young_person, key_worker):
    client, seen = client_of(key_worker), hours_ago(30).replace(microsecond=0)
    page = client.get(door("report_missing", young_person), {"seen": seen.isoformat()}).content.decode()
    assert date_words(seen) in page and time_words(seen) in page
    for nonsense in ("nonsense", "0001-01-01T00:00:00+14:00", "2026-13-01", "9999-12-31T23:59:59-12:00"):
        assert client.get(door("report_missing", young_person), {"seen": nonsense}).status_code == 200


def test_two_who_change_it_at_once_both_see_what_the_other_wrote(
    client_of, young_person, key_worker, reported
):
    client = client_of(key_worker)
    address = door("change_missing", young_person, reported.record.reference)
    form = client.get(address).context["form"]
    seen = {"kind": "missing", "last_seen_at_0": form["last_seen_at"].value(), "seen": form["seen"].value()}
    MissingEpisode.objects.filter(pk=reported.pk).update(clothing="A red hat.")
    at = timezone.localtime(reported.last_seen_at)
    said = seen | {
        "last_seen_at_0": f"{at:%d/%m/%Y}",
        "last_seen_at_1": f"{at:%H:%M}",
        "clothing": "A blue hat.",
    }
    answer = client.post(address, said)
    page = answer.content.decode()
    assert answer.status_code == 200 and "A red hat." in page and "A blue hat." in page


def test_the_page_asks_as_much_for_one_line_as_for_thirty(
    client_of, young_person, key_worker, reported, django_assert_num_queries
):
    client = client_of(key_worker)
    page = door("missing_episode", young_person, reported.record.reference)
    add_missing_action(episode=reported, what="called", by=key_worker)
    client.get(page)
    with django_assert_num_queries(12):
        client.get(page)
    for _ in range(29):
        add_missing_action(episode=reported, what="called", by=key_worker)
    with django_assert_num_queries(12):
        answer = client.get(page)
    assert len(answer.content) < 60_000


def test_police_add_to_the_list_of_a_report_that_is_not_theirs(client_of, reported, posted_officer, police):
    """Where a clause lets them contribute to safety; the report stays the home's."""
    person, reference = reported.person, reported.record.reference
    assert client_of(posted_officer).get(door("missing_episode", person, reference)).status_code == 404
    safety = ["safety_and_risk"]
    AgreementInForceFactory(agency=police, reads=safety, contributes=safety)
    client = client_of(posted_officer)
    page = client.get(door("missing_episode", person, reference)).content.decode()
    assert "Add what was done" in page and "They are back</a>" not in page
    said = {
        "what": "police_said",
        "at_0": "today",
        "at_1": "now",
        "words": "A car was sent.",
        "police_reference": "NYP-2",
    }
    client.post(door("add_missing_action", person, reference), said)
    line = MissingAction.objects.get()
    assert line.record.agency == police != reported.record.agency
    assert "NYP-2" in client.get(door("missing_episode", person, reference)).content.decode()
    assert "keeps this" in client.get(door("record_return", person, reference)).content.decode()
    with acting(posted_officer), pytest.raises(ValidationError, match="keeps this report"):
        record_return(episode=reported, returned_at=timezone.now(), by=posted_officer)


def test_the_figures_count_what_the_verbs_wrote(client_of, young_person, key_worker, east):
    """By its start, and for the hub in which they lived that night, as the door knows it."""
    StayFactory(claim__person=young_person, claim__bed__hub=east, claim__start_on=days_ago(40))
    said = {"kind": "missing", "last_seen_at_0": f"{days_ago(2):%d/%m/%Y}", "last_seen_at_1": "9pm"}
    client_of(key_worker).post(door("report_missing", young_person), said)
    assert MissingEpisode.objects.get().hub == east
    with acting(Service()), connection.cursor() as cursor:
        period = f"period as (select 1 as number, timestamptz '{days_ago(9)}' as from_at, now() as to_at)"
        for measure, expected in ((missing_all, 1), (missing_from_hub, 1), (return_interviews_72h, 0)):
            cursor.execute(f"with {period} select sum(numerator) from ({measure()}) counted")
            assert (cursor.fetchone()[0] or 0) == expected
