"""Shifts planned and worked: verbs, the two nights of the clock changes, races, pages, who may."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from nwd.ui.when import LONDON
from partners.access import Service
from partners.actions.shifts import bring_shift_back, change_shift, plan_shift, take_off_shift
from partners.actions.shifts_copied import copy_week
from partners.actions.shifts_worked import (
    begin_for,
    begin_shift,
    end_shift,
    put_shift_right,
    record_worked_shift,
    take_back_sign_in,
    take_back_sign_out,
)
from partners.context import acting
from partners.models import Leave, Shift, TrailLine
from partners.shifts.gaps import ALONE, ASLEEP, NOBODY, gaps_of
from partners.shifts.now import last_shift_end, on_shift_now
from partners.shifts.week import as_hours, week_of
from partners.shifts.weeks import later, monday_of
from tests.factories.cases import hours_ago
from tests.factories.hubs import days_ago, in_days
from tests.factories.partners import WorkerFactory
from tests.factories.shifts import (
    FromAnAgencyFactory,
    NobodyCameFactory,
    NotSignedOutFactory,
    OnCallFactory,
    OnShiftFactory,
    ShiftFactory,
    WorkedFactory,
)

pytestmark = pytest.mark.django_db


def london(*parts):
    return datetime.datetime(*parts, tzinfo=LONDON)


def door(name, one):
    return reverse(name, args=[one.reference])


def test_a_plan_takes_hours_and_says_who(east, hub_manager, hub_worker):
    starts = hours_ago(-10)
    ends = starts + datetime.timedelta(hours=8)
    made = plan_shift(
        hub=east, worker=hub_worker.worker, sort="late", starts_at=starts, ends_at=ends, by=hub_manager
    )
    assert (made.who, made.planned_for) == ("Hana Lund", datetime.timedelta(hours=8))
    assert TrailLine.objects.get(act="plan_shift").counts == {"shift": made.pk}
    with pytest.raises(ValidationError, match="planned for another shift"):
        plan_shift(
            hub=east, worker=hub_worker.worker, sort="day", starts_at=starts, ends_at=ends, by=hub_manager
        )
    on_call = plan_shift(
        hub=east, worker=hub_worker.worker, sort="on_call", starts_at=starts, ends_at=ends, by=hub_manager
    )
    assert on_call.sort == "on_call"


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [(-10, -9, "end after it starts"), (-10, -40, "no longer than 26 hours"), (10, 2, "over already")],
)
def test_a_plan_that_cannot_be_is_refused_in_words(east, hub_manager, hub_worker, starts, ends, said):
    times = {"starts_at": hours_ago(starts), "ends_at": hours_ago(ends)}
    with pytest.raises(ValidationError, match=said):
        plan_shift(hub=east, worker=hub_worker.worker, sort="day", by=hub_manager, **times)


def test_nobody_is_planned_while_away(east, hub_manager, hub_worker):
    Leave.objects.create(worker=hub_worker.worker, start_on=days_ago(0), end_on=in_days(3))
    with pytest.raises(ValidationError, match="Hana Lund is away until"):
        plan_shift(hub=east, worker=hub_worker.worker, sort="day", starts_at=hours_ago(-24), ends_at=hours_ago(-30),
                   by=hub_manager)  # fmt: skip


def test_somebody_from_an_agency_is_named_and_let_in(east, hub_manager, hub_worker):
    one = plan_shift(hub=east, sort="day", starts_at=hours_ago(-1), ends_at=hours_ago(-9), by=hub_manager,
                     agency_worker="Jo Brown", sent_by="Careline")  # fmt: skip
    assert one.who == "Jo Brown (Careline)"
    assert begin_for(shift=one, by=hub_worker).began_at
    assert end_shift(shift=one, by=hub_worker).ended_at
    with pytest.raises(ValidationError, match="Only who is on that shift"):
        begin_for(shift=ShiftFactory(hub=east), by=hub_worker)


def test_a_shift_has_one_or_the_other(east):
    with pytest.raises(IntegrityError), transaction.atomic():
        ShiftFactory(hub=east, agency_worker="Jo Brown")


def test_a_plan_changes_until_it_begins(east, hub_manager):
    one = ShiftFactory(hub=east)
    changed = change_shift(
        shift=one, starts_at=one.starts_at, ends_at=hours_ago(-30), sort="waking_night", by=hub_manager
    )
    assert changed.sort == "waking_night"
    begun = ShiftFactory(hub=east, starts_at=hours_ago(1))
    with pytest.raises(ValidationError, match="has begun"):
        change_shift(shift=begun, starts_at=hours_ago(-2), ends_at=hours_ago(-9), sort="day", by=hub_manager)


def test_taken_off_and_brought_back(east, hub_manager):
    one = ShiftFactory(hub=east)
    assert take_off_shift(shift=one, by=hub_manager).taken_off_at
    assert bring_shift_back(shift=one, by=hub_manager).taken_off_at is None
    gone = NobodyCameFactory(hub=east)
    with pytest.raises(ValidationError, match="Say why"):
        take_off_shift(shift=gone, by=hub_manager)
    assert take_off_shift(shift=gone, by=hub_manager, reason="Ill").reason == "Ill"
    with pytest.raises(ValidationError, match="has been worked"):
        take_off_shift(shift=WorkedFactory(hub=east), by=hub_manager, reason="Ill")


def test_on_shift_with_a_press_and_off_again(east, hub_worker):
    planned = ShiftFactory(hub=east, worker=hub_worker.worker, starts_at=hours_ago(-0.5))
    begun = begin_shift(hub=east, by=hub_worker)
    assert begun.pk == planned.pk and begin_shift(hub=east, by=hub_worker).pk == planned.pk
    assert list(Shift.objects.at(east, timezone.now())) == [begun]
    ended = end_shift(shift=begun, by=hub_worker)
    assert end_shift(shift=ended, by=hub_worker).ended_at == ended.ended_at
    assert last_shift_end(hub_worker.worker, east) == ended.ended_at
    assert take_back_sign_out(shift=ended, by=hub_worker).ended_at is None


def test_nobody_had_planned_it(east, west, hub_worker):
    begun = begin_shift(hub=east, by=hub_worker)
    assert begun.starts_at is None
    with pytest.raises(ValidationError, match="not planned at West"):
        end_shift(shift=begun, by=hub_worker)
        begin_shift(hub=west, by=hub_worker)
    assert take_back_sign_in(shift=begin_shift(hub=east, by=hub_worker), by=hub_worker) is not None
    assert not Shift.objects.filter(ended_at__isnull=True).exists()


def test_nobody_is_on_two_shifts(east, west, hub_worker):
    ShiftFactory(hub=west, worker=hub_worker.worker, starts_at=hours_ago(-0.5))
    begin_shift(hub=east, by=hub_worker)
    with pytest.raises(ValidationError, match="still on shift at East Hub"):
        begin_shift(hub=west, by=hub_worker)
    with pytest.raises(IntegrityError), transaction.atomic():
        OnShiftFactory(hub=west, worker=hub_worker.worker)


def test_who_forgot_to_say_so_says_it_afterwards(east, hub_worker):
    forgot = NotSignedOutFactory(hub=east, worker=hub_worker.worker)
    assert not Shift.objects.at(east, timezone.now()).exists()
    assert list(Shift.objects.not_signed_out(timezone.now())) == [forgot]
    with pytest.raises(ValidationError, match="Say first when you left"):
        begin_shift(hub=east, by=hub_worker)
    ended = end_shift(shift=forgot, by=hub_worker, at=forgot.ends_at)
    assert ended.reason and ended.put_right_by == hub_worker.worker
    assert begin_shift(hub=east, by=hub_worker).ended_at is None


def test_times_are_put_right_with_the_reason_and_the_past_stays(east, hub_manager):
    one = WorkedFactory(hub=east)
    with pytest.raises(ValidationError, match="Say why"):
        put_shift_right(shift=one, began_at=one.began_at, ended_at=one.ended_at, reason=" ", by=hub_manager)
    put_shift_right(
        shift=one, began_at=one.began_at, ended_at=hours_ago(20), reason="Stayed on", by=hub_manager
    )
    one.refresh_from_db()
    assert (one.reason, one.put_right_by) == ("Stayed on", hub_manager.worker)
    assert one.events.count() == 1
    with pytest.raises(ValidationError, match="cannot leave before"):
        put_shift_right(shift=one, began_at=hours_ago(2), ended_at=hours_ago(3), reason="x", by=hub_manager)


def test_what_nobody_planned_or_signed_is_written_down(east, hub_manager):
    worker = WorkerFactory()
    times = {"began_at": hours_ago(30), "ended_at": hours_ago(22)}
    record_worked_shift(hub=east, worker=worker, sort="day", reason="Came in", by=hub_manager, **times)
    with pytest.raises(ValidationError, match="another shift for some of that time"):
        record_worked_shift(hub=east, worker=worker, sort="day", reason="Came in", by=hub_manager, **times)


@pytest.mark.parametrize(
    ("first", "last", "hours"),
    [((2027, 3, 27, 22), (2027, 3, 28, 7), 8), ((2026, 10, 24, 22), (2026, 10, 25, 7), 10)],
)
def test_the_nights_of_the_clock_changes_are_counted_as_they_pass(east, first, last, hours):
    night = ShiftFactory.build(hub=east, worker=None, starts_at=london(*first), ends_at=london(*last))
    night.began_at, night.ended_at = night.starts_at, night.ends_at
    assert night.planned_for == night.worked_for == datetime.timedelta(hours=hours)
    assert as_hours(night.worked_for) == f"{hours} h"
    moments = [moment.astimezone(datetime.UTC) for moment in (night.starts_at, night.ends_at)]
    (gap,) = gaps_of([night], *moments, now=moments[0])
    assert gap.what == ALONE and gap.last - gap.first == datetime.timedelta(hours=hours)


def test_a_week_later_is_the_same_hour_of_the_clock():
    assert later(london(2026, 10, 20, 22)) == london(2026, 10, 27, 22)
    assert later(london(2027, 3, 21, 1, 30)) == london(2027, 3, 28, 2, 30)


def test_gaps_are_said(east):
    def on(sort, *hours):
        times = {"starts_at": london(2026, 12, 1, hours[0]), "ends_at": london(2026, 12, 2, hours[1])}
        return ShiftFactory.build(hub=east, worker=None, agency_worker=sort, sort=sort, **times)

    first, last = london(2026, 12, 1, 21), london(2026, 12, 2, 9)
    shifts = [on("sleep_in", 21, 7), on("on_call", 21, 9), on("late", 21, 0)]
    said = [(gap.what, gap.first, gap.last) for gap in gaps_of(shifts, first, last, now=first)]
    assert said == [
        (ASLEEP, london(2026, 12, 2, 0), london(2026, 12, 2, 6)),
        (ALONE, london(2026, 12, 2, 0), london(2026, 12, 2, 7)),
        (NOBODY, london(2026, 12, 2, 7), last),
    ]


def test_last_week_is_copied_once(east, hub_manager, hub_worker):
    monday = monday_of(timezone.localdate()) + datetime.timedelta(days=7)
    at = london(monday.year, monday.month, monday.day, 9) - datetime.timedelta(days=7)
    away = WorkerFactory(left_on=monday)
    for who in (hub_worker.worker, away):
        ShiftFactory(hub=east, worker=who, starts_at=at)
    FromAnAgencyFactory(hub=east, starts_at=at)
    copied = copy_week(hub=east, monday=monday, by=hub_manager)
    assert [one.starts_at for one in copied.made] == [at + datetime.timedelta(days=7)]
    assert len(copied.left_out) == 2
    assert copy_week(hub=east, monday=monday, by=hub_manager).made == []


def test_who_is_there_now(east, west):
    here, late, call = OnShiftFactory(hub=east), FromAnAgencyFactory(hub=east), OnCallFactory(hub=east)
    OnShiftFactory(hub=west)
    now = on_shift_now(east)
    assert (now.here, now.expected, now.on_call, now.is_alone) == ([here], [late], [call], True)
    assert now.of(here.worker_id) == here and now.of(None) is None


def test_the_week_says_hours_planned_and_worked(east):
    now = timezone.now()
    worked = WorkedFactory(hub=east)
    taken = ShiftFactory(hub=east, worker=worked.worker, starts_at=worked.ends_at, taken_off_at=now)
    week = week_of(east, monday_of(timezone.localdate(worked.starts_at)), now)
    assert [one.said for one in week.hours] == [("8 h", "8 h")] and taken.pk
    assert not week.is_empty


class TestPages:
    def test_add_change_take_off_and_undo(self, client_of, hub_manager, hub_worker, east):
        client, day = client_of(hub_manager), in_days(2)
        said = {"who": hub_worker.worker.reference, "sort": "waking_night", "on": day.isoformat(), "starts": "10pm",
                "ends": "7am"}  # fmt: skip
        answer = client.post(door("add_shift", east), said, follow=True)
        shift = Shift.objects.get()
        assert shift.ends_at - shift.starts_at == datetime.timedelta(hours=9)
        page = answer.content.decode()
        assert "Added." in page and "Hana Lund" in page and "Nobody on shift" in page
        change = {"sort": "sleep_in", "on": day.isoformat(), "starts": "10pm", "ends": "8am"}
        client.post(door("change_shift", shift), change)
        shift.refresh_from_db()
        assert shift.sort == "sleep_in"
        client.post(door("take_off_shift", shift), {"reason": "Not needed"})
        page = client.get(door("shift", shift)).content.decode()
        assert "taken off" in page and "What it said before" in page and "Not needed" in page

    def test_a_refusal_keeps_what_was_typed(self, client_of, hub_manager, east):
        said = {"who": "agency", "agency_worker": "", "sent_by": "Careline", "sort": "day", "on": "tomorrow",
                "starts": "9am", "ends": "5pm"}  # fmt: skip
        page = client_of(hub_manager).post(door("add_shift", east), said).content.decode()
        assert "Write the name" in page and "Careline" in page

    def test_somebody_posted_elsewhere_sees_nothing_by_being_planned(self, client_of, hub_manager, east,
                                                                      worker_of_another_hub):  # fmt: skip
        said = {"who": worker_of_another_hub.worker.reference, "sort": "day", "on": "tomorrow", "starts": "9am",
                "ends": "5pm"}  # fmt: skip
        page = client_of(hub_manager).post(door("add_shift", east), said, follow=True).content.decode()
        assert "is not posted to East Hub" in page
        client = client_of(worker_of_another_hub)
        shift = Shift.objects.get()
        assert client.get(door("shift", shift)).status_code == 200
        assert (
            client.get(door("shifts", east)).status_code == 404 == client.get(door("hub", east)).status_code
        )
        Shift.objects.update(starts_at=hours_ago(0.2), ends_at=hours_ago(-8))
        client.post(door("begin_shift", east))
        assert Shift.objects.get().began_at

    def test_i_am_on_shift_and_going_with_undo(self, client_of, hub_worker, east):
        client = client_of(hub_worker)
        page = client.post(door("begin_shift", east), {"back": "hub"}, follow=True).content.decode()
        assert "You are on shift" in page and "I am going" in page and "alone" in page
        shift = Shift.objects.get()
        page = client.post(door("end_shift", shift), follow=True).content.decode()
        assert "I am on shift" in page

    def test_put_right_and_written_down_afterwards(self, client_of, hub_manager, hub_worker, east):
        client, one = client_of(hub_manager), NobodyCameFactory(hub=east)
        began = timezone.localtime(one.starts_at)
        said = {"began_at_0": began.date().isoformat(), "began_at_1": began.strftime("%H:%M"), "ended_at_0": "",
                "ended_at_1": "", "reason": "Was here, forgot to say so"}  # fmt: skip
        page = client.post(door("put_shift_right", one), said, follow=True).content.decode()
        assert "Was here, forgot to say so" in page
        said = {"who": hub_worker.worker.reference, "sort": "day", "on": days_ago(3).isoformat(), "starts": "9am",
                "ends": "5pm", "reason": "Covered"}  # fmt: skip
        page = client.post(door("record_worked_shift", east), said, follow=True).content.decode()
        assert "Covered" in page

    def test_the_week_asks_as_much_for_one_as_for_thirty(self, client_of, hub_manager, east,
                                                         django_assert_num_queries):  # fmt: skip
        client, begin = client_of(hub_manager), hours_ago(-1)
        ShiftFactory(hub=east, starts_at=begin)
        client.get(door("shifts", east))
        with django_assert_num_queries(8):
            client.get(door("shifts", east))
        ShiftFactory.create_batch(29, hub=east, starts_at=begin)
        with django_assert_num_queries(8):
            client.get(door("shifts", east))


@pytest.mark.django_db(transaction=True)
def test_pressed_on_two_phones_it_is_one_shift(east, hub_worker):
    gate = Barrier(4)

    def press(_):
        try:
            gate.wait(timeout=30)
            with acting(Service()):
                return begin_shift(hub=east, by=hub_worker).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        made = set(pool.map(press, range(4)))
    assert len(made) == 1 and Shift.objects.count() == 1


def test_who_is_planned_at_another_hub_changes_nothing_there(client_of, west, hub_manager):
    """They read their own shift and sign it; it is planned by those who plan there."""
    own = ShiftFactory(hub=west, worker=hub_manager.worker)
    client = client_of(hub_manager)
    assert client.get(reverse("shift", args=[own.reference])).status_code == 200
    for name in ("change_shift", "take_off_shift"):
        assert client.get(reverse(name, args=[own.reference])).status_code == 404
