"""The handover: what it tells, to whom, since when; who has read what; notes and pins."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.actions import add_missing_action
from cases.models import Record
from nwd.pages.handover.gathering import handover_of
from nwd.ui.spoken import when_words
from partners.actors import Service
from partners.context import acting
from placements import actions
from placements.models import HandoverNote, HandoverPin, HandoverRead
from tests.answers import body_of, queries_of
from tests.factories.agreements import BarFactory
from tests.factories.cases import MissingEpisodeFactory, YoungPersonFactory, hours_ago
from tests.factories.house import HandoverNoteFactory
from tests.factories.hubs import BedFactory, ClosureFactory, days_ago
from tests.factories.partners import PostingFactory, UserFactory
from tests.factories.placements import StayFactory
from tests.factories.shifts import WorkedFactory


def living(hub, name="Robin"):
    person = YoungPersonFactory(given_name=name, family_name="Ashby")
    return StayFactory(claim__person=person, claim__bed=BedFactory(hub=hub)).claim.person


def url_of(hub, name="handover", *more):
    return reverse(name, args=[hub.reference, *more])


def told(user, hub):
    with acting(user):
        return [(line.what, line.text or line.words) for line in handover_of(hub, user).lines]


def unread(user, hub):
    with acting(user):
        return [line.what for line in handover_of(hub, user).unread]


def noted(user, hub, words="The boiler man comes at nine.", people=()):
    with acting(user):
        return actions.write_handover_note(hub=hub, words=words, people=people, by=user)


@pytest.fixture
def robin(east):
    return living(east)


def test_a_note_about_the_house_is_for_the_next_shift(hub_worker, key_worker, east):
    noted(hub_worker, east)
    assert unread(key_worker, east) == ["A note for the next shift"]
    assert unread(hub_worker, east) == [], "whoever wrote it has read it"


def test_about_two_young_people_it_is_a_copy_for_each_and_one_line(hub_worker, key_worker, east, robin):
    amy = living(east, "Amy")
    noted(hub_worker, east, "Robin and Amy share a lift at eight.", [robin, amy])
    copies = {
        record.person.given_name: record.words for record in Record.objects.filter(kind="handover_note")
    }
    assert copies["Robin"] == "Robin and another young person share a lift at eight."
    assert copies["Amy"] == "Another young person and Amy share a lift at eight."
    assert HandoverNote.objects.get().words == ""
    with acting(key_worker):
        (line,) = handover_of(east, key_worker).unread
    assert {person.given_name for person, _ in line.copies} == {"Robin", "Amy"}


def test_a_name_that_is_not_ticked_is_pointed_out_and_stands_in_no_copy(hub_worker, east, robin, client_of):
    living(east, "Amy")
    said = {"words": "Robin fell out with Amy.", "people": robin.reference}
    page = client_of(hub_worker).post(url_of(east, "write_handover_note"), said)
    assert "who is not ticked" in body_of(page) and not HandoverNote.objects.exists()
    house = client_of(hub_worker).post(url_of(east, "write_handover_note"), {"words": "Fetch Amy at five."})
    assert "Whoever works here reads it" in body_of(house)
    client_of(hub_worker).post(url_of(east, "write_handover_note"), said | {"understood": "on"})
    assert Record.objects.get(kind="handover_note").words == "Robin fell out with another young person."


def test_read_is_read_once_and_said_by_name(hub_worker, key_worker, hub_manager, east, client_of):
    noted(hub_worker, east)
    client = client_of(key_worker)
    page = body_of(client.get(url_of(east)))
    assert "1 to read" in page
    with acting(key_worker):
        key = handover_of(east, key_worker).unread[0].key
    assert client.post(url_of(east, "read_handover"), {"line": key}).status_code == 302
    assert "You are up to date" in body_of(client.get(url_of(east)))
    client.post(url_of(east, "read_handover"), {"line": key})
    assert HandoverRead.objects.count() == 1
    assert "Read by Kit Moreno" in body_of(client_of(hub_manager).get(url_of(east)))


def test_what_is_not_in_the_list_cannot_be_read(hub_worker, key_worker, east, client_of):
    noted(hub_worker, east)
    client_of(key_worker).post(url_of(east, "read_handover"), {"line": "note:987654"})
    assert not HandoverRead.objects.exists()


def test_it_tells_since_the_end_of_their_last_shift(hub_worker, key_worker, east):
    note = HandoverNoteFactory(hub=east, author=hub_worker.worker, written_at=hours_ago(30))
    assert told(key_worker, east) == [], "a day by itself"
    WorkedFactory(hub=east, worker=key_worker.worker, starts_at=hours_ago(48))
    assert told(key_worker, east) == [("A note for the next shift", f"From {note.author}")]


def test_without_a_shift_it_tells_since_they_last_read(hub_worker, key_worker, east):
    HandoverRead.objects.create(hub=east, worker=key_worker.worker, line="note:0", read_at=hours_ago(60))
    HandoverNoteFactory(hub=east, author=hub_worker.worker, written_at=hours_ago(50))
    assert unread(key_worker, east) == ["A note for the next shift"]


def test_missing_back_and_away(key_worker, east, robin):
    episode = MissingEpisodeFactory(person=robin, hub=east, started_at=hours_ago(5))
    assert unread(key_worker, east) == ["Went missing"]
    type(episode).objects.filter(pk=episode.pk).update(returned_at=hours_ago(1))
    Record.objects.filter(pk=episode.pk).update(ended=hours_ago(1))
    assert unread(key_worker, east) == ["Came back"]
    Record.objects.filter(pk=episode.pk).update(ended=None, written_at=hours_ago(70))
    assert unread(key_worker, east) == ["Went missing"], "still so, once a day"


def test_what_was_written_later_says_when_it_was(hub_worker, key_worker, east, robin, client_of):
    episode = MissingEpisodeFactory(person=robin, started_at=hours_ago(9))
    for minutes in (200, 5):
        at = timezone.now() - datetime.timedelta(minutes=minutes)
        add_missing_action(episode=episode, what="called", at=at, words=f"{minutes} ago.", by=hub_worker)
    with acting(key_worker):
        lines = {line.words: line.happened_at for line in handover_of(east, key_worker).unread}
    then = lines["200 ago."]
    assert then and lines["5 ago."] is None
    page = body_of(client_of(key_worker).get(url_of(east)))
    assert f"{when_words(then)}, written " in page and "Done while they were away, Robin Ashby" in page


def test_what_a_tracker_brought_in_of_years_is_no_news(key_worker, east, robin):
    MissingEpisodeFactory(
        person=robin, started_at=hours_ago(9000), returned_at=hours_ago(8990), record__author=None
    )
    assert told(key_worker, east) == []


def test_rooms_and_moves(key_worker, east, robin):
    ClosureFactory(bed=BedFactory(hub=east, name="Room 9"), start_on=days_ago(-1), end_on=None)
    with acting(key_worker):
        texts = [line.text for line in handover_of(east, key_worker).lines]
    assert "Room 9 goes out of use tomorrow" in texts
    stay = robin.claims.get()
    midnight = datetime.datetime.combine(
        timezone.localdate() + datetime.timedelta(days=1),
        datetime.time(),
        tzinfo=timezone.get_current_timezone(),
    )
    Record.objects.filter(pk=stay.pk).update(ended=midnight)
    assert "Moves out tomorrow" in unread(key_worker, east)


def test_who_is_not_known_is_not_told(
    key_worker, worker_of_another_hub, hub_worker, east, west, robin, client_of
):
    """Not in the list, nor who has read of them, nor to be read."""
    noted(hub_worker, east, "Robin is tired.", [robin])
    with acting(key_worker):
        found = handover_of(east, key_worker).unread
        actions.read_lines(hub=east, lines=found[0].told, by=key_worker)
    assert told(worker_of_another_hub, west) == []
    with acting(worker_of_another_hub):
        assert not HandoverRead.objects.exists() and not HandoverNote.objects.exists()
    assert client_of(worker_of_another_hub).get(url_of(east)).status_code == 404


def test_pinned_it_stays_on_top_for_everybody_until_its_end(
    hub_worker, key_worker, hub_manager, east, client_of
):
    noted(hub_worker, east)
    noted(hub_worker, east, "Bins on Tuesday.")
    with acting(key_worker):
        line = next(one for one in handover_of(east, key_worker).lines if "boiler" in one.words)
    client_of(key_worker).post(url_of(east, "pin_line"), {"line": line.key})
    HandoverNote.objects.update(written_at=hours_ago(30))
    with acting(hub_manager):
        (shown,) = handover_of(east, hub_manager).lines
    assert shown.pin.pinned_by == key_worker.worker
    page = body_of(client_of(hub_manager).get(url_of(east)))
    assert "Pinned by Kit Moreno" in page
    later = timezone.now() + datetime.timedelta(hours=25)
    with acting(hub_manager):
        assert not handover_of(east, hub_manager, later).lines
        actions.unpin_line(pin=shown.pin, by=hub_manager)
        assert not handover_of(east, hub_manager).lines


def test_a_pin_has_an_end_and_one_is_enough(hub_worker, key_worker, east):
    note = noted(hub_worker, east)
    line, now = (f"note:{note.pk}", None), timezone.now()
    with acting(key_worker):
        for hours in (-1, 24 * 32):
            with pytest.raises(ValidationError):
                actions.pin_line(
                    hub=east, told=line, until_at=now + datetime.timedelta(hours=hours), by=key_worker
                )
        pin = actions.pin_line(
            hub=east, told=line, until_at=now + datetime.timedelta(hours=24), by=key_worker
        )
        with pytest.raises(ValidationError, match="Kit Moreno has pinned it"):
            actions.pin_line(hub=east, told=line, until_at=now + datetime.timedelta(hours=24), by=key_worker)
        longer = actions.change_pin(pin=pin, until_at=now + datetime.timedelta(days=3), by=key_worker)
    assert longer.until_at == now + datetime.timedelta(days=3)


def test_a_note_is_taken_back_with_all_its_copies(hub_worker, key_worker, east, robin):
    note = noted(hub_worker, east, "Robin is tired.", [robin])
    with acting(key_worker), pytest.raises(ValidationError, match="Only who wrote it"):
        actions.take_back_handover_note(note=note, by=key_worker)
    with acting(hub_worker):
        actions.take_back_handover_note(note=note, by=hub_worker)
    assert told(key_worker, east) == []
    assert Record.objects.get(kind="handover_note").withdrawn_at


def test_the_page_of_a_note_keeps_what_was_typed(hub_worker, east, robin, client_of):
    client = client_of(hub_worker)
    refused = client.post(url_of(east, "write_handover_note"), {"words": "", "people": robin.reference})
    assert refused.status_code == 200 and "checked" in body_of(refused)
    assert (
        client.post(
            url_of(east, "write_handover_note"), {"words": "All well.", "people": robin.reference}
        ).status_code
        == 302
    )
    assert Record.objects.get(kind="handover_note").words == "All well."


def test_home_says_how_many(hub_worker, key_worker, east, client_of):
    noted(hub_worker, east)
    page = client_of(key_worker).get(url_of(east, "handover_count"))
    assert "1 to read at East Hub" in body_of(page)


@pytest.mark.parametrize("number", [1, 30])
def test_its_questions_do_not_grow(number, hub_worker, key_worker, east, client_of):
    people = [living(east, f"Robin {n}") for n in range(3)]
    for n in range(number):
        noted(hub_worker, east, f"Note {n}.", [people[n % 3]])
    page = client_of(key_worker).get(url_of(east))
    assert f"{number} to read" in body_of(page)
    client = client_of(key_worker)
    client.get(url_of(east))
    assert queries_of(client, url_of(east)) <= 15


def test_a_partner_who_is_posted_here_takes_part(posted_officer, key_worker, hub_worker, east):
    """Whoever employs them: notes about the house are the team's."""
    noted(hub_worker, east)
    assert unread(posted_officer, east) == ["A note for the next shift"]
    with acting(posted_officer):
        actions.read_lines(
            hub=east, lines=[(f"note:{HandoverNote.objects.get().pk}", None)], by=posted_officer
        )
    noted(posted_officer, east, "An officer comes at ten.")
    assert len(unread(key_worker, east)) == 2


