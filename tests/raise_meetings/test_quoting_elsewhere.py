"""Where words of the police could be published lower beside notes: RAISE, handover, pages, API, files."""

import csv
import io

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases import actions as in_cases
from cases.models import Record
from nwd.pages.due.asked import of_person, of_workers
from nwd.pages.due.listed import everything, page_of
from partners.actors import Service
from partners.context import acting
from partners.models import TrailLine
from raise_meetings import actions
from reports.tracker.left_out import left_out
from tests.factories.hubs import days_ago, in_days
from tests.factories.intelligence import IntelligenceItemFactory, ShiftLineFactory
from tests.factories.network import FriendFactory
from tests.factories.placements import StayFactory
from tests.factories.raise_writing import open_meeting
from tests.raise_meetings.police import SUMMARY, reads, scene, shared

REPEATED = f"We heard: {SUMMARY}"


@pytest.fixture
def told(young_person, police, health, lead_agency):
    return scene(young_person, police, health, lead_agency)


@pytest.fixture
def item(told, posted_officer):
    return shared(posted_officer, told.person)


def test_a_box_of_a_raise_asks_once_and_then_has_the_conditions(told, item, east, key_worker, clinician):
    meeting = open_meeting(east, told.person)
    box = {"meeting": meeting, "section": "harm", "by": key_worker}
    with acting(key_worker):
        with pytest.raises(ValidationError, match="Eight words"):
            actions.add_paragraph(words=REPEATED, person=told.person, **box)
        quoting = actions.add_paragraph(words=REPEATED, person=told.person, quoting="quote", **box)
        plain = actions.add_paragraph(words="A worry.", person=told.person, **box)
        with pytest.raises(ValidationError, match="Eight words"):
            actions.write_paragraph(paragraph=plain, words=REPEATED, on_top_of=1, by=key_worker)
        actions.write_paragraph(
            paragraph=plain, words=REPEATED, on_top_of=1, by=key_worker, quoting="knowingly"
        )
        actions.write_paragraph(paragraph=plain, words=f"{REPEATED} More.", on_top_of=2, by=key_worker)
    assert TrailLine.objects.filter(act="typed_quotation").count() == 1
    assert [reads(user, quoting.record) for user in (key_worker, clinician)] == [True, False]
    quoting.record.refresh_from_db()
    assert quoting.record.marking == "handling_c"


def test_the_page_asks_keeps_the_words_and_quotes(told, item, key_worker, client_of):
    client, door = client_of(key_worker), reverse("write_note", args=[told.person.reference])
    said = {"words": REPEATED, "at_0": "20/11/2026", "at_1": "10:00", "category": "daily_life"}
    asked = client.post(door, said).content.decode()
    assert "You repeat what the police share with conditions" in asked and "grey van" in asked
    assert client.post(door, said | {"quoting": "quote"}).status_code == 302
    note = Record.objects.get(kind="note", author=key_worker.worker)
    page = client.get(reverse("record", args=[told.person.reference, note.reference])).content.decode()
    assert "Ask us before you speak of it" in page and "What this quotes" in page
    found = client.get(reverse("chronology", args=[told.person.reference])).content.decode()
    assert found.index("Ask us before you speak of it") < found.index("We heard: A grey van")


def test_the_shift_is_told_tonight_and_at_each_handover_until_its_last_day(told, east, hub_worker, client_of):
    StayFactory(claim__person=told.person, claim__bed=east.beds.first())
    line = ShiftLineFactory(person=told.person)
    ShiftLineFactory(person=told.person, until_on=days_ago(1), record__words="It is long over.")
    client = client_of(hub_worker)
    for page in ("hub", "handover"):
        shown = client.get(reverse(page, args=[east.reference])).content.decode()
        assert line.record.words in shown and "long over" not in shown, page


def test_what_is_to_be_looked_at_and_what_is_asked_is_due(told, item, posted_officer, key_worker):
    with acting(key_worker):
        actions.ask_release(source=item.record, by=key_worker, wording="Fetch her.", why="For school")
    with acting(posted_officer):
        due = page_of(*_of(of_workers(posted_officer, [posted_officer.worker_id]))).rows
        assert {one.what for one in due} >= {"intelligence", "release"}
        client_url = {one.what: one.url for one in due}
        assert str(item.record.reference) in client_url["release"]
    with acting(key_worker):
        assert "intelligence" in {one.what for one in page_of(*_of(of_person(key_worker, told.person))).rows}


def _of(asked):
    return asked, everything(asked)


def test_a_link_that_nobody_confirmed_is_in_no_picture(told, key_worker, client_of):
    FriendFactory(person=told.person, name="KB", said_on=days_ago(90), expires_on=days_ago(1))
    FriendFactory(person=told.person, name="LM", said_on=days_ago(90), expires_on=in_days(9))
    client = client_of(key_worker)
    page = client.get(reverse("network", args=[told.person.reference])).content.decode()
    assert page.count("Not confirmed since") == 1
    picture = client.get(reverse("rings", args=[told.person.reference])).content.decode()
    assert "LM" in picture and "KB" not in picture and "1 is not drawn" in picture


def test_a_quoting_contact_is_in_no_file_that_a_person_takes_out(told, item, key_worker, service_manager):
    assert told.person.tracker_ref not in left_out(service_manager)
    with acting(key_worker):
        in_cases.record_contact(people=[told.person], by=key_worker, at=timezone.now(), reached=True, method="phone",
                                words=REPEATED, quoting="quote")  # fmt: skip
    assert told.person.tracker_ref in left_out(service_manager) and left_out(Service()) == []


def test_no_download_carries_its_words(told, item, key_worker, client_of):
    with acting(key_worker):
        in_cases.write_note(
            person=told.person, by=key_worker, at=timezone.now(), words=REPEATED, quoting="quote"
        )
        in_cases.write_note(person=told.person, by=key_worker, at=timezone.now(), words="A good day.")
    file = client_of(key_worker).get(
        reverse("download", args=["chronology", "csv"]), {"of": told.person.reference}
    )
    said = b"".join(file).decode() if file.streaming else file.content.decode()
    assert "A good day." in said and "grey van" not in said and "Police handling C" in said


def test_no_item_with_conditions_leaves_with_the_extras(told, item, tmp_path):
    from tests.reports.test_tracker_extras import send

    IntelligenceItemFactory(person=told.person, record__words="A blue bicycle.")
    send(tmp_path / "out")
    found = (tmp_path / "out" / "extras" / "intelligence.csv").read_text()
    assert [row["words"] for row in csv.DictReader(io.StringIO(found))] == ["A blue bicycle."]
