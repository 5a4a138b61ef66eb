"""What stands in the braces of shifts, and of who is out."""

from tests.factories.out import OutFactory
from tests.factories.shifts import FromAnAgencyFactory, OnShiftFactory, ShiftFactory


def on_shift_addresses(east):
    sent = FromAnAgencyFactory(hub=east).reference
    return {
        "shift": ShiftFactory(hub=east).reference,
        "on_shift": OnShiftFactory(hub=east).reference,
        **dict.fromkeys(("sent", "sent_here"), sent),
    }


def out_addresses(person):
    return {"out": OutFactory(person=person).record.reference}
