"""`{% load seconds %}`: whether the reader may put the second initials under a line about a medicine or money."""

from typing import Any

from django import template
from django.template.context import Context

from partners.models import User
from placements.days.second import may_be_second

register = template.Library()


@register.simple_tag(takes_context=True)
def may_confirm(context: Context, line: Any) -> bool:
    """{% may_confirm line as confirms %}; the role and the clause are asked by the page."""
    user = context["request"].user
    return isinstance(user, User) and may_be_second(line, user.worker)
