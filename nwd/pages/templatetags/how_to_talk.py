"""`{% load how_to_talk %}`: the three lines of whoever the page is about. Never on lists: it asks for each."""

from django import template
from django.template.context import Context
from django.utils import timezone

from cases.communication.newest import how_to_talk_to
from cases.models import HowToTalk, YoungPerson
from partners.models import User

register = template.Library()


@register.simple_tag(takes_context=True)
def how_to_talk_of(context: Context, person: YoungPerson | None) -> HowToTalk | None:
    """For whoever reads the page; nothing where they may not, or nobody has written it."""
    user = getattr(getattr(context, "request", None), "user", None)
    return how_to_talk_to(person, user) if person and isinstance(user, User) else None


@register.filter
def is_due_again(told: HowToTalk) -> bool:
    return told.review_on is not None and told.review_on <= timezone.localdate()
