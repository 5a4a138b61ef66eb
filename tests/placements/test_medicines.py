"""Medicines: the sheet, offered once at its time, two initials, stock, slips put right; nothing worked out."""

import datetime
import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases.actions import seal
from nwd.ui.when import LONDON
from partners.context import acting
from partners.models import TrailLine
from placements import actions
from placements.days.due import day_of, due_now, due_of, state_of
from placements.days.stock import stock_now
from placements.models import Medicine, MedicineGiven
from tests.answers import body_of, queries_of
from tests.factories.cases import YoungPersonFactory, hours_ago
from tests.factories.days import MedicineFactory, MedicineGivenFactory
from tests.factories.hubs import BedFactory, days_ago
from tests.factories.placements import StayFactory
from tests.factories.shifts import ShiftFactory

pytestmark = pytest.mark.django_db
LABEL = {"name": "Cetirizine", "strength": "10 mg", "dose": "1 tablet", "route": "mouth", "morning": True,
         "consent": "parent", "consent_name": "Dana Ashby", "allergies": "Penicillin"}  # fmt: skip


@pytest.fixture
def medicine(robin):
    return MedicineFactory(person=robin, as_needed=True)


def begun(person, by, **more):
    return actions.begin_medicine(**{"person": person, "start_on": days_ago(2), "by": by} | LABEL | more)


def this_morning():
    """Eight o'clock of the last morning that has passed."""
    at = timezone.localtime().replace(hour=8, minute=0, second=0, microsecond=0)
    return at if at <= timezone.now() else at - datetime.timedelta(days=1)


def given(medicine, by, **more):
    told = {"slot": "morning", "at": this_morning(), "outcome": "given", "amount": "1 tablet"}
    return actions.give_medicine(**{"medicine": medicine, "by": by} | told | more)


def page_of(client, person):
    return body_of(client.get(reverse("medicines", args=[person.reference])))


def test_a_medicine_on_the_sheet(client_of, hub_worker, robin):
    door = reverse("begin_medicine", args=[robin.reference])
    said = {"name": "Cetirizine", "dose": "1 tablet", "route": "mouth", "times": ["morning", "as_needed"],
            "start_on": "yesterday", "consent": "parent", "allergies": "Penicillin",
            "key": str(uuid.uuid4())}  # fmt: skip
    page = body_of(client_of(hub_worker).post(door, said, follow=True))
    made = Medicine.objects.get()
    assert made.times == "morning, as needed" and (made.record.kind, made.record.category) == (
        "medicine",
        "health",
    )
    assert "Allergies:</strong> Penicillin" in page and "1 tablet, by mouth: morning, as needed" in page
    page = body_of(client_of(hub_worker).post(door, said | {"times": [], "key": str(uuid.uuid4())}))
    assert "Choose an answer to “When”" in page


def test_the_same_twice_at_once_is_refused(hub_worker, robin):
    begun(robin, hub_worker)
    with pytest.raises(ValidationError, match="on their list already"):
        begun(robin, hub_worker, name="CETIRIZINE")
    with pytest.raises(ValidationError, match="Say when it is taken"):
        begun(robin, hub_worker, name="Other", morning=False)


def test_changed_and_ended_with_what_it_said_before(client_of, hub_worker, robin):
    made = begun(robin, hub_worker)
    label = {name: getattr(made, name) for name in ("name", "route", "consent", "allergies")}
    actions.change_medicine(medicine=made, start_on=made.start_on, by=hub_worker, dose="2 tablets", **label)
    assert made.events.get().dose == "1 tablet" and Medicine.objects.get().dose == "2 tablets"
    door = reverse("end_medicine", args=[robin.reference, made.record.reference])
    client_of(hub_worker).post(door, {"end_on": "today", "key": str(uuid.uuid4())})
    assert Medicine.objects.get().end_on == timezone.localdate()
    assert "Taken before" in page_of(client_of(hub_worker), robin)
    with pytest.raises(ValidationError, match="did not take this on that day"):
        given(made, hub_worker, at=timezone.now() if timezone.localtime().hour >= 6 else hours_ago(0))


def test_taken_with_two_initials(client_of, hub_worker, key_worker, medicine, robin):
    made = given(medicine, hub_worker, units=1)
    assert made.witness is None and made.day == timezone.localdate(this_morning())
    with pytest.raises(ValidationError, match="somebody else’s"):
        actions.confirm_given(given=made, by=hub_worker)
    door = reverse("confirm_given", args=[robin.reference, made.record.reference])
    page = body_of(client_of(key_worker).post(door, {"key": str(uuid.uuid4())}, follow=True))
    made.refresh_from_db()
    assert made.witness == key_worker.worker and made.witnessed_at and "Hana Lund and Kit Moreno" in page
    with pytest.raises(ValidationError, match="confirmed it already"):
        actions.confirm_given(given=made, by=key_worker)


