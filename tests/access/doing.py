"""What stands in the braces of what is to be done: something to do, and a visit, of nobody of the cast."""

from tests.factories.doing import ActionFactory, VisitFactory


def doing_addresses(person):
    return {
        "to_do": ActionFactory(person=person).record.reference,
        "visit": VisitFactory(person=person).record.reference,
    }
