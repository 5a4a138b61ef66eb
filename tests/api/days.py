"""What endpoints of the days at a hub are about, and what is said to them."""

import itertools

from django.utils import timezone

from hubs.models import Hub
from placements.models import NightCheck, NightInterval
from placements.night import night_of
from tests.api.robin import robin
from tests.api.stays import at_home
from tests.factories import days
from tests.factories.cases import days_ago, hours_ago

NUMBER = itertools.count()


def east():
    return Hub.objects.get(tracker_ref="EAST")


def robin_at_home():
    person = robin()
    at_home(person)
    return person.reference


def medicine_of(person):
    return days.MedicineFactory(person=person, as_needed=True, name=f"Number {next(NUMBER)}").record.reference


def line_of(person):
    return days.MedicineGivenFactory(person=person).record.reference


def check_of(person):
    NightCheck.objects.all().delete()
    at = timezone.now().replace(second=0, microsecond=0)
    return days.NightCheckFactory(
        person=person, hub=east(), checked_at=at, night=night_of(at)
    ).record.reference


MAKES = {
    "entry": lambda person: days.LogEntryFactory(person=person, hub=east()).record.reference,
    "check": check_of,
    "medicine": medicine_of,
    "line": line_of,
    "money": lambda person: days.MoneyFactory(person=person).record.reference,
    "the_hub": lambda _person: east().reference,
    "came": lambda _person: days.VisitorFactory(hub=east()).reference,
}
ABOUT = {
    "correct_log": "entry",
    "correct_check": "check",
    **dict.fromkeys(("change_medicine", "end_medicine", "give_medicine", "move_stock"), "medicine"),
    **dict.fromkeys(("put_given_right", "confirm_line"), "line"),
    "put_money_right": "money",
}
OF_PLACES = {
    **dict.fromkeys(("let_out", "change_visitor"), "came"),
    **dict.fromkeys(("log", "look_in", "set_house_nights", "visitors", "let_in"), "the_hub"),
}


def now():
    return timezone.now().replace(second=0, microsecond=0).isoformat()


def entry():
    return {"people": [robin_at_home()], "at": now(), "part": "afternoon", "words": "Pancakes."}


def a_round():
    NightCheck.objects.all().delete()
    return {"at": now(), "found": [{"person": robin_at_home(), "state": "asleep"}]}


def often():
    NightInterval.objects.all().delete()
    return {"minutes": 30, "words": "They asked."}


def label():
    return {"name": f"Number {next(NUMBER)}", "dose": "1 tablet", "route": "mouth", "morning": True,
            "start_on": days_ago(3).isoformat(), "consent": "parent", "allergies": "None known"}  # fmt: skip


def visit(**more):
    return {
        "name": "Dana Ashby",
        "sort": "family",
        "identity": "seen",
        "came_at": hours_ago(1).isoformat(),
    } | more


SAID = {
    "api_log": entry,
    "api_correct_log": lambda: {"part": "morning", "words": "Waffles."},
    "api_look_in": a_round,
    "api_correct_check": lambda: {"at": now(), "state": "awake"},
    "api_set_night_interval": often,
    "api_set_house_nights": lambda: {"minutes": 60},
    "api_visitors": lambda: visit(people=[robin_at_home()]),
    "api_change_visitor": visit,
    "api_medicines": label,
    "api_change_medicine": label,
    "api_end_medicine": lambda: {"end_on": timezone.localdate().isoformat()},
    "api_give_medicine": lambda: {"at": now(), "outcome": "given", "amount": "1 tablet"},
    "api_move_stock": lambda: {"at": now(), "outcome": "counted", "units": 12},
    "api_put_given_right": lambda: {
        "at": hours_ago(3).isoformat(),
        "outcome": "refused",
        "why": "It was refused.",
    },
    "api_money": lambda: {"at": now(), "move": "in", "pence": 500, "words": "Pocket money."},
    "api_put_money_right": lambda: {"at": now(), "move": "in", "pence": 400, "why": "It was four."},
}