def test_whoever_is_named_confirms_and_nobody_else(hub_worker, key_worker, hub_manager, medicine):
    made = given(medicine, hub_worker, witness=key_worker.worker)
    with pytest.raises(ValidationError, match="Kit Moreno was named"):
        actions.confirm_given(given=made, by=hub_manager)
    made.record.written_at = hours_ago(30)
    made.record.save()
    assert actions.confirm_given(given=made, by=key_worker).witnessed_at
    with pytest.raises(ValidationError, match="somebody else’s"):
        given(medicine, hub_worker, slot="", witness=hub_worker.worker)


def test_a_shift_later_only_who_was_named(hub_worker, key_worker, medicine):
    made = given(medicine, hub_worker)
    made.record.written_at = hours_ago(13)
    made.record.save()
    with pytest.raises(ValidationError, match="A shift has passed"):
        actions.confirm_given(given=made, by=key_worker)


def test_once_at_its_time(hub_worker, key_worker, medicine):
    given(medicine, hub_worker)
    with pytest.raises(ValidationError, match="written down already: taken, 8:00am, by Hana Lund"):
        given(medicine, key_worker)
    for _ in range(2):
        given(medicine, key_worker, slot="")  # as needed: as often as it was
    assert MedicineGiven.objects.count() == 3


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"outcome": "refused", "amount": ""}, "Say why"),
        ({"outcome": "not_given", "amount": ""}, "Say why"),
        ({"amount": ""}, "Say how much they took"),
        ({"slot": "midday"}, "It is taken morning, bedtime, as needed"),
        ({"outcome": "counted"}, "Choose what became of it"),
        ({"at": timezone.now() + datetime.timedelta(hours=30)}, "still to come"),
    ],
)
def test_what_has_to_be_said(hub_worker, medicine, more, said):
    with pytest.raises(ValidationError, match=said):
        given(medicine, hub_worker, **more)


def test_begun_after_midnight_it_can_be_given_that_night(robin, hub_worker):
    """The night is of the evening before; the medicine came with them at one."""
    medicine = begun(robin, hub_worker, start_on=days_ago(1), as_needed=True)
    one = datetime.datetime.combine(days_ago(1), datetime.time(1), tzinfo=LONDON)
    line = actions.give_medicine(medicine=medicine, at=one, outcome="given", amount="1 puff", by=hub_worker)
    assert line.day == days_ago(2)
    with pytest.raises(ValidationError, match="did not take this on that day"):
        actions.give_medicine(
            medicine=medicine,
            at=one - datetime.timedelta(hours=2),
            outcome="given",
            amount="1",
            by=hub_worker,
        )


def test_refused_with_why(client_of, hub_worker, medicine, robin):
    door = reverse("give_medicine", args=[robin.reference, medicine.record.reference])
    at = this_morning()
    said = {"slot": "morning", "outcome": "refused", "at_0": f"{at:%d/%m/%Y}", "at_1": "8:00", "amount": "1 tablet",
            "words": "Felt sick.", "key": str(uuid.uuid4())}  # fmt: skip
    page = body_of(client_of(hub_worker).post(door, said, follow=True))
    made = MedicineGiven.objects.not_taken().get()
    assert made.amount == "" and made.record.words == "Felt sick." and "did not want it" in page
    assert made.record.category == "health"


def test_a_slip_is_put_right_by_another_line(client_of, hub_worker, key_worker, medicine, robin):
    wrong = given(medicine, hub_worker, units=2)
    door = reverse("put_given_right", args=[robin.reference, wrong.record.reference])
    at = this_morning()
    said = {"outcome": "given", "at_0": f"{at:%d/%m/%Y}", "at_1": "8:15", "amount": "1 tablet", "units": "1",
            "why": "Only one.", "key": str(uuid.uuid4())}  # fmt: skip
    page = body_of(client_of(key_worker).post(door, said, follow=True))
    wrong.refresh_from_db()
    right = MedicineGiven.objects.standing().get()
    assert wrong.put_right_at and (right.instead_of, right.units, right.slot) == (wrong, 1, "morning")
    assert (
        wrong.amount == "1 tablet" and wrong.units == 2 and "put right since" in page and "Only one." in page
    )
    with pytest.raises(ValidationError, match="put this right already"):
        actions.put_given_right(given=wrong, by=hub_worker, why="x", at=at, outcome="given", amount="1")


def test_the_first_count_begins_the_stock(hub_worker, medicine):
    actions.move_stock(medicine=medicine, at=hours_ago(3), outcome="counted", units=26, by=hub_worker)
    stock = stock_now(medicine)
    assert (stock.there, stock.off) == (26, 0)


def test_stock_is_counted_and_a_difference_said(client_of, hub_worker, medicine, robin):
    for outcome, units, hours in (("came_in", 28, 40), ("went_out", 4, 30), ("counted", 20, 1)):
        actions.move_stock(medicine=medicine, at=hours_ago(hours), outcome=outcome, units=units, by=hub_worker,
                           words="Back to the chemist.")  # fmt: skip
    given(medicine, hub_worker, slot="", at=hours_ago(2), units=1)
    stock = stock_now(medicine)
    assert (stock.there, stock.off) == (20, -3)
    assert "3 fewer than there should have been" in page_of(client_of(hub_worker), robin)
    with pytest.raises(ValidationError, match="Say where it went"):
        actions.move_stock(medicine=medicine, at=hours_ago(1), outcome="went_out", units=1, by=hub_worker)


