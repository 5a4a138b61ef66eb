"""Links in mails die with the answer: called by verbs, in their transaction."""

from django.utils import timezone

from raise_meetings.models import AnswerLink
from raise_meetings.taken import Thing


def close_links(thing: Thing) -> None:
    AnswerLink.objects.of(thing).filter(used_at=None, withdrawn_at=None).update(withdrawn_at=timezone.now())
