"""The words of an incident: for each young person their own copy, and what stands beside the copies names nobody."""

import re
from collections.abc import Mapping, Sequence

from cases.contacts.left_out import ANOTHER, without
from cases.contributing import as_written
from cases.models import YoungPerson
from cases.support.boxes import INCIDENT, as_words

SOMEBODY = "a young person"
_BEGINS = re.compile(rf"(^|[.!?]\s+)({SOMEBODY})")


def copy_for(person: YoungPerson, people: Sequence[YoungPerson], said: Mapping[str, str]) -> str:
    """What is said of everybody and of this one, without the others."""
    others = [one for one in people if one != person]
    alone = {box: without(others, words, subject=person) for box, words in said.items()}
    return as_words(alone, INCIDENT)


def naming_nobody(people: Sequence[YoungPerson], words: str) -> str:
    """For those who may know one of them, and nobody knows which."""
    said = without(people, as_written(words), subject=YoungPerson())
    said = said.replace(ANOTHER, SOMEBODY).replace(ANOTHER.capitalize(), SOMEBODY.capitalize())
    return _BEGINS.sub(lambda found: found[1] + found[2].capitalize(), said)
