"""The mail: an agency, a reference, a day and a link. Nothing of anybody (hostile.md G1)."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone

from nwd.ui.spoken import date_words, time_words
from raise_meetings.asked_of_us.links import address_of
from raise_meetings.asked_of_us.reference import short_of
from raise_meetings.models import AnswerLink
from raise_meetings.taken import Thing

SUBJECT = "{service}: a RAISE asks something of {agency}"
WORDS = """\
A RAISE asks something of {agency}{due}. Its reference is {reference}.{warm}

Open this link to say yes, no, or that it is done:

{link}

It is yours alone and works once, until {time} on {day}. To read there what is asked, have your second step ready. \
If you did not expect this message, do nothing and tell your manager.
"""
WARM = "\n\nIs there anything in the way? Say so there, or ring whoever asked."


def send(link: AnswerLink) -> None:
    thing, until = link.thing, link.expires_at
    words = WORDS.format(
        agency=thing.agency, due=due_of(thing), reference=short_of(thing), warm=WARM if thing.chased_at else "",
        link=address_of(link), time=time_words(until), day=date_words(until),
    )  # fmt: skip
    subject = SUBJECT.format(service=settings.SERVICE_NAME, agency=thing.agency)
    send_mail(" ".join(subject.split()), words, None, [link.user.email])  # a name may hold the end of a line


def due_of(thing: Thing) -> str:
    if thing.due_on is None:
        return ""
    late = thing.due_on < timezone.localdate()
    return f"; it {'was' if late else 'is'} due on {date_words(thing.due_on)}"
