"""The door where somebody says whom an agency's own sign-in knows a worker as."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from partners import directory as entries
from partners.access import Permission
from partners.actions import providers as actions
from partners.asking import ask_again
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
