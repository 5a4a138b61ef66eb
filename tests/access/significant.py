"""What stands in the braces of the doors of significant events."""

from tests.factories.cases import ApprovedEventFactory, NoteFactory, SignificantEventFactory


def significant_addresses(young_person):
    return {
        "event": ApprovedEventFactory(person=young_person).record.reference,
        "unanswered": SignificantEventFactory(person=young_person).record.reference,
        "to_lift": NoteFactory(person=young_person).reference,
    }