@pytest.mark.parametrize(
    ("hour", "states"),
    [(7, "due coming"), (12, "late coming"), (20, "late due"), (23, "late due")],
)
def test_what_is_due_by_the_time_of_day(hour, states):
    day = datetime.date(2026, 10, 25)  # the clocks go back
    now = datetime.datetime(2026, 10, 25, hour, tzinfo=LONDON)
    assert " ".join(state_of(slot, day, now) for slot in ("morning", "bedtime")) == states
    after = datetime.datetime(2026, 10, 26, 3, tzinfo=LONDON)
    assert state_of("bedtime", day, after) == "due" and day_of("bedtime", after) == day


def test_the_round_of_the_house(client_of, east, hub_worker, key_worker, medicine, robin):
    noon = timezone.localtime().replace(hour=12, minute=0)
    assert [(one.slot, one.state) for one in due_of(east, hub_worker, noon)] == [
        ("morning", "late"), ("bedtime", "coming"),
    ]  # fmt: skip
    assert [one.slot for one in due_now(east, hub_worker, noon)] == ["morning"]
    MedicineGivenFactory(person=robin, medicine=medicine, day=noon.date(), worker=hub_worker.worker)
    assert due_now(east, hub_worker, noon) == []
    page = body_of(client_of(key_worker).get(reverse("medicines_round", args=[east.reference])))
    assert "Robin Ashby" in page and "Were you there?" in page
    assert TrailLine.objects.get(act="medicines_round").people == [robin.pk]


def test_who_may(client_of, clinician, performance_officer, worker_of_another_hub, medicine, robin, east):
    sheet = reverse("medicines", args=[robin.reference])
    give = reverse("give_medicine", args=[robin.reference, medicine.record.reference])
    assert client_of(performance_officer).get(sheet).status_code == 200
    assert client_of(performance_officer).get(give).status_code == 403
    for user in (worker_of_another_hub, clinician):
        assert client_of(user).get(sheet).status_code == client_of(user).get(give).status_code == 404


def test_taken_back_while_nothing_was_given(hub_worker, robin):
    made = begun(robin, hub_worker)
    line = given(made, hub_worker)
    with pytest.raises(ValidationError, match="stays"):
        actions.take_back_medicine(record=made.record, by=hub_worker)
    other = begun(robin, hub_worker, name="Ibuprofen")
    actions.take_back_medicine(record=other.record, by=hub_worker)
    assert list(Medicine.objects.all()) == [made] and line.medicine == made


@pytest.mark.parametrize("many", [1, 5])
def test_the_round_costs_the_same_for_one_and_for_many(client_of, east, hub_worker, many):
    for number in range(many):
        person = YoungPersonFactory()
        StayFactory(claim__person=person, claim__bed=BedFactory(hub=east, name=f"Room x{number}"))
        MedicineGivenFactory(person=person, medicine=MedicineFactory(person=person))
    assert queries_of(client_of(hub_worker), reverse("medicines_round", args=[east.reference])) == 9


@pytest.mark.parametrize("many", [1, 5])
def test_the_sheet_costs_the_same_for_one_and_for_many(client_of, hub_worker, robin, many):
    for number in range(many):
        medicine = MedicineFactory(person=robin, name=f"Number {number}")
        MedicineGivenFactory(person=robin, medicine=medicine)
    assert queries_of(client_of(hub_worker), reverse("medicines", args=[robin.reference])) == 10


@pytest.mark.django_db(transaction=True)
def test_two_who_give_at_once_give_once(hub_worker, key_worker, robin):
    """Both at the cabinet in the same second: one line, and the other is told."""
    medicine, together = MedicineFactory(person=robin), Barrier(2)

    def press(user):
        together.wait()
        try:
            with acting(user):
                given(medicine, user)
            return "given"
        except ValidationError as refusal:
            return refusal.messages[0][:26]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(press, [hub_worker, key_worker]))
    assert said == ["This is written down alrea", "given"] and MedicineGiven.objects.count() == 1


def test_a_medicine_that_is_sealed_later_leaves_the_handover_readable(
    client_of, east, robin, hub_manager, key_worker
):
    with acting(hub_manager):
        medicine = begun(robin, hub_manager, as_needed=True)
        actions.give_medicine(
            medicine=medicine, at=hours_ago(1), outcome="refused", words="Not now.", by=hub_manager
        )
        seal(record=medicine.record, by=hub_manager, readers=[hub_manager])
    page = client_of(key_worker).get(reverse("handover", args=[east.reference]))
    assert page.status_code == 200 and "Cetirizine" not in body_of(page)


def test_the_second_one_works_there(hub_worker, worker_of_another_hub, medicine, east):
    with pytest.raises(ValidationError, match="does not work here today"):
        given(medicine, hub_worker, witness=worker_of_another_hub.worker)
    ShiftFactory(hub=east, worker=worker_of_another_hub.worker, starts_at=hours_ago(2))
    assert given(medicine, hub_worker, witness=worker_of_another_hub.worker).witness
