"""The mail with which minutes go out: a link, and what the agency is asked for by its links. Nothing of anybody."""

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse

from partners.models import User
from raise_meetings.models import AnswerLink, Pack

SUBJECT = "{service}: minutes of a meeting"
WORDS = """\
Minutes of a meeting at which {agency} has a part are ready for you.

{link}

The link is yours alone and works after you have signed in.{asked}

If you did not expect this message, do nothing and tell your manager.
"""
ASKED = """

Your agency is asked to do something. Each of these opens one thing, once, to say yes, no, or that it is done:

{links}"""


def send(pack: Pack, user: User, answers: list[AnswerLink]) -> None:
    from raise_meetings.asked_of_us.links import address_of
    from raise_meetings.asked_of_us.mail import due_of
    from raise_meetings.asked_of_us.reference import short_of

    links = "\n\n".join(
        f"Reference {short_of(one.thing)}{due_of(one.thing)}:\n{address_of(one)}" for one in answers
    )
    words = WORDS.format(
        agency=pack.agency, link=f"{settings.SITE_URL}{reverse('raise_pack', args=[pack.reference])}",
        asked=ASKED.format(links=links) if links else "",
    )  # fmt: skip
    send_mail(SUBJECT.format(service=settings.SERVICE_NAME), words, None, [user.email])
