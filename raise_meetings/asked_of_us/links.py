"""The link with which one worker answers for one action: opened by whoever holds it, good for them alone."""

from django.conf import settings
from django.urls import reverse

from partners import access
from partners.access import Permission, Service
from partners.context import acting
from partners.links import hash_of, made_of
from partners.models import User
from partners.sessions.at_work import why_not
from raise_meetings.models import AnswerLink
from raise_meetings.taken import Thing

#: Of a token: 32 bytes in base64 without its end.
LENGTH = 43


def token_of(link: AnswerLink) -> str:
    return made_of("raise_meetings.answer", link.seed)


def address_of(link: AnswerLink) -> str:
    """On the address that the settings name, never the one that a request claims."""
    return f"{settings.SITE_URL}{reverse('answer_by_link', args=[token_of(link)])}"


def opened_by(token: str) -> AnswerLink | None:
    """None alike for unknown, expired, used, withdrawn, and for whoever may not answer any more: they have left,
    their sign-in is closed, the young person is not shared with their agency, or it is done.
    """
    if len(token) != LENGTH:
        return None
    with acting(Service()):
        rows = AnswerLink.objects.open().select_related("user", "action__record", "place_action")
        found = rows.filter(token_hash=hash_of(token)).first()
    return found if found and may_answer(found.user, found.thing) else None


def may_answer(user: User, thing: Thing) -> bool:
    """Asked as them, at this moment."""
    if not user.is_active or why_not(user) or not access.may(user, Permission.JOIN_RAISE):
        return False
    worker = access.facts_of(user).worker
    if worker is None or worker.agency_id != thing.agency_id:
        return False
    with acting(user):
        return bool(type(thing).objects.visible_to(user).to_do().filter(pk=thing.pk).exists())
