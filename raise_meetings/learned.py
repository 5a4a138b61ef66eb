"""Called by verbs: what a RAISE taught of each young person, into their part of it, and the end of each part."""

from collections.abc import Mapping

from cases.chronology import midnight
from cases.models import Record, YoungPerson
from partners.access import Service
from partners.context import acting
from partners.models import User
from raise_meetings.meeting.named import as_said_of
from raise_meetings.models import Series, SeriesPerson
from raise_meetings.own_words import own_words


def say_learned(series: Series, learned: Mapping[int, str] | None, by: User) -> None:
    """None takes the words back. Of those whom the closer may read."""
    parts = list(
        SeriesPerson.objects.visible_to(by)
        .filter(series=series)
        .select_related("record", "person")
        .order_by("pk")
    )
    for part in parts:
        words = (
            apart(series, own_words(learned.get(part.person_id, ""), by), part.person, by) if learned else ""
        )
        if part.record.words != words:
            part.record.words = words
            part.record.save(update_fields=["words"])


def apart(series: Series, words: str, about: YoungPerson | None, by: User) -> str:
    """In what is said of one nobody else of the group is named, in what is said of all nobody at all."""
    parts = SeriesPerson.objects.visible_to(by).filter(series=series).select_related("person")
    return as_said_of(about, words, [part.person for part in parts], by)


def end_parts(series: Series) -> None:
    """Of each one's part, also of somebody whom the closer may not read."""
    ended = midnight(series.closed_on) if series.closed_on else None
    with acting(Service()):
        parts = SeriesPerson.objects.filter(series=series).values("record")
        Record.objects.filter(pk__in=parts).update(ended=ended)
