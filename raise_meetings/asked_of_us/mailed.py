"""Which job mails the links of an action: named here, so that verbs need not know the queue."""

from raise_meetings.models import Action
from raise_meetings.taken import Thing

OF_ONE = "raise_meetings.tasks.mail_links"
OF_PLACE = "raise_meetings.tasks.mail_place_links"


def task_of(thing: Thing) -> str:
    return OF_ONE if isinstance(thing, Action) else OF_PLACE
