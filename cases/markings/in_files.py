"""What of a record stands in a file that leaves: of police material with conditions, that it is there (domain.md)."""

from cases.models import Record
from cases.models.record import Marking

ON_ITS_PAGE = "Police handling C: it is read on its page alone, with its conditions."


def in_a_file(record: Record, words: str) -> str:
    """No file carries the conditions along, so it carries no words of theirs."""
    return ON_ITS_PAGE if record.marking == Marking.HANDLING_C and words else words
