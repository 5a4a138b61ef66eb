"""What stands on every page while somebody holds an override: for whom, until when, and the way to end it."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from partners import access
from partners.access import Permission
from partners.models import Override, User
from partners.sign_in.second_factor import proven


def overrides_open(request: HttpRequest) -> dict[str, Any]:
    """Context processor. No query for whoever holds none. Initials: a page may be read over a shoulder."""
    user = getattr(request, "user", None)
    if not isinstance(user, User) or not proven(request):
        return {}
    people = access.facts_of(user).told.get("overridden")
    may_override = access.may(user, Permission.OVERRIDE)
    if not people:
        return {"may_override": may_override}
    live = Override.objects.live_at(timezone.now()).filter(user=user).select_related("person")
    opened = [(one, _initials(one.person.name)) for one in live]
    return {"overrides_open": opened, "may_override": may_override}


def _initials(name: str) -> str:
    return " ".join(f"{word[0]}." for word in name.split())
