"""Triage: who is meant? "We may already know this young person" is asked here and nowhere else.

It stands above cases, because what finds people (nwd/pages/search.py) does.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases import actions
from cases.models import Enquiry, Referral, YoungPerson
from cases.models.person import Sex
from cases.referrals.clock import clock_of
from nwd.pages.triage.forms import NEW, WhoForm
from nwd.pages.triage.matches import matches_of
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

PAGE = "pages/triage/triage.html"


@keeps_drafts("Who is meant by a referral")
@require_http_methods(["GET", "HEAD", "POST"])
def triage(request: HttpRequest, reference: str) -> HttpResponse:
    """Once it is known who is meant this page is the decision's."""
    user = signed_in(request)
    of_theirs = (
        Enquiry.objects.triaged_by(user)
        .filter(hub__in=access.hubs_of(user))
        .select_related("hub", "passed_from", "agency", "asked_by", "referral__record", "referral__person")
    )
    enquiry = access.fetch(user, of_theirs, Permission.TRIAGE, reference=reference)
    if enquiry.referral:
        return redirect(_decision_of(enquiry.referral))
    matches = matches_of(enquiry, user)
    trail.write(by=user, what="search", act="triage", people=[one.person.pk for one in matches])
    questions = list(enquiry.questions.all())
    clock = clock_of(enquiry.received_at, enquiry.first_response_at, questions, timezone.now())

    def verb(**said: Any) -> Referral:
        return _place(enquiry, user, **said)

    form = opened(WhoForm, request, enquiry=enquiry, matches=matches)
    return ask(
        request, form, verb, then=_decision_of, said="Saved. Now decide how the service helps.", page=PAGE,
        enquiry=enquiry, questions=questions, clock=clock, matches=matches, save="Save, and decide",
        back=reverse("referrals"), back_text="Referrals", act="triage",
        waits=next((one for one in questions if one.answered_at is None), None),
    )  # fmt: skip


def _place(enquiry: Enquiry, by: User, *, who: str, sex: str, seen: list[str], **told: Any) -> Referral:
    if who == NEW:
        return actions.register_young_person(
            enquiry=enquiry, by=by, sex=sex or Sex.UNKNOWN, unlike=seen, **told
        )
    person = YoungPerson.objects.visible_to(by).get(reference=who)
    return actions.join_referral(enquiry=enquiry, person=person, by=by)


def _decision_of(referral: Referral) -> str:
    return reverse("decide_referral", args=[referral.person.reference, referral.record.reference])