def test_everybody_s_own_count(east, hub_worker):
    noted(hub_worker, east)
    first, second = (UserFactory(worker=PostingFactory(hub=east).worker) for _ in range(2))
    with acting(first):
        actions.read_lines(
            hub=east, lines=[one for line in handover_of(east, first).unread for one in line.told], by=first
        )
    assert (unread(first, east), unread(second, east)) == ([], ["A note for the next shift"])


def test_visitors_in_the_house_now_are_told_to_who_keeps_the_book(
    hub_worker, key_worker, performance_officer, east, robin
):
    said = {"hub": east, "sort": "family", "identity": "seen", "came_at": hours_ago(1), "by": hub_worker}
    with acting(hub_worker):
        visitor = actions.let_in(name="Dee Ashby", people=[robin], **said)
    assert ("In the house now", "Dee Ashby, family") in told(key_worker, east)
    assert "In the house now" not in unread(hub_worker, east), "whoever let them in knows"
    assert "In the house now" not in [what for what, _ in told(performance_officer, east)]
    with acting(key_worker):
        line = next(one for one in handover_of(east, key_worker).lines if one.key.startswith("visitor"))
        assert line.told[0][1] == visitor.people.get().pk and not line.can_be_pinned
        actions.let_out(visitor=visitor, by=key_worker)
    assert "In the house now" not in [what for what, _ in told(key_worker, east)]


