"""Called by verbs: words that stand on a RAISE itself, and are read by whoever may know one of those it is about."""

from partners.models import User
from raise_meetings.meeting.named import naming_none
from raise_meetings.models import Meeting, RaiseAsk, Series
from raise_meetings.own_words import own_words


def plain(words: str, thing: RaiseAsk | Series | Meeting, by: User, box: str) -> str:
    """In one's own words and naming nobody: of those whom the writer knows. Of anybody else a name left out would
    tell.
    """
    parts = thing.people.visible_to(by).select_related("person").order_by("pk")
    return naming_none(own_words(words, by, box), [part.person for part in parts], by)
