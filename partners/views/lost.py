"""Doors for a worker who cannot get in: too many tries, a lost phone. Whoever opens them has recognised them."""

from django.http import HttpRequest, HttpResponse

from partners import directory as entries
from partners.access import Permission
from partners.actions.second_factor import forget_factors
from partners.actions.tries import lift_locks
from partners.asking import ask_again, nothing_to_fill
from partners.directory import entry
from partners.models import Invitation
from partners.sign_in import signed_in
from partners.views.workers import FORM, page_of


@FORM
def unlock_sign_in(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    worker = entry(user, Permission.END_ACCESS, entries.workers().select_related("user__worker"), reference)
    theirs = getattr(worker, "user", None)

    def verb() -> int:
        return lift_locks(by=user, user=theirs)

    return ask_again(
        request, nothing_to_fill(request), verb, then=page_of(worker), said="They can try again now.",
        title=f"Let {worker} try again", save="Let them try", back=page_of(worker), back_text=str(worker),
        words="Somebody typed a wrong password or code five times. Ask whether it was they: "
        "if not, somebody is guessing.",
    )  # fmt: skip


@FORM
def lost_phone(request: HttpRequest, reference: str) -> HttpResponse:
    """The link goes by mail: whoever recognised them never holds it."""
    user = signed_in(request)
    worker = entry(user, Permission.MANAGE_PEOPLE, entries.workers(), reference)

    def verb() -> Invitation:
        return forget_factors(worker=worker, by=user)

    return ask_again(
        request, nothing_to_fill(request), verb, then=page_of(worker),
        said="Done. They begin again with the link that was sent to their own address.",
        title=f"{worker} lost their phone", save="Let them begin again", back=page_of(worker), back_text=str(worker),
        words="Make sure that it is they: see them, or ring a number you know. Passkeys, app and recovery codes are "
        "forgotten, they are signed out everywhere, and choose a password and a second factor anew, by a link that "
        "goes to their own address.",
    )  # fmt: skip
