"""Doors of sharing: with whom a young person is shared, to share them, and to stop."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import Record, YoungPerson
from nwd.pages.sharing.forms import ShareForm, StopForm
from nwd.pages.sharing.shown import sharing_of
from partners import access, actions
from partners.access import Permission
from partners.as_agency import as_agency
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import Agency, Share, User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
SEEN = "What was seen cannot be unseen, so this has no Undo. You can stop it at any time."


@require_safe
def sharing(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    shown = {
        "person": person,
        "page": sharing_of(person, user),
        "of_lead": access.facts_of(user).of_lead_agency,
        "may_share": access.may(user, Permission.SHARE),
        "may_view_as": access.may(user, Permission.VIEW_AS),
        "may_bar": access.may(user, Permission.BAR),
        "may_write": access.may(user, Permission.WRITE_NOTE),
        "tab": "sharing",
    }
    return render(request, "pages/sharing/sharing.html", shown)


@keeps_drafts("A share with an agency")
@FORM
def start_sharing(request: HttpRequest, reference: str, agency: str) -> HttpResponse:
    """The page says what the agency will see; its button shares."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.SHARE, reference=reference)
    view = as_agency(partner(agency))

    def verb(**said: Any) -> Share:
        return actions.share(person=person, agency=view.agency, by=user, **said)

    records = Record.objects.about(person, user).in_chronology()
    return ask(
        request, opened(ShareForm, request, agreements=view.agreements), verb, then=page_of(person),
        said=f"Shared. {view.agency} sees them from now on.", page="pages/sharing/start.html", act="share",
        title=f"Share {person.reference} with {view.agency}", save=f"Share with {view.agency}", person=person,
        view=view, records=view.among(records, person.pk).count(), of_all=records.count(),
        sign_ins=_sign_ins(view.agency), back=page_of(person), back_text="Sharing", words=SEEN,
    )  # fmt: skip


@keeps_drafts("The end of a share")
@FORM
def stop_sharing(request: HttpRequest, reference: str, share: str) -> HttpResponse:
    user = signed_in(request)
    shares = Share.objects.filter(content_object__reference=reference).select_related(
        "agency", "content_object"
    )
    found = access.fetch(user, shares, Permission.SHARE, reference=share)

    def verb(**said: Any) -> Share:
        return actions.stop_sharing(share=found, by=user, **said)

    return ask(
        request, opened(StopForm, request), verb, then=page_of(found.content_object), act="stop_sharing",
        said=f"Stopped. {found.agency} sees them by this share no longer.", page="pages/sharing/stop.html",
        title=f"Stop sharing {reference} with {found.agency}", save="Stop sharing", person=found.content_object,
        share=found, back=page_of(found.content_object), back_text="Sharing",
    )  # fmt: skip


def partner(reference: str) -> Agency:
    """Which agencies there are is no secret."""
    found = Agency.objects.filter(reference=reference, is_lead=False).first()
    if found is None:
        raise Http404
    return found


def page_of(person: YoungPerson) -> str:
    return reverse("sharing", args=[person.reference])


def _sign_ins(agency: Agency) -> int:
    """How many of theirs may sign in: each may see whoever is shared, unless they are barred."""
    return User.objects.filter(is_active=True, worker__agency=agency, worker__left_on=None).count()
