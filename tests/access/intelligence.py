"""What stands in the braces of the doors of what police share and are passed."""

from django.utils import timezone

from cases.models import Record
from tests.factories.agreements import NamedReaderFactory
from tests.factories.intelligence import (
    IntelligenceItemFactory,
    PassedPersonFactory,
    ReleaseAskFactory,
    ShiftLineFactory,
)
from tests.factories.partners import PostingFactory, the_lead


def conditional(person):
    """Handling C, for the lead agency."""
    held = IntelligenceItemFactory(person=person).record
    NamedReaderFactory(record=held, user=None, agency=the_lead())
    Record.objects.filter(pk=held.pk).update(marking="handling_c", conditions="Ask first.")
    held.refresh_from_db()
    return held


def released(person):
    """So that more people may read it; nobody has published it yet."""
    by = PostingFactory().worker
    said = {
        "answer": "yes",
        "words": "Fetch them on Fridays.",
        "answered_by": by,
        "answered_at": timezone.now(),
    }
    return ReleaseAskFactory(source=conditional(person), **said).reference


def intelligence_addresses(person):
    held = conditional(person)
    return {
        "item": IntelligenceItemFactory(person=person).record.reference,
        "with_conditions": held.reference,
        "release": ReleaseAskFactory(source=held).reference,
        "released": released(person),
        "shift_line": ShiftLineFactory(person=person).record.reference,
        "passed": PassedPersonFactory(person=person).passed.reference,
    }
