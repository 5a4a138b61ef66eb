"""Records over the API: the chronology a page at a time, filters, facts, versions."""

import datetime

import pytest
from django.utils import timezone

from cases.actions import correct_note, take_back_note, write_note
from cases.models import Record
from partners.models import TrailLine
from tests.factories.cases import NoteFactory, RecordFactory, hours_ago

pytestmark = pytest.mark.django_db


def walked(program, person, **asked):
    """Every page, to the last."""
    pages, cursor = [], None
    while cursor or not pages:
        query = "&".join(f"{name}={value}" for name, value in {**asked, "cursor": cursor}.items() if value)
        page = program.get(f"young-people/{person.reference}/records?{query}").json()
        pages.append([one["reference"] for one in page["items"]])
        cursor = page["next_cursor"]
    return pages


def in_order(person):
    return [str(one.reference) for one in Record.objects.filter(person=person).in_chronology().newest_first()]


def test_the_chronology_goes_on_page_by_page(program_of, hub_worker, young_person):
    for hour in range(120):
        NoteFactory(person=young_person, began=hours_ago(hour // 2))
    pages = walked(program_of(hub_worker), young_person)
    assert [len(page) for page in pages] == [50, 50, 21]
    assert [one for page in pages for one in page] == in_order(young_person)
    lines = TrailLine.objects.filter(what="list", act="chronology")
    assert [len(line.records) for line in lines.order_by("pk")] == [50, 50, 21]


def test_narrowed_by_kind_category_and_days(program_of, hub_worker, young_person):
    old, school = (
        NoteFactory(
            person=young_person, began=timezone.now() - datetime.timedelta(days=days), category=category
        )
        for days, category in ((9, "daily_life"), (1, "education"))
    )
    program = program_of(hub_worker)
    day = timezone.localdate() - datetime.timedelta(days=5)
    assert walked(program, young_person, category="education") == [[str(school.reference)]]
    assert walked(program, young_person, kind="note") == [[str(school.reference), str(old.reference)]]
    assert walked(program, young_person, kind="note", since=day) == [[str(school.reference)]]
    assert walked(program, young_person, kind="note", until=day) == [[str(old.reference)]]
    wide = f"young-people/{young_person.reference}/records?category=education&category=daily_life"
    assert len(program.get(wide).json()["items"]) == 2


@pytest.mark.parametrize("asked", ["kind=identity", "kind=x", "category=", "since=soon", "cursor=1", "kinds=note",
                                   "cursor=7d444840-9dc0-41d1-b245-5ffdce74fad2"])  # fmt: skip
def test_a_question_that_cannot_be_answered_is_refused(program_of, hub_worker, young_person, asked):
    answer = program_of(hub_worker).get(f"young-people/{young_person.reference}/records?{asked}")
    assert answer.status_code == 400 and answer.json()["errors"][0]["field"].startswith(
        asked.partition("=")[0]
    )


def test_the_edge_of_somebody_elses_page_is_none_here(
    program_of, service_manager, young_person, hidden_person
):
    edge = NoteFactory(person=hidden_person).reference
    answer = program_of(service_manager).get(f"young-people/{young_person.reference}/records?cursor={edge}")
    assert answer.status_code == 400


def test_what_a_page_costs_whatever_its_length(
    program_of, hub_worker, young_person, django_assert_num_queries
):
    program, address = program_of(hub_worker), f"young-people/{young_person.reference}/records?kind=note"
    program.get("me")
    for many in (1, 40):
        NoteFactory.create_batch(many, person=young_person, author=hub_worker.worker)
        with django_assert_num_queries(10):
            program.get(address)


def test_one_record_with_its_facts(program_of, hub_worker, young_person):
    referral = Record.objects.get(person=young_person, kind="referral")
    said = (
        program_of(hub_worker)
        .get(f"young-people/{young_person.reference}/records/{referral.reference}")
        .json()
    )
    assert said["record"]["kind"] == "referral" and said["corrects"] is None
    assert {"label": "Hub", "value": "East Hub"} in said["facts"]
    line = TrailLine.objects.get(what="read")
    assert (line.people, line.records) == ([young_person.pk], [referral.pk])


def test_every_version_of_a_note(program_of, hub_worker, key_worker, young_person):
    first = write_note(person=young_person, by=hub_worker, at=hours_ago(5), words="Soup.")
    second = correct_note(record=first, by=key_worker, words="Stew.", at=hours_ago(4))
    third = correct_note(record=first, by=hub_worker, words="Broth.")
    take_back_note(record=third, by=hub_worker)
    program, address = program_of(hub_worker), f"young-people/{young_person.reference}/records"
    said = program.get(f"{address}/{first.reference}/versions").json()
    assert [said["latest"]["words"], said["latest"]["author"]["name"]] == ["Stew.", "Kit Moreno"]
    assert [one["words"] for one in said["earlier"]] == ["Soup."]
    assert [one["words"] for one in said["taken_back"]] == ["Broth."]
    assert said["earlier"][0]["began"] < said["latest"]["began"]
    listed = program.get(f"{address}?kind=note").json()["items"]
    assert [(one["words"], one["is_corrected"]) for one in listed] == [("Stew.", True)]
    assert program.get(f"{address}/{second.reference}").json()["corrects"] == str(first.reference)
    assert program.get(f"{address}/{second.reference}/versions").status_code == 404


def test_a_refusal_stands_on_the_trail_and_a_trail_that_cannot_be_written_shows_nothing(
    program_of, worker_of_another_hub, hub_worker, young_person, monkeypatch
):
    address = f"young-people/{young_person.reference}"
    program_of(worker_of_another_hub).get(address)
    line = TrailLine.objects.get(what="denial")
    assert (line.act, line.user_id, line.people) == ("read_person", worker_of_another_hub.pk, [])
    program = program_of(hub_worker)
    program.get("me")
    monkeypatch.setattr("partners.trail.TrailWhat", _broken)
    answer = program.get(address)
    assert (answer.status_code, answer.json()["status"]) == (503, 503)
    assert b"Robin" not in answer.content


def _broken(_what):
    from django.db import DatabaseError

    raise DatabaseError


def test_a_fault_of_ours_is_told_as_a_problem(program_of, hub_worker, young_person, monkeypatch):
    RecordFactory(person=young_person)
    program = program_of(hub_worker)
    program.client.raise_request_exception = False
    monkeypatch.setattr("nwd.api.records.lines", None)
    answer = program.get(f"young-people/{young_person.reference}/records")
    assert (answer.status_code, answer.json()["title"]) == (500, "Internal Server Error")
    assert TrailLine.objects.filter(what="fault", act="api_records", user_id=hub_worker.pk).count() == 1
