"""Doors of what is due: one's own and for managers the team's, of one young person, and several done at once."""

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from cases.contributing import may_add
from cases.models import Category, YoungPerson
from nwd.pages.answers import kept
from nwd.pages.due.asking import Listed, listed_for, listed_of
from nwd.pages.due.doing import do_together, undo_together
from nwd.pages.due.houses import house_due
from nwd.pages.views_of import views_of
from partners import access, trail, undo
from partners.access import Permission
from partners.asking import take_back
from partners.models import User
from partners.receipts import once
from partners.sign_in import signed_in


@require_safe
def due(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    views = views_of(request, user, "due")
    if views.opens_with:
        return redirect(views.opens_with)
    listed = listed_for(user, request.GET)
    shown: dict[str, object] = {"views": views, "worker": listed.worker, "team": listed.team}
    shown["house"] = house_due(user)
    return _page(request, user, listed, shown)


@require_safe
def due_of(request: HttpRequest, reference: str) -> HttpResponse:
    """For one young person, whoever does it."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    may_give = access.may(user, Permission.WRITE_NOTE) and may_add(user, Category.KEY_WORK)
    shown = {"person": person, "may_give": may_give, "may_write": access.may(user, Permission.WRITE_NOTE)}
    return _page(request, user, listed_of(user, person, request.GET), shown)


@once
@require_POST
def due_done(request: HttpRequest) -> HttpResponse:
    """What was ticked. The address carries the list's own answers, and leads back to it."""
    user = signed_in(request)
    access.require(user, Permission.WRITE_NOTE)
    try:
        done = do_together(references=request.POST.getlist("done"), by=user)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        _say(request, len(done))
    return redirect(_back(request, user))


@require_POST
def due_not_done(request: HttpRequest, press: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.WRITE_NOTE)
    return take_back(request, lambda: undo_together(press=press, by=user), then=reverse("due"))


def _page(request: HttpRequest, user: User, listed: Listed, shown: dict[str, object]) -> HttpResponse:
    trail.listed(by=user, act="due", people={row.person.pk for row in listed.page.rows})
    may_do = access.may(user, Permission.WRITE_NOTE) and any(row.yours for row in listed.page.rows)
    answer = {
        "form": listed.form,
        "page": listed.page,
        "total": listed.total,
        "late": listed.late,
        "may_do": may_do,
    }
    return render(request, "pages/due/due.html", answer | shown)


def _say(request: HttpRequest, how_many: int) -> None:
    press = trail.request_id.get()
    if how_many and press:
        said = f"{how_many} thing{'' if how_many == 1 else 's'} done."
        undo.offer(request, said, reverse("due_not_done", args=[press]))
    else:
        messages.info(request, "That was done already.")


def _back(request: HttpRequest, user: User) -> str:
    if one := request.GET.get("of"):
        people = YoungPerson.objects.visible_to(user)
        if "\0" in one or not people.filter(reference=one).exists():
            raise Http404
        return reverse("due_of", args=[one])
    return f"{reverse('due')}?{kept('due', request.GET)}"
