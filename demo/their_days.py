"""East Hub's last two days as its staff wrote them: the log, a night, who came, medicines, pocket money."""

import datetime
from typing import Any

from django.utils import timezone

from cases.models import YoungPerson
from demo.on_shift import HUB_WORKER, who_goes_out
from demo.staff import user_of
from demo.tonight import KEY_WORKER, MISSING, MOVING_ON
from hubs.models import Hub
from partners.context import acting
from partners.models import User
from placements import actions
from placements.days.living import living, sleeping
from placements.models import (
    AtNight,
    IdentityChecked,
    Money,
    MoneyMove,
    Mood,
    Outcome,
    PartOfDay,
    VisitorSort,
)
from placements.night import night_of

COOKED = (
    "What happened:\nWe made fajitas from scratch. Nobody wanted to stop.\n\n"
    "What they said:\nCan we do this every week? I want to do the shopping next time."
)


def write_their_days() -> None:
    east, by = Hub.objects.get(tracker_ref="EAST"), user_of(HUB_WORKER)
    now = timezone.now().replace(second=0, microsecond=0)
    yesterday = night_of(now) - datetime.timedelta(days=1)
    with acting(by):
        people = [one for one in living(east, by, yesterday) if one.tracker_ref not in (MISSING, MOVING_ON)]
        _yesterday(east, by, people, yesterday)
        _today(east, by, now)
        _night(east, by, yesterday)
        _book(east, by, now, yesterday)
    with acting(by):
        _sheet(people[0], by, yesterday)
        _purse(people[0], by, now)
    with acting(user_of(KEY_WORKER)):
        _confirm(people[0], user_of(KEY_WORKER))


def _yesterday(east: Hub, by: User, people: list[YoungPerson], day: datetime.date) -> None:
    actions.write_log(hub=east, people=people[:2], by=by, at=_at(day, 18, 30), part=PartOfDay.NIGHT, words=COOKED,
                      mood=Mood.GOOD, about=["activity", "achievement"])  # fmt: skip
    actions.write_log(hub=east, people=people[:1], by=by, at=_at(day, 9), part=PartOfDay.MORNING, mood=Mood.NOT_GOOD,
                      words="Up late and quiet at breakfast. Went to college after all; we drove.",
                      about=["education"])  # fmt: skip
    for one in people[2:4]:
        actions.write_log(hub=east, people=[one], by=by, at=_at(day, 16), part=PartOfDay.AFTERNOON, mood=Mood.OKAY,
                          words="Rang home and asked us to stay in the room. It went better than last week.",
                          about=["family"])  # fmt: skip


def _today(east: Hub, by: User, now: datetime.datetime) -> None:
    at = now - datetime.timedelta(minutes=40)
    hour = timezone.localtime(at).hour
    part = (
        PartOfDay.MORNING if 6 <= hour < 12 else PartOfDay.AFTERNOON if 12 <= hour < 17 else PartOfDay.NIGHT
    )
    actions.write_log(hub=east, people=_in(east, by, now)[:1], by=by, at=at, mood=Mood.VERY_GOOD,
                      part=part, about=["achievement"],
                      words="What happened:\nThe letter came.\n\nWhat they said:\nI got the place!")  # fmt: skip


def _night(east: Hub, by: User, night: datetime.date) -> None:
    people = [one for one in sleeping(east, by, night) if one.tracker_ref != MISSING]
    for hours, awake in ((23.5, True), (25.5, False), (29, False)):
        found = dict.fromkeys(people, AtNight.ASLEEP)
        if awake:
            found[people[0]] = AtNight.AWAKE
        words = "Reading. We talked for a while." if awake else ""
        at = _at(night, 0) + datetime.timedelta(hours=hours)
        actions.look_in(hub=east, found=found, by=by, at=at, words=words)


def _book(east: Hub, by: User, now: datetime.datetime, day: datetime.date) -> None:
    here = _in(east, by, now)
    told: dict[str, Any] = {"hub": east, "by": by, "identity": IdentityChecked.SEEN}
    actions.let_in(**told, name="Gareth Lowe", organisation="Skelbeck Boilers", sort=VisitorSort.CONTRACTOR,
                   why="The boiler in the annexe", came_at=_at(day, 10), left_at=_at(day, 11, 20))  # fmt: skip
    actions.let_in(**told, name="Priya Nand", organisation="Skelbeck College", sort=VisitorSort.PROFESSIONAL,
                   why="About the course in spring", people=here[:1],
                   came_at=now - datetime.timedelta(minutes=25))  # fmt: skip


def _in(east: Hub, by: User, now: datetime.datetime) -> list[YoungPerson]:
    """Not who is away, or goes out in a moment (demo/on_shift.py)."""
    here = [one for one in living(east, by, night_of(now)) if one.tracker_ref not in (MISSING, MOVING_ON)]
    out = {one.pk for one in who_goes_out(now)}
    return [one for one in here if one.pk not in out] or here


def _sheet(person: YoungPerson, by: User, day: datetime.date) -> None:
    label: dict[str, Any] = {
        "route": "mouth",
        "consent": "themselves",
        "allergies": "Penicillin (a rash, as a child)",
    }
    tablet = actions.begin_medicine(
        person=person, start_on=day - datetime.timedelta(days=5), by=by, name="Cetirizine", strength="10 mg",
        dose="1 tablet", morning=True, bedtime=False, prescribed_by="Dr Amos, Skelbeck Surgery",
        kept_where="The locked cabinet", label_says="May make you sleepy.", **label,
    )  # fmt: skip
    actions.move_stock(medicine=tablet, at=_at(day, 7, 30), outcome=Outcome.CAME_IN, units=26, by=by)
    actions.give_medicine(medicine=tablet, slot="morning", at=_at(day, 8), outcome=Outcome.GIVEN, amount="1 tablet",
                          units=1, by=by)  # fmt: skip
    actions.begin_medicine(person=person, start_on=day, by=by, name="Paracetamol", strength="500 mg", dose="1 tablet",
                           as_needed=True, label_says="At least 4 hours between.", **label)  # fmt: skip


def _purse(person: YoungPerson, by: User, now: datetime.datetime) -> None:
    for hours, move, pence, words in (
        (70, MoneyMove.IN, 2000, "From nan, for new trainers."),
        (46, MoneyMove.OUT, 650, "Bus and cinema."),
        (20, MoneyMove.COUNTED, 1350, ""),
    ):
        at = now - datetime.timedelta(hours=hours)
        actions.keep_money(person=person, move=move, pence=pence, at=at, by=by, words=words)


def _confirm(person: YoungPerson, by: User) -> None:
    """The second initials under the first line of the purse; those of the medicine are still wanted."""
    actions.confirm_money(money=Money.objects.filter(person=person).earliest("at"), by=by)


def _at(day: datetime.date, hour: int, minute: int = 0) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour, minute)))
