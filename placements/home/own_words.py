"""What a record has in the young person's own words: the box "What they said", as it is written."""

from cases.contacts.boxes import parts_of
from cases.models import Record


def own_words_of(record: Record) -> str:
    return "\n\n".join(part.words for part in parts_of(record.latest_words) if part.own).strip()
