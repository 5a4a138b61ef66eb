"""What each door of the police and the team begins with: whom or what it is about, and the page of its question."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cases.models import YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.models import User
from partners.sign_in import signed_in
from raise_meetings.intelligence.glued import whole
from raise_meetings.models import IntelligenceItem

PAGE = "raise_meetings/intelligence/form.html"
FORM = require_http_methods(["GET", "HEAD", "POST"])


def person_for(request: HttpRequest, reference: str, permission: Permission) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    what = "read" if permission == Permission.READ_PERSON else "change"
    return user, access.fetch(user, YoungPerson.objects.all(), permission, what=what, reference=reference)


def item_for(
    request: HttpRequest, reference: str, record_reference: uuid.UUID, permission: Permission
) -> tuple[User, IntelligenceItem]:
    """The item is on the trail, whoever only looks at a form about it too."""
    user = signed_in(request)
    items = whole(IntelligenceItem.objects.all()).filter(person__reference=reference)
    item: IntelligenceItem = access.fetch(
        user, items, permission, what="change", record__reference=record_reference
    )
    trail.write(by=user, what="read", act="intelligence_item", people=[item.person_id], records=[item.pk])
    return user, item


def item_url(item: IntelligenceItem) -> str:
    return reverse("intelligence_item", args=[item.person.reference, item.record.reference])


def ask_about(
    request: HttpRequest, person: YoungPerson, form: Any, verb: Any, *, title: str, then: Any, said: str,
    back: str = "", **shown: Any,
) -> HttpResponse:  # fmt: skip
    back = back or reverse("intelligence", args=[person.reference])
    return ask(
        request, form, verb, then=then, said=said, title=f"{title}: {person.reference}", heading=title,
        page=PAGE, person=person, back=back, back_text="Police and the team", act="intelligence", **shown,
    )  # fmt: skip
