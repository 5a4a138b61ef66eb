"""What an action is called where nothing of anybody may stand: in a mail, and on the page behind its link."""

from raise_meetings.models import Action
from raise_meetings.taken import Thing


def short_of(thing: Thing) -> str:
    """The beginning of a random reference: enough to find it again in the list, and no key."""
    named = str(thing.record.reference) if isinstance(thing, Action) else thing.reference
    return named[:8]
