"""Doors of a draft: its terms, the clauses of each agency, a new version, and the way to the bin."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partners import access
from partners.access import Permission
from partners.actions import agreement_drafts as verbs
from partners.agreements.clause_form import ClausesForm
from partners.agreements.forms import TermsChangeForm, TermsForm
from partners.agreements.pages import page_of
from partners.agreements.questions import agreement_of
from partners.agreements.states import Looked, State
from partners.agreements.terms import TERMS, terms_of
from partners.asking import ask, nothing_to_fill
from partners.drafts import keeps_drafts, opened
from partners.models import Agency, Agreement, User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


def _of(user: User, reference: str) -> Looked:
    return agreement_of(user, Permission.DRAFT_AGREEMENTS, reference)


def _page(made: Agreement) -> str:
    return page_of(made.reference)


@keeps_drafts("A new agreement")
@FORM
def draft_agreement(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.DRAFT_AGREEMENTS)

    def verb(**said: Any) -> Agreement:
        return verbs.draft_agreement(by=user, **said)

    return ask(
        request, opened(TermsForm, request), verb, then=_page, title="Draft an agreement", save="Save the draft",
        said="Saved as a draft. What each agency may read comes next.",
        back=reverse("agreements"), back_text="Agreements", act="draft_agreement",
    )  # fmt: skip


@keeps_drafts("A change of an agreement")
@FORM
def change_agreement(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    one = _of(user, reference).agreement
    form = opened(TermsChangeForm, request, present={name: getattr(one, name) for name in TERMS})

    def verb(**said: Any) -> Agreement:
        return verbs.change_agreement(agreement=one, by=user, **said)

    return ask(
        request, form, verb, then=_page, said="Saved.", title=f"Change {one}",
        back=_page(one), back_text=str(one), act="change_agreement",
    )  # fmt: skip


@FORM
def write_clauses(request: HttpRequest, reference: str, agency: str) -> HttpResponse:
    user = signed_in(request)
    one = _of(user, reference).agreement
    party = Agency.objects.filter(reference=agency, is_lead=False).first()
    if party is None:
        raise Http404
    theirs = [clause for clause in one.clauses.all() if clause.agency_id == party.pk]
    data = request.POST if request.method == "POST" else None

    def verb(**said: Any) -> None:
        verbs.write_clauses(agreement=one, agency=party, by=user, **said)

    return ask(
        request, ClausesForm(data, clauses=theirs, terms=terms_of(one)), verb, then=_page(one), said="Saved.",
        title=f"What {party} may read and add", page="partners/agreements/clauses.html",
        back=_page(one), back_text=str(one), act="write_clauses",
    )  # fmt: skip


@FORM
def draft_version(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    seen = _of(user, reference)
    one = seen.agreement

    def verb() -> Agreement:
        return verbs.draft_version(agreement=one, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=_page, said="Drafted. Change what has to be different.",
        title=f"Draft a new version of agreement {one.number}", save="Draft it",
        back=_page(one), back_text=str(one), act="draft_version",
        nothing="Nobody has signed this one yet: change it instead." if seen.state is State.DRAFT else "",
        words="It begins as a copy. The version in force stays in force until every side has signed the new one.",
    )  # fmt: skip


@FORM
def discard_agreement(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    one = _of(user, reference).agreement

    def verb() -> None:
        verbs.discard_draft(agreement=one, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=reverse("agreements"),
        said=f"{one}: the draft is thrown away.",
        title=f"Throw away the draft of {str(one)[0].lower()}{str(one)[1:]}?", save="Throw it away",
        back=_page(one), back_text=str(one), act="discard_draft_agreement",
        words="Nobody has signed it, so nobody loses anything. What was typed into it cannot be brought back.",
    )  # fmt: skip
