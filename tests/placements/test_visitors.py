"""The visitors' book: in, out, put right, taken back; who reads which line."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from partners.access import Service
from partners.context import acting
from partners.models import TrailLine
from placements import actions
from placements.models import Visitor, VisitorPerson
from tests.answers import body_of, queries_of
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, BarFactory
from tests.factories.cases import hours_ago
from tests.factories.days import VisitorFactory, VisitorPersonFactory
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db


def came(east, by, *people, **more):
    told = {
        "hub": east,
        "name": "Dana Ashby",
        "sort": "family",
        "identity": "known",
        "came_at": hours_ago(0.2),
    }
    return actions.let_in(**told | {"by": by, "people": people} | more)


def book(east):
    return reverse("visitors_book", args=[east.reference])


def typed(**more):
    at = f"{timezone.localtime():%H:%M}"
    return {"name": "Dana Ashby", "sort": "family", "identity": "seen", "came_at_0": "today", "came_at_1": at,
            "key": str(uuid.uuid4()), **more}  # fmt: skip


def test_who_came_to_see_whom(client_of, east, hub_worker, robin, amy):
    door = reverse("let_in", args=[east.reference])
    said = typed(people=[robin.reference, amy.reference], why="Birthday")
    page = body_of(client_of(hub_worker).post(door, said, follow=True))
    visit = Visitor.objects.get()
    assert visit.let_in_by == hub_worker.worker and "1 visitor in the house now." in page and "Undo" in page
    records = Record.objects.filter(kind="visitor")
    assert {one.person for one in records} == {robin, amy}
    assert {(one.category, one.words) for one in records} == {("family_and_contact", "")}
    of_robin = records.get(person=robin)
    page = body_of(client_of(hub_worker).get(reverse("record", args=[robin.reference, of_robin.reference])))
    assert "Family came to see them at East Hub" in page and "Dana Ashby" in page and "Amy" not in page


def test_whoever_works_with_them_stands_in_daily_life(east, hub_worker, robin):
    came(east, hub_worker, robin, sort="professional", organisation="College")
    assert Record.objects.get(kind="visitor").category == "daily_life"


def test_nobody_in_particular(client_of, east, hub_worker):
    came(east, hub_worker, sort="contractor", name="Pat Mills")
    page = body_of(client_of(hub_worker).get(book(east)))
    assert "Pat Mills" in page and "Nobody in particular" in page and not VisitorPerson.objects.exists()


def test_left_in_one_press_and_not_after_all(client_of, east, hub_worker):
    visit, client = came(east, hub_worker), client_of(hub_worker)
    client.post(reverse("let_out", args=[visit.reference]), {"key": str(uuid.uuid4())})
    assert Visitor.objects.get().left_at
    page = body_of(
        client.post(reverse("let_out", args=[visit.reference]), {"key": str(uuid.uuid4())}, follow=True)
    )
    assert "They left at" in page
    actions.stay_on(visitor=visit, by=hub_worker)
    assert Visitor.objects.get().left_at is None
    assert [line.act for line in TrailLine.objects.filter(what="change").order_by("pk")] == [
        "let_in", "let_out", "stay_on",
    ]  # fmt: skip


def test_put_right_moves_the_parts_too(client_of, east, hub_worker, robin):
    visit = came(east, hub_worker, robin)
    door = reverse("change_visitor", args=[visit.reference])
    said = typed(name="Dana Ashby-Green", came_at_0="yesterday", came_at_1="10:00", left_at_0="yesterday",
                 left_at_1="11:00")  # fmt: skip
    client_of(hub_worker).post(door, said)
    right, record = Visitor.objects.get(), Record.objects.get(kind="visitor")
    assert right.name == "Dana Ashby-Green" and record.began == right.came_at
    assert right.events.order_by("pgh_id").first().name == "Dana Ashby"
    page = body_of(client_of(hub_worker).post(door, said | {"left_at_1": "9:00", "key": str(uuid.uuid4())}))
    assert "They cannot leave before they came." in page


def test_taken_back_by_who_let_them_in(east, hub_worker, key_worker, robin):
    visit = came(east, hub_worker, robin)
    with pytest.raises(ValidationError, match="Only who saved it"):
        actions.take_back_visitor(visitor=visit, by=key_worker)
    actions.take_back_visitor(visitor=visit, by=hub_worker)
    assert not Visitor.objects.exists() and Record.objects.get(kind="visitor").withdrawn_at


def test_only_to_those_who_live_there(east, hub_worker, hidden_person):
    with pytest.raises(ValidationError, match="does not live at East Hub"):
        came(east, hub_worker, hidden_person)
    assert not Visitor.objects.exists()


def test_who_came_to_see_somebody_hidden_is_hidden(east, west, hub_worker, hidden_person):
    """Somebody of West came to see somebody whom East does not know, in East's house."""
    with acting(Service()):
        part = VisitorPersonFactory(person=hidden_person, visitor__hub=east)
        open_one = VisitorFactory(hub=east)
        elsewhere = VisitorFactory(hub=west)
    with acting(hub_worker):
        assert list(Visitor.objects.all()) == [open_one]  # the database alone
        assert list(Visitor.objects.visible_to(hub_worker)) == [open_one]
    assert part.visitor != elsewhere


