"""What endpoints of moves are about, and what is said to them. Nobody lives in two places: each begins anew."""

from cases.models import Record
from hubs.models import Hub
from placements.models import Claim, Hold, Stay
from tests.api.robin import forget, robin
from tests.factories.hubs import BedFactory, days_ago, in_days
from tests.factories.placements import HoldFactory, StayFactory


def nowhere():
    for kind in (Stay, Hold, Claim):
        kind.objects.filter(**{"person" if kind is Claim else "claim__person": robin()}).delete()
    forget(Record.objects.filter(person=robin(), kind__in=("stay", "hold"), claim=None))


def bed():
    return BedFactory(hub=Hub.objects.get(tracker_ref="EAST"))


def living(person, **more):
    nowhere()
    return StayFactory(claim__person=person, claim__bed=bed(), **more).claim.record.reference


def at_home(person):
    """In a bed of East, wherever they lived."""
    if not Claim.objects.filter(person=person, bed__isnull=False).exists():
        living(person)


def moving_in(**more):
    nowhere()
    return {"bed": bed().reference, "here": True, "start_on": days_ago(1).isoformat()} | more


def kept(person):
    nowhere()
    return HoldFactory(claim__person=person, claim__bed=bed()).claim.record.reference


def keeping():
    nowhere()
    return {"bed": bed().reference, "start_on": days_ago(1).isoformat(), "reason": "other"}


def home():
    nowhere()
    return {"kind": "family", "start_on": days_ago(1).isoformat(), "in_area": True}


MAKES = {
    "awaited": lambda person: living(person, arrived_at=None, claim__start_on=days_ago(1)),
    "lives": living,
    "to_leave": lambda person: living(person, claim__end_on=days_ago(1), end_reason="planned_move"),
    "kept": kept,
}
ABOUT = {
    **dict.fromkeys(("arrive", "did_not_arrive"), "awaited"),
    **dict.fromkeys(("extend_stay", "move_bed", "leave_home", "correct_stay"), "lives"),
    "say_left": "to_leave",
    **dict.fromkeys(("extend_hold", "end_hold", "come_back_to_bed"), "kept"),
}
SAID = {
    "api_stays": moving_in,
    "api_begin_stay": home,
    "api_hold_bed": keeping,
    "api_arrive": lambda: {"at": f"{days_ago(1)}T18:00:00Z"},
    "api_did_not_arrive": lambda: {"words": "Stayed with an aunt."},
    "api_extend_stay": lambda: {"expected_end_on": in_days(9).isoformat()},
    "api_move_bed": lambda: {"bed": bed().reference, "on": days_ago(1).isoformat()},
    "api_leave_home": lambda: {
        "end_on": days_ago(0).isoformat(), "end_reason": "planned_move", "planned_end": True,
    },
    "api_correct_stay": lambda: {"start_on": days_ago(9).isoformat()},
    "api_extend_hold": lambda: {"expected_end_on": in_days(9).isoformat()},
    "api_end_hold": lambda: {"on": days_ago(0).isoformat()},
    "api_come_back_to_bed": lambda: {"on": days_ago(0).isoformat()},
}  # fmt: skip
