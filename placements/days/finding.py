"""For doors of the days: the hub, the young person, and a row of theirs; hidden is as absent."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest

from cases.clauses import require_clause
from cases.contributing import may_add
from cases.models import Category, YoungPerson
from cases.views import NO_CLAUSE
from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.models import Posting, User, Worker
from partners.sign_in import signed_in

HOME = Permission.KEEP_HOME_RECORDS


def hub_to_write(request: HttpRequest, reference: str, permission: Permission = HOME) -> tuple[User, Hub]:
    user = signed_in(request)
    hub = access.fetch_hub(user, permission, reference)
    require_daily_life(user, permission)
    return user, hub


def require_daily_life(user: User, permission: Permission) -> None:
    """The role may be right, and no clause let their agency."""
    if not may_add(user, Category.DAILY_LIFE):
        access.refuse(user, permission)
        raise PermissionDenied(NO_CLAUSE)


def person_to_write(
    request: HttpRequest, reference: str, category: str, permission: Permission = HOME
) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), permission, what="change", reference=reference)
    require_clause(user, person, category)
    return user, person


def row_of(
    user: User, rows: type[Model], person: YoungPerson, reference: uuid.UUID, permission: Permission = HOME
) -> Any:
    objects: Any = rows._default_manager
    theirs = objects.visible_to(user).filter(person=person, record__reference=reference)
    found = theirs.select_related("record__agency", "person").first()
    if found is None:
        access.refuse(user, permission)
        raise Http404
    return found


def colleagues(user: User) -> list[Worker]:
    """Who may have been there: posted today to a hub of the user's, by name, without the user."""
    live = Posting.objects.live_on(access.facts_of(user).day).filter(hub__in=access.hubs_of(user))
    others = Worker.objects.filter(pk__in=live.values("worker")).exclude(user=user)
    return list(others.order_by("given_name", "family_name", "pk"))
