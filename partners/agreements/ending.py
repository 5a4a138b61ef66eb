"""Doors at which a signed agreement is suspended, resumed, ended or reviewed; the first three show what changes."""

import datetime
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from nwd.ui.forms import Form
from partners.access import Permission
from partners.actions import agreement_ends as verbs
from partners.agreements.effect import effect_of, told_to
from partners.agreements.forms import EndingForm, ReviewingForm, SuspendingForm
from partners.agreements.pages import matrix, page_of
from partners.agreements.questions import agreement_of
from partners.agreements.states import Looked, State
from partners.asking import ask, ask_again, nothing_to_fill
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
SUSPEND = Permission.SUSPEND_AGREEMENTS
PAGE = "partners/agreements/act.html"


def _asked(
    request: HttpRequest, seen: Looked, form: Form, verb: Callable[..., Any], **shown: Any
) -> HttpResponse:
    one = seen.agreement
    nothing = shown.pop("nothing", "") or _nothing(seen)
    back = page_of(one.reference)
    if nothing:
        shown["changes"] = []
    return ask_again(
        request,
        form,
        verb,
        then=back,
        seen=seen,
        nothing=nothing,
        page=PAGE,
        back=back,
        back_text=str(one),
        **shown,
    )


def _nothing(seen: Looked) -> str:
    words = {
        State.ENDED: "It has ended already.",
        State.DRAFT: "Nobody has signed it, so it gives nothing yet.",
    }
    return words.get(seen.state, "")


def _of(seen: Looked) -> str:
    return f"{str(seen.agreement)[0].lower()}{str(seen.agreement)[1:]}"


@FORM
def suspend_agreement(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    seen = agreement_of(user, SUSPEND, reference)

    def verb(**said: Any) -> Any:
        return verbs.suspend_agreement(agreement=seen.agreement, by=user, **said)

    nothing = _nothing(seen) or ("It is suspended already." if seen.suspension else "")
    changes = [] if nothing else effect_of(lambda: verb(why="-"), told_to(user, seen.parties), seen.day)
    form = SuspendingForm(request.POST if request.method == "POST" else None)
    return _asked(
        request, seen, form, verb, title=f"Suspend {_of(seen)}", save="Suspend it", nothing=nothing, changes=changes,
        said="Suspended. It gives nothing until your agency resumes it.", act="suspend_agreement",
        words="From this moment nobody reads or adds anything because of it, in pages that are open too.",
    )  # fmt: skip


@FORM
def resume_agreement(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    seen = agreement_of(user, SUSPEND, reference)

    def verb() -> Any:
        return verbs.resume_agreement(agreement=seen.agreement, by=user)

    nothing = _nothing(seen) or ("" if seen.suspension else "It is not suspended.")
    changes = [] if nothing else effect_of(verb, told_to(user, seen.parties), seen.day)
    return _asked(
        request, seen, nothing_to_fill(request), verb, title=f"Resume {_of(seen)}", save="Resume it",
        nothing=nothing, changes=changes, said="Resumed.", act="resume_agreement",
        words="It gives again what it gave before, if it is still in force.",
    )  # fmt: skip


@FORM
def end_agreement(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    seen = agreement_of(user, SUSPEND, reference)
    form = EndingForm(request.POST if request.method == "POST" else None)
    day = _day_of(form, seen)

    def verb(on: datetime.date, why: str, shown_for: str = "") -> Any:
        return verbs.end_agreement(agreement=seen.agreement, on=on, why=why, by=user)

    told = told_to(user, seen.parties)
    changes = [] if _nothing(seen) else effect_of(lambda: _ended(seen, day, verb), told, day)
    _look_first(form, day)
    return _asked(
        request, seen, form, verb, title=f"End {_of(seen)}", save="End it", changes=changes, on=day,
        said="Saved. On that day it gives nothing any more.", act="end_agreement",
        words="This is for good. What they wrote stays in the record. Whoever reads it because of this agreement "
        "reads it no more.",
    )  # fmt: skip


def _ended(seen: Looked, day: datetime.date, verb: Callable[..., Any]) -> None:
    """On a day on which it would not run any more, ending it changes nothing."""
    end = seen.agreement.end_on
    if end is None or day < end:
        verb(on=day, why="-")


def _day_of(form: EndingForm, seen: Looked) -> datetime.date:
    said = form.cleaned_data.get("on") if form.is_bound and not form["on"].errors else None
    return max(said, seen.day) if isinstance(said, datetime.date) else seen.day


def _look_first(form: EndingForm, day: datetime.date) -> None:
    """What the page shows is for one day. Who chose another is shown that day's before it is saved."""
    if not form.is_bound:
        form.initial["shown_for"] = timezone.localdate().isoformat()
    elif form.is_valid() and form.cleaned_data["shown_for"] != day.isoformat():
        form.data = {**form.data.dict(), "shown_for": day.isoformat()}  # type: ignore[attr-defined]
        form.add_error(
            None, "Look at what changes on that day, below. Press the button again if it is right."
        )


@FORM
def review_agreement(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    seen = agreement_of(user, Permission.DRAFT_AGREEMENTS, reference)

    def verb(**said: Any) -> Any:
        return verbs.review_agreement(agreement=seen.agreement, by=user, **said)

    back = page_of(reference)
    return ask(
        request, ReviewingForm(request.POST if request.method == "POST" else None), verb, then=back,
        said="Saved. It stays as it is, and its next review is on that day.", title=f"Review {_of(seen)}",
        save="It is still right", nothing=_nothing(seen), back=back, back_text=str(seen.agreement),
        act="review_agreement", page="partners/agreements/review.html", seen=seen, matrix=matrix(seen),
    )  # fmt: skip
