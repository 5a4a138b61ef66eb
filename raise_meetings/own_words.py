"""What is written after a RAISE is in one's own words: agencies read it that the police named in no condition."""

from django.core.exceptions import ValidationError

from cases.contributing import as_written
from cases.forms import LONGEST
from cases.models import YoungPerson
from cases.quoting.typed import refuse_repeated
from partners.models import User
from raise_meetings.meeting.named import as_said_of, people_of
from raise_meetings.models import Action, Meeting
from raise_meetings.taken import Thing


def own_words(words: str, by: User, box: str = "words") -> str:
    """As written, but for the ends. A quotation has its place in a note, where it keeps its conditions."""
    said = as_written(words)
    if len(said) > LONGEST:
        raise ValidationError({box: f"Write {LONGEST:,} characters at most."})
    refuse_repeated(said, by, box=box)
    return said


def words_about(words: str, meeting: Meeting, about: YoungPerson | None, by: User, box: str = "words") -> str:
    """Of one, without the names of the others of the group; of the group or the place, without any."""
    said = own_words(words, by, box)
    return as_said_of(about, said, people_of(meeting, by), by)


def words_of(words: str, thing: Thing, by: User, box: str = "words") -> str:
    """The same, of an action that is there."""
    return words_about(words, thing.meeting, thing.person if isinstance(thing, Action) else None, by, box)
