"""Needs that specialists found: recorded, the main one of a discipline, no longer so."""

from threading import Barrier, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse

from cases.actions import change_need, record_need, seal, take_back_begun
from cases.models import Need, Record
from partners.context import acting
from partners.models import TrailLine
from tests.factories.cases import NeedFactory, days_ago

pytestmark = pytest.mark.django_db
FOUND = {"discipline": "communication_support", "need": "receptive_language", "identified_on": days_ago(3)}


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def found(person, by, **said):
    return record_need(person=person, by=by, **FOUND | said)


@pytest.mark.parametrize(
    ("discipline", "category"),
    [("communication_support", "communication"), ("life_coach", "health"), ("police", "offending"),
     ("education", "education"), ("other", "key_work")],
)  # fmt: skip
def test_it_stands_in_the_part_of_the_record_of_its_discipline(
    discipline, category, young_person, key_worker
):
    need = found(young_person, key_worker, discipline=discipline)
    assert Record.objects.get(pk=need.pk).category == category
    assert TrailLine.objects.get(act="record_need").records == [need.pk]


def test_a_new_main_need_takes_the_place_and_gives_it_back(young_person, key_worker):
    first = found(young_person, key_worker, main=True)
    other = found(young_person, key_worker, need="adhd", discipline="life_coach", main=True)
    second = found(young_person, key_worker, need="autism", main=True)
    assert set(Need.objects.filter(main=True)) == {second, other}
    take_back_begun(record=second.record, by=key_worker)
    assert set(Need.objects.filter(main=True)) == {first, other}


def test_what_was_wrong_is_changed_and_its_history_keeps_it(young_person, key_worker):
    need = found(young_person, key_worker)
    change_need(
        found=need, by=key_worker, need="autism", identified_on=days_ago(9), main=True, ended_on=days_ago(1)
    )
    changed = Need.objects.get()
    assert (changed.need, changed.main, changed.ended_on) == ("autism", True, days_ago(1))
    old = connection.cursor()
    with old:
        old.execute("select need, main from cases_needevent where pgh_obj_id = %s", [need.pk])
        assert old.fetchall() == [("receptive_language", False)]
    with pytest.raises(ValidationError, match="changed since"):
        take_back_begun(record=need.record, by=key_worker)


@pytest.mark.parametrize("why", ["another agency's", "sealed"])
def test_a_main_need_that_is_not_theirs_to_move_stays_the_main_one(
    why, young_person, key_worker, hub_worker, police
):
    more = {"record__agency": police} if why != "sealed" else {"record__author": key_worker.worker}
    stands = NeedFactory(person=young_person, need="adhd", main=True, **more)
    if why == "sealed":
        with acting(key_worker):
            seal(record=stands.record, by=key_worker)
    with acting(hub_worker):
        with pytest.raises(ValidationError, match="Save it without that") as refused:
            found(young_person, hub_worker, main=True)
        assert "main" in refused.value.error_dict
        need = found(young_person, hub_worker)
        with pytest.raises(ValidationError, match="Save it without that"):
            change_need(found=need, by=hub_worker, need="autism", identified_on=need.identified_on, main=True)
    stands.refresh_from_db()
    assert stands.main


@pytest.mark.parametrize(
    ("said", "box"),
    [({"identified_on": days_ago(-1)}, "identified_on"), ({"ended_on": days_ago(-1)}, "ended_on"),
     ({"ended_on": days_ago(30)}, "ended_on"), ({"need": "autism"}, "need")],
)  # fmt: skip
def test_a_slip_is_refused_beside_its_box(said, box, young_person, key_worker):
    found(young_person, key_worker, need="autism")
    need = found(young_person, key_worker)
    plain = {"need": "adhd", "identified_on": days_ago(3), "main": False, "ended_on": None}
    with pytest.raises(ValidationError) as refused:
        change_need(found=need, by=key_worker, **plain | said)
    assert box in refused.value.error_dict


def test_what_is_no_longer_so_may_be_found_again(young_person, key_worker):
    need = found(young_person, key_worker)
    with pytest.raises(ValidationError, match="on the list already"):
        found(young_person, key_worker)
    change_need(found=need, by=key_worker, need="receptive_language", identified_on=days_ago(3), main=False,
                ended_on=days_ago(1))  # fmt: skip
    found(young_person, key_worker, identified_on=days_ago(0))
    assert Need.objects.count() == 2


def test_another_agencys_need_is_theirs_to_change(young_person, key_worker, police):
    need = NeedFactory(person=young_person, record__agency=police)
    with pytest.raises(ValidationError, match="to change"):
        change_need(found=need, by=key_worker, need="autism", identified_on=days_ago(3), main=False)


def test_on_pages_from_finding_to_no_longer(client_of, young_person, key_worker):
    client = client_of(key_worker)
    said = FOUND | {"identified_on": "yesterday", "main": "on", "words": "Long sentences are lost."}
    assert client.post(door("record_need", young_person), said).url == door("needs", young_person)
    need = Need.objects.get()
    page = client.get(door("needs", young_person)).content.decode()
    assert "Understanding language" in page and "main need" in page and "Long sentences are lost." in page
    change = {"need": "receptive_language", "identified_on": "yesterday", "main": "on", "ended_on": "today"}
    client.post(door("change_need", young_person, need.record.reference), change)
    assert "no longer so since" in client.get(door("needs", young_person)).content.decode()
    facts = client.get(door("record", young_person, need.record.reference)).content.decode()
    assert "No longer so since" in facts


def test_the_page_asks_as_much_for_one_as_for_many(
    client_of, young_person, key_worker, django_assert_num_queries
):
    client = client_of(key_worker)
    NeedFactory(person=young_person)
    client.get(door("needs", young_person))
    with django_assert_num_queries(9):
        client.get(door("needs", young_person))
    for need in ("autism", "adhd", "fluency", "other"):
        NeedFactory(person=young_person, need=need, main=False)
    with django_assert_num_queries(9):
        client.get(door("needs", young_person))


@pytest.mark.django_db(transaction=True)
def test_two_who_find_it_at_once_make_one(young_person, key_worker):
    start, refused = Barrier(2), []

    def press():
        start.wait()
        try:
            with acting(key_worker):
                found(young_person, key_worker, main=True)
        except ValidationError as refusal:
            refused.append(refusal.messages[0])
        finally:
            connection.close()

    threads = [Thread(target=press) for _ in range(2)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert Need.objects.count() == 1 and len(refused) == 1
