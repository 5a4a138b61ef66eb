"""Doors of what was passed to the police: the list, the form and its paper, and what came back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import gives_words_back, signed_in
from raise_meetings import actions
from raise_meetings.intelligence import forms_passed as forms
from raise_meetings.intelligence.passed import Passed, all_passed, with_answers
from raise_meetings.intelligence.reached import FORM, PAGE
from raise_meetings.models import InformationPassed

ORDER = ("-passed_at", "-pk")


@require_safe
def information_passed(request: HttpRequest) -> HttpResponse:
    """Of whoever the reader may know, and of the places of their hubs."""
    user = signed_in(request)
    access.require(user, Permission.TELL_POLICE)
    after, before = (request.GET.get(name, "").replace("\0", "") for name in ("after", "before"))
    found = page(all_passed(user), ORDER, after=after, before=before)
    rows = with_answers(found.rows, user)
    people = [one.part.person_id for one in rows if one.part]
    trail.listed(by=user, act="information_passed", people=people)
    shown = {"rows": rows, "page": found, "hubs": access.open_hubs_of(user)}
    return render(request, "raise_meetings/intelligence/all_passed.html", shown)


@require_safe
def passed_information(request: HttpRequest, reference: str) -> HttpResponse:
    _, shown = _passed(request, reference, Permission.TELL_POLICE)
    return render(request, "raise_meetings/intelligence/passed.html", {"one": shown})


@require_safe
def information_form(request: HttpRequest, reference: str) -> HttpResponse:
    """For paper: what the police need, without a reference of ours or who told it."""
    _, shown = _passed(request, reference, Permission.TELL_POLICE, what="export")
    return render(request, "raise_meetings/intelligence/paper.html", {"one": shown})


@gives_words_back
@keeps_drafts("What came back from the police")
@FORM
def say_came_back(request: HttpRequest, reference: str) -> HttpResponse:
    user, shown = _passed(request, reference, Permission.TELL_POLICE, what="change")
    form = opened(forms.CameBackForm, request, initial={"police_reference": shown.form.police_reference})
    back = reverse("passed_information", args=[reference])
    return ask(
        request, form, lambda **said: actions.say_came_back(passed=shown.form, by=user, **said), then=back,
        said="Saved.", title="What came back from the police", page=PAGE, back=back, back_text="What was passed",
        act="say_came_back",
    )  # fmt: skip


def _passed(
    request: HttpRequest, reference: str, permission: Permission, what: str = "read"
) -> tuple[User, Passed]:
    user = signed_in(request)
    forms = InformationPassed.objects.select_related("hub", "passed_by")
    found = access.fetch(user, forms, permission, what=what, reference=reference)
    (shown,) = with_answers([found], user)
    records = [shown.part.pk] if shown.part else []
    trail.write(by=user, what="export" if what == "export" else "read", act="passed_information",
                people=found.person_ids, records=records)  # fmt: skip
    return user, shown