def test_the_book_is_for_those_who_keep_it(
    client_of, east, worker_of_another_hub, performance_officer, hub_worker
):
    visit = came(east, hub_worker)
    assert client_of(worker_of_another_hub).get(book(east)).status_code == 404
    assert client_of(performance_officer).get(book(east)).status_code == 403
    for name in ("let_out", "take_back_visitor"):
        door = reverse(name, args=[visit.reference])
        assert client_of(worker_of_another_hub).post(door).status_code == 404
        assert client_of(performance_officer).post(door).status_code == 403


def test_a_week_of_the_book(client_of, east, hub_worker):
    VisitorFactory(hub=east, name="Last Week", came_at=hours_ago(24 * 14), left_at=hours_ago(24 * 14 - 1))
    client = client_of(hub_worker)
    assert "Last Week" not in body_of(client.get(book(east)))
    before = timezone.localdate(hours_ago(24 * 14)).isoformat()
    assert "Last Week" in body_of(client.get(f"{book(east)}?week={before}"))


@pytest.mark.parametrize("many", [1, 6])
def test_the_book_costs_the_same_for_one_and_for_many(client_of, east, hub_worker, robin, many):
    for _ in range(many):
        VisitorPersonFactory(person=robin, visitor=VisitorFactory(hub=east))
    assert queries_of(client_of(hub_worker), book(east)) == 9


def test_why_names_nobody_else_in_a_record(client_of, east, hub_worker, robin, amy):
    assert (
        came(east, hub_worker, robin, amy, why="About Robin, Amy").why
        == "About a young person, a young person"
    )
    alone = came(east, hub_worker, robin, why="Robin and Amy fell out", name="Kim Holt")
    assert alone.why == "Robin and another young person fell out"
    changed = actions.change_visitor(visitor=alone, by=hub_worker, why="Amy’s row with Robin")
    assert changed.why == "Another young person’s row with Robin"


def test_who_it_was_put_right_moves_it_to_the_right_part_of_the_record(east, hub_worker, robin):
    visit = came(east, hub_worker, robin, sort="professional")
    actions.change_visitor(visitor=visit, by=hub_worker, sort="family")
    assert Record.objects.get(kind="visitor").category == "family_and_contact"


def test_whoever_works_here_keeps_the_door_whoever_employs_them(client_of, east, health, robin):
    AgreementInForceFactory(agency=health, reads=["daily_life"], contributes=["daily_life"])
    user = posted(
        PostingFactory, given="Pia", family="Roe", role="residential_worker", hub=east, agency=health
    )
    door = reverse("let_in", args=[east.reference])
    for people, sort in (([], "contractor"), ([robin.reference], "professional")):
        page = body_of(client_of(user).post(door, typed(people=people, sort=sort), follow=True))
        assert "Saved." in page and "Dana Ashby" in page


def test_it_stays_where_not_every_copy_can_be_taken_back(east, hub_worker, robin, amy):
    visit = came(east, hub_worker, robin, amy)
    BarFactory(worker=None, user=hub_worker, person=amy)
    again = type(hub_worker).objects.get(pk=hub_worker.pk)  # as at their next request
    with acting(again), pytest.raises(ValidationError, match="every copy"):
        actions.take_back_visitor(visitor=visit, by=again)


@pytest.mark.parametrize("people", [0, 1])
def test_who_wrote_it_takes_it_back_under_the_rules_of_the_database(people, east, hub_worker, robin):
    with acting(hub_worker):
        visit = came(east, hub_worker, *[robin][:people])
        actions.take_back_visitor(visitor=visit, by=hub_worker)
    assert not Visitor.objects.exists() and not VisitorPerson.objects.exists()