def test_without_the_policies_its_filter_hides_what_they_hide(
    hub_worker, key_worker, hub_manager, east, robin
):
    """As the service the database hides nothing: each line, pin and receipt is asked for as the reader sees it."""
    amy = living(east, "Amy")
    noted(hub_worker, east, "Amy saw her gran.", [amy])
    with acting(hub_worker):
        line = next(one for one in handover_of(east, hub_worker).lines if amy.pk in one.people)
        actions.pin_line(hub=east, told=line.told[0], until_at=hours_ago(-5), by=hub_worker)
        actions.read_lines(hub=east, lines=line.told, by=hub_worker)
    BarFactory(person=amy, worker=key_worker.worker)
    barred = type(key_worker).objects.get(pk=key_worker.pk)
    with acting(Service()):
        found = handover_of(east, barred)
        assert [one.text or one.words for one in found.lines if amy.pk in one.people] == []
        assert not HandoverPin.objects.visible_to(barred).exists()
        assert not HandoverRead.objects.visible_to(barred).exists()
        assert not HandoverNote.objects.visible_to(barred).exists()
        assert HandoverPin.objects.visible_to(hub_manager).exists()
        with pytest.raises(HandoverNote.DoesNotExist):
            actions.take_back_handover_note(note=HandoverNote.objects.get(), by=barred)
