"""Doors of what is to be done: given, changed, done, and not done after all. The list itself: nwd/pages/due/."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.actions.doing import NOT_THEIRS
from cases.contributing import may_add
from cases.doing.forms import ActionChangeForm, ActionForm
from cases.doing.owners import may_do, owners_for
from cases.doing.pressing import press
from cases.models import Action, Category, YoungPerson
from cases.views import NO_CLAUSE
from nwd.ui.spoken import date_words
from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


@keeps_drafts("Something to do")
@FORM
def give_action(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = who_may_add(request, reference)
    form = opened(ActionForm, request, owners=owners_for(person, user))

    def verb(owner: str, **said: Any) -> Action:
        return actions.give_action(person=person, owner=form.owners[owner], by=user, **said)

    page = reverse("due_of", args=[reference])
    return ask(
        request, form, verb, then=page, said="Saved. It is on the list of whoever does it.",
        title="Something to do", heading=f"{person.name}: something to do", act="give_action",
        back=page, back_text=f"What is due for {person.name}",
    )  # fmt: skip


@keeps_drafts("A change of something to do")
@FORM
def change_action(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Another worker or another day. The words stay: who was asked was asked for this."""
    user, found = _action(request, reference, record_reference)
    owners = owners_for(found.person, user)
    owners += [found.owner] if found.owner not in owners else []
    present = {"owner": found.owner.reference, "due_on": found.due_on}
    form = opened(ActionChangeForm, request, owners=owners, present=present)

    def verb(owner: str, **said: Any) -> Action:
        return actions.change_action(action=found, owner=form.owners[owner], by=user, **said)

    page = reverse("record", args=[reference, record_reference])
    whose = NOT_THEIRS.format(whose=found.owner, agency=found.record.agency)
    return ask(
        request, form, verb, then=page, said="Saved.", nothing="" if may_do(user, found) else whose,
        title="Give it to somebody else, or another day",
        words=f"{found.record.words} It is {found.owner}’s, by {date_words(found.due_on)}.", act="give_action",
        back=reverse("due_of", args=[reference]), back_text=f"What is due for {found.person.name}",
    )  # fmt: skip


@require_POST
def reopen_action(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The Undo of "done", where one alone was done on its own page."""
    user, found = _action(request, reference, record_reference)
    page = reverse("record", args=[reference, record_reference])
    return take_back(request, lambda: actions.reopen_action(action=found, by=user), then=page)


@require_POST
def complete_action(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """One press on its own page."""
    user, found = _action(request, reference, record_reference)
    return press(
        request, lambda: actions.complete_action(action=found, by=user), said="Done.",
        undo=reverse("reopen_action", args=[reference, record_reference]),
        then=reverse("record", args=[reference, record_reference]),
    )  # fmt: skip


def who_may_add(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    """To key work: the role may be right, and no clause let their agency."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.WRITE_NOTE, reference=reference)
    if not may_add(user, Category.KEY_WORK):
        access.refuse(user, Permission.WRITE_NOTE, person.person_ids)
        raise PermissionDenied(NO_CLAUSE)
    return user, person


def _action(request: HttpRequest, reference: str, record: uuid.UUID) -> tuple[User, Action]:
    """On POST held, so that what is sent is compared with what it says now."""
    user = signed_in(request)
    found = Action.objects.filter(person__reference=reference).select_related(
        "person", "record__agency", "owner__agency"
    )
    what = "read"  # a form shows what it says; what it saves, the verb writes
    if request.method == "POST":
        found, what = found.select_for_update(of=("self",)), "change"
    one: Action = access.fetch(user, found, Permission.WRITE_NOTE, what=what, record__reference=record)
    return user, one
