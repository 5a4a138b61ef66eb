"""Doors where somebody says whom an agency's own sign-in knows a worker as, or that it opens nothing any more."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from partners import directory as entries
from partners.access import Permission
from partners.actions import providers as actions
from partners.asking import ask_again, nothing_to_fill
from partners.directory import entry
from partners.forms.identities import KnownAsForm
from partners.models import ProviderIdentity, User
from partners.sign_in import signed_in
from partners.sign_in.provider.configured import speaking_for
from partners.views.workers import FORM, page_of


@FORM
def know_as(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    worker = entry(user, Permission.MANAGE_PEOPLE, entries.workers(), reference)
    providers = speaking_for(worker.agency)
    theirs = get_object_or_404(User.objects.select_related("worker__agency"), worker=worker)

    def verb(provider: str, subject: str) -> ProviderIdentity:
        found = next(one for one in providers if one.key == provider)
        return actions.know_as(user=theirs, provider=found, subject=subject, by=user)

    return ask_again(
        request, KnownAsForm(request.POST or None, providers=providers), verb, then=page_of(worker),
        said="Saved. They can sign in through their agency.",
        title=f"Whom their agency knows {worker} as", back=page_of(worker), back_text=str(worker),
        nothing="" if providers else f"{worker.agency} has no sign-in of its own that this service knows.",
        words="What was said here before opens nothing any more, and they are signed out everywhere.",
    )  # fmt: skip


@FORM
def forget_as(request: HttpRequest, reference: str, key: str) -> HttpResponse:
    user = signed_in(request)
    worker = entry(user, Permission.END_ACCESS, entries.workers(), reference)
    known = ProviderIdentity.objects.select_related("user__worker__agency")
    identity = get_object_or_404(known, user__worker=worker, provider=key)

    def verb() -> None:
        actions.forget_as(identity=identity, by=user)

    return ask_again(
        request, nothing_to_fill(request), verb, then=page_of(worker),
        said="Removed. They are signed out everywhere.",
        title=f"Remove the sign-in of {worker} through their agency", save="Remove it",
        back=page_of(worker), back_text=str(worker),
        words="It opens nothing here any more, and postings that came with it end. Without a password of their own "
        "they need an invitation to come back.",
    )  # fmt: skip
