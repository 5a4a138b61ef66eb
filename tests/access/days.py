"""What stands in the braces of the days at a hub."""

from tests.factories import days
from tests.factories.cases import hours_ago


def day_addresses(person, east):
    medicine = days.MedicineFactory(person=person)
    check = days.NightCheckFactory(person=person, hub=east, checked_at=hours_ago(11))
    return {
        "entry": days.LogEntryFactory(person=person, hub=east).record.reference,
        "check": check.record.reference,
        "medicine": medicine.record.reference,
        "line": days.MedicineGivenFactory(person=person, medicine=medicine).record.reference,
        "money": days.MoneyFactory(person=person).record.reference,
        "came": days.VisitorFactory(hub=east).reference,
    }
