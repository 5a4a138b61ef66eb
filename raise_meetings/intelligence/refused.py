"""Called by verbs: what stands in no text here, whoever writes it."""

import re

from django.core.exceptions import ValidationError

from cases.contributing import as_written
from cases.models import YoungPerson
from cases.quoting.repeated import repeated
from partners.models import User
from raise_meetings.intelligence.named import refuse_names

#: As it stands at the head of a paper, in capitals; OFFICIAL and OFFICIAL-SENSITIVE may.
HIGHER = re.compile(r"^[\W_]*(?:UK[\W_]+)?(?:TOP[\W_]+SECRET|SECRET|CONFIDENTIAL)\b", re.MULTILINE)
#: Said of it in a line of its own, or within one.
SAID_HIGHER = re.compile(
    r"\b(?:UK|TOP)[ -]SECRET\b|\b(?i:classification|marking|marked|classified)\W+(?i:uk\W+|top\W+)*(?i:secret)\b"
)
TOO_HIGH = (
    "This is marked above OFFICIAL-SENSITIVE. None of it may be kept here: tell the police officer who gave it to "
    "you, and have a summary made that may be shared."
)
GRADE = re.compile(r"\b[1-3] ?[A-E]\b")


def refuse_higher(words: str, box: str = "words") -> None:
    if HIGHER.search(words) or SAID_HIGHER.search(words):
        raise ValidationError({box: TOO_HIGH})


def refuse_grade(words: str) -> None:
    if GRADE.search(words):
        raise ValidationError(
            {"words": "No grade stands in a line for the shift. Say what to do, or look out for."}
        )


def summary(words: str, by: User, person: YoungPerson, understood: bool) -> str:
    """What may be shared, in the words of whoever shares it."""
    words = as_written(words)
    if not words:
        raise ValidationError({"words": "Write what may be shared, in a few plain sentences."})
    refuse_higher(words)
    _refuse_anothers(words, by)
    refuse_names(words, by, understood=understood, person=person)
    return words


def _refuse_anothers(words: str, by: User) -> None:
    """Its own an agency shares again as it wants."""
    source = repeated(words, by, not_of=by.worker.agency_id if by.worker else None)
    if source is not None:
        said = f"Eight words or more in a row are {source.agency}’s, shared with conditions. Ask them first."
        raise ValidationError({"words": said})
