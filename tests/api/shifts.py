"""What endpoints of shifts are about, and what is said to them."""

from hubs.models import Hub
from tests.factories.cases import hours_ago
from tests.factories.shifts import FromAnAgencyFactory, ShiftFactory


def east():
    return Hub.objects.get(tracker_ref="EAST")


MAKES = {
    "shift": lambda _person: ShiftFactory(hub=east()).reference,
    "sent": lambda _person: FromAnAgencyFactory(hub=east()).reference,
    "sent_here": lambda _person: FromAnAgencyFactory(hub=east(), began_at=hours_ago(1)).reference,
}
OF_PLACES = {
    **dict.fromkeys(("change_shift", "take_off_shift", "bring_shift_back", "put_shift_right"), "shift"),
    "begin_for": "sent",
    "end_shift": "sent_here",
}


def plan():
    times = {"starts_at": hours_ago(-5).isoformat(), "ends_at": hours_ago(-13).isoformat()}
    return {"sort": "day", **times}


def worked():
    return {"began_at": hours_ago(9).isoformat(), "ended_at": hours_ago(1).isoformat(), "reason": "Came in."}


SAID = {
    "api_shifts": lambda: {"agency_worker": "Jo Brown", "sent_by": "Careline", **plan()},
    "api_record_worked_shift": lambda: {"agency_worker": "Jo Brown", "sort": "day", **worked()},
    "api_change_shift": plan,
    "api_put_shift_right": worked,
}
