"""The answers to what needs a second person: each a form with nothing to fill in but the button."""

from django.http import HttpRequest, HttpResponse

from partners import actions
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask, ask_again, nothing_to_fill
from partners.directory import entry
from partners.models import Posting, Proposal
from partners.sign_in import signed_in
from partners.views.postings import after
from partners.views.workers import FORM, page_of


@FORM
def confirm_proposal(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.CONFIRM_ACCESS, entries.proposals(), reference)

    def verb() -> Posting:
        return actions.confirm_proposal(proposal=found, by=user)

    return ask_again(
        request, nothing_to_fill(request), verb, then=page_of(found.worker), said="Confirmed.",
        title=f"Confirm: {found.worker} as {found}", save="Confirm", back=after(found), back_text="The proposal",
        words=f"Their invitation goes to {found.worker.email or 'no address yet'}.",
    )  # fmt: skip


@FORM
def decline_proposal(request: HttpRequest, reference: str) -> HttpResponse:
    """Saying no needs no proof beyond being signed in."""
    user = signed_in(request)
    found = entry(user, Permission.READ_DIRECTORY, entries.proposals(), reference)

    def verb() -> Proposal:
        return actions.decline_proposal(proposal=found, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=page_of(found.worker), said="It gives nothing.",
        title=f"Say no: {found.worker} as {found}", save="Say no", back=after(found), back_text="The proposal",
    )  # fmt: skip
