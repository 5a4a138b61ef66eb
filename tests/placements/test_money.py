"""Money kept: in, out, counted, put right, two initials; never more out than there is, also at the same second."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases.actions import seal
from partners.context import acting
from partners.models import TrailLine
from placements import actions
from placements.days.balance import lines_of
from placements.days.book import book_of
from placements.models import Money
from tests.answers import body_of, queries_of
from tests.factories.cases import hours_ago
from tests.factories.days import MoneyFactory

pytestmark = pytest.mark.django_db


def kept(person, by, pence, move="in", hours=1.0, **more):
    told = {
        "person": person,
        "move": move,
        "pence": pence,
        "at": hours_ago(hours),
        "by": by,
        "words": "Pocket money.",
    }
    return actions.keep_money(**told | more)


def url(person, name="money"):
    return reverse(name, args=[person.reference])


def typed(**more):
    at = f"{timezone.localtime():%H:%M}"
    return {"at_0": "today", "at_1": at, "words": "Bus fare.", "key": str(uuid.uuid4()), **more}


def test_in_and_out_in_pence(client_of, hub_worker, robin):
    client = client_of(hub_worker)
    client.post(url(robin, "keep_money"), typed(move="in", amount="12.50"))
    page = body_of(client.post(url(robin, "keep_money"), typed(move="out", amount="3.99"), follow=True))
    first, second = Money.objects.order_by("pk")
    assert (first.pence, second.pence, second.record.words) == (1250, 399, "Bus fare.")
    assert "£8.51 should be there." in page and "−£3.99" in page and "initials wanted" in page
    assert (first.record.kind, first.record.category, first.worker) == (
        "money",
        "daily_life",
        hub_worker.worker,
    )
    assert [line.act for line in TrailLine.objects.filter(what="change")] == ["keep_money"] * 2


@pytest.mark.parametrize("amount", ["1.005", "-3", "10000", "x", ""])
def test_odd_amounts_are_refused_with_the_typing_kept(client_of, hub_worker, robin, amount):
    page = client_of(hub_worker).post(url(robin, "keep_money"), typed(move="in", amount=amount))
    assert page.status_code == 200 and "Bus fare." in body_of(page) and not Money.objects.exists()


def test_never_below_nought_then_or_since(hub_worker, robin):
    kept(robin, hub_worker, 1000, hours=10)
    with pytest.raises(ValidationError, match=r"£10\.00 was there to give"):
        kept(robin, hub_worker, 1001, "out")
    kept(robin, hub_worker, 900, "out", hours=2)
    with pytest.raises(ValidationError, match=r"£1\.00 was there to give"):
        kept(robin, hub_worker, 500, "out", hours=5)  # written late: since then 9 pounds went
    with pytest.raises(ValidationError, match=r"£0\.00 was there to give"):
        kept(robin, hub_worker, 1, "out", hours=20)
    assert lines_of(Money.objects.all())[-1].pence == 100


def test_a_count_changes_nothing_and_its_difference_is_said(client_of, hub_worker, robin):
    kept(robin, hub_worker, 1000, hours=3)
    kept(robin, hub_worker, 950, "counted", hours=2, words="")
    page = body_of(client_of(hub_worker).get(url(robin)))
    assert "£10.00 should be there." in page and "£0.50 less than there should have been" in page
    kept(robin, hub_worker, 0, "counted", hours=1, words="")
    assert book_of(robin, hub_worker).last_count.off == -1000


def test_what_for_has_to_be_said(hub_worker, robin):
    with pytest.raises(ValidationError, match="Say what it is for"):
        kept(robin, hub_worker, 100, words=" ")
    with pytest.raises(ValidationError, match="between 1p"):
        kept(robin, hub_worker, 0)


def test_a_slip_is_put_right_by_another_line(client_of, hub_worker, key_worker, robin):
    wrong = kept(robin, hub_worker, 2000, hours=5)
    door = reverse("put_money_right", args=[robin.reference, wrong.record.reference])
    page = body_of(client_of(key_worker).post(door, typed(move="in", amount="20.00", words=""), follow=True))
    assert "Fill in “What was wrong”" in page
    page = body_of(
        client_of(key_worker).post(door, typed(move="in", amount="2", words="It was two."), follow=True)
    )
    wrong.refresh_from_db()
    assert wrong.put_right_at and wrong.pence == 2000 and "£2.00 should be there." in page
    assert "Put right since" in page and "£20.00" in page
    with pytest.raises(ValidationError, match="put this right already"):
        actions.put_money_right(money=wrong, move="in", pence=1, at=hours_ago(1), by=hub_worker, why="x")


def test_put_right_is_refused_where_too_much_has_gone_since(hub_worker, robin):
    wrong = kept(robin, hub_worker, 2000, hours=5)
    kept(robin, hub_worker, 1500, "out", hours=3)
    with pytest.raises(ValidationError, match="not that much"):
        actions.put_money_right(
            money=wrong, move="in", pence=200, at=hours_ago(5), by=hub_worker, why="It was two."
        )
    wrong.refresh_from_db()
    assert wrong.put_right_at is None and Money.objects.count() == 2


def test_the_second_initials(client_of, hub_worker, key_worker, robin):
    line = kept(robin, hub_worker, 500, witness=key_worker.worker)
    door = reverse("confirm_money", args=[robin.reference, line.record.reference])
    assert "I saw it too" not in body_of(client_of(hub_worker).get(url(robin)))
    assert "I saw it too" in body_of(client_of(key_worker).get(url(robin)))
    page = body_of(client_of(hub_worker).post(door, {"key": str(uuid.uuid4())}, follow=True))
    assert "The second initials have to be somebody else’s." in page
    client_of(key_worker).post(door, {"key": str(uuid.uuid4())})
    line.refresh_from_db()
    assert line.witness == key_worker.worker and line.witnessed_at


def test_who_may(client_of, performance_officer, worker_of_another_hub, robin):
    assert client_of(performance_officer).get(url(robin)).status_code == 200
    assert client_of(performance_officer).get(url(robin, "keep_money")).status_code == 403
    assert client_of(worker_of_another_hub).get(url(robin)).status_code == 404


def test_older_lines_have_their_page(client_of, hub_worker, robin):
    for number in range(55):
        MoneyFactory(person=robin, at=hours_ago(500 - number), pence=100 + number)
    client = client_of(hub_worker)
    first = client.get(url(robin))
    older = body_of(client.get(f"{url(robin)}?older={first.context['book'].older}"))
    assert "£1.54" in body_of(first) and "£1.00" in older and "£1.54" not in older


@pytest.mark.parametrize("many", [1, 6])
def test_the_book_costs_the_same_for_one_and_for_many(client_of, hub_worker, robin, many):
    for _ in range(many):
        MoneyFactory(person=robin)
    assert queries_of(client_of(hub_worker), url(robin)) == 6


@pytest.mark.django_db(transaction=True)
def test_two_who_give_out_at_once_never_give_too_much(hub_worker, key_worker, robin):
    kept(robin, hub_worker, 1000, hours=5)
    together = Barrier(2)

    def press(user):
        together.wait()
        try:
            with acting(user):
                kept(robin, user, 700, "out")
            return "given"
        except ValidationError as refusal:
            return refusal.messages[0][:23]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(press, [hub_worker, key_worker]))
    assert said == ["There is not that much:", "given"]


def test_how_much_there_is_is_told_to_who_reads_all_of_it(robin, hub_worker, key_worker):
    hidden = kept(robin, key_worker, 900)
    with acting(key_worker):
        seal(record=hidden.record, by=key_worker)
    kept(robin, hub_worker, 100)
    with acting(hub_worker), pytest.raises(ValidationError) as refusal:
        kept(robin, hub_worker, 5_000, move="out")
    assert refusal.value.messages == ["There is not that much to give. Check the amount, or ask the manager."]
    with acting(key_worker), pytest.raises(ValidationError, match=r"£10\.00 was there"):
        kept(robin, key_worker, 5_000, move="out")
