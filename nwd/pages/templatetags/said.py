"""`{% load said %}`: what was said, with the young person's own words apart, and who may write down a contact."""

from django import template
from django.template.context import Context

from cases.contacts.boxes import Part, parts_of
from cases.contributing import may_add
from cases.models import Category
from cases.support.disciplines import asked_by
from partners import access
from partners.access import Permission
from partners.models import User

register = template.Library()


@register.filter
def said_in(words: str) -> list[Part]:
    """{% for part in words|said_in %}"""
    return parts_of(words)


@register.simple_tag(takes_context=True)
def may_add_contacts(context: Context) -> bool:
    """Whether a clause lets the reader's agency add to key work; the role is asked by the page."""
    user = context["request"].user
    return isinstance(user, User) and may_add(user, Category.KEY_WORK)


@register.simple_tag(takes_context=True)
def may_keep_house(context: Context) -> bool:
    """Whether the records of a home are the reader's to keep."""
    user = context["request"].user
    return isinstance(user, User) and access.may(user, Permission.KEEP_HOME_RECORDS)


@register.simple_tag(takes_context=True)
def may_ask_specialists(context: Context) -> bool:
    """The same of what specialists do."""
    user = context["request"].user
    return isinstance(user, User) and bool(asked_by(user))
