"""Doors of a worker's sign-in: closed and opened again, without touching their postings."""

from django.http import HttpRequest, HttpResponse

from partners import actions
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask, ask_again, nothing_to_fill
from partners.directory import entry
from partners.models import User
from partners.sign_in import signed_in
from partners.views.workers import FORM, page_of


@FORM
def close_sign_in(request: HttpRequest, reference: str) -> HttpResponse:
    """Without proving again who one is: a lost phone is no time for more questions."""
    user = signed_in(request)
    worker = entry(user, Permission.END_ACCESS, entries.workers(), reference)

    def verb() -> None:
        actions.close_sign_in(worker=worker, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=page_of(worker), said="Closed. They are signed out everywhere.",
        title=f"Close the sign-in of {worker}", save="Close it", back=page_of(worker), back_text=str(worker),
        words="They are signed out on their next click, everywhere. Their postings stay.",
    )  # fmt: skip


@FORM
def reopen_sign_in(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    worker = entry(user, Permission.MANAGE_PEOPLE, entries.workers(), reference)

    def verb() -> User:
        return actions.reopen_sign_in(worker=worker, by=user)

    return ask_again(
        request, nothing_to_fill(request), verb, then=page_of(worker), said="They can sign in again, as before.",
        title=f"Open the sign-in of {worker} again", save="Open it", back=page_of(worker), back_text=str(worker),
    )  # fmt: skip
