"""Doors of the consents that open a record to an independent visitor (regulation 44(2)(b))."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import YoungPerson
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners import access, trail
from partners.asking import ask, nothing_to_fill
from partners.models import User, VisitorConsent
from placements import actions
from placements.home.consents import consented, people_of, visitors
from placements.home.reaching import RUN, around, house

FORM = require_http_methods(["GET", "HEAD", "POST"])


class ConsentForm(Form):
    person = forms.ChoiceField(label="Young person")
    visitor = forms.ChoiceField(label="Independent visitor")
    young_person_agreed_on = DateTyped(
        label="The young person agreed on", future=False, help_text="They may say no, and change their mind."
    )
    authority_agreed_on = DateTyped(label="The authority that placed them agreed on", future=False)

    def __init__(self, *args: Any, people: list[YoungPerson], known: list[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {one.reference: one for one in people}
        self.known = {one.worker.reference: one for one in known if one.worker}
        choose = [("", "Choose")]
        self.fields["person"].choices = choose + [(ref, one.name) for ref, one in self.people.items()]  # type: ignore[attr-defined]
        self.fields["visitor"].choices = choose + [(ref, str(one.worker)) for ref, one in self.known.items()]  # type: ignore[attr-defined]

    def clean_person(self) -> YoungPerson:
        return self.people[self.cleaned_data["person"]]

    def clean_visitor(self) -> User:
        return self.known[self.cleaned_data["visitor"]]


@require_safe
def visitor_consents(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    found = consented(hub, user)
    trail.listed(by=user, act="visitor_consents", people=[one.person.pk for one in found])
    shown = {"hub": hub, "people": found, "visitors": visitors()}
    return render(request, "placements/home/visitor_consents.html", shown)


@FORM
def consent_to_visitor(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    people = people_of(hub, user)
    trail.listed(by=user, act="consent_to_visitor", people=[one.pk for one in people])
    form = ConsentForm(request.POST or None, people=people, known=visitors())

    def verb(**said: Any) -> VisitorConsent:
        return actions.consent_to_visitor(by=user, **said)

    return ask(
        request, form, verb, then=reverse("visitor_consents", args=[reference]),
        said="Saved. From now on the visitor may read their record.",
        nothing="" if form.known else "Nobody is posted as an independent visitor yet. A service manager posts them "
        "on the page of people.",
        words="Both have to agree: the young person, and the authority that placed them.",
        **around(hub, "Both agreed to an independent visitor", "visitor_consents", back_text="Consents"),
    )  # fmt: skip


@FORM
def end_consent(
    request: HttpRequest, reference: str, person_reference: str, worker_reference: str
) -> HttpResponse:
    """Of either of the two. It holds at once."""
    user, hub = house(request, RUN, reference)
    person = access.fetch(user, YoungPerson.objects.all(), RUN, what="change", reference=person_reference)
    running = VisitorConsent.objects.filter(person=person, to_on__isnull=True)
    consent = running.filter(user__worker__reference=worker_reference).select_related("user__worker").first()
    if consent is None:
        raise Http404

    def verb() -> VisitorConsent:
        return actions.end_consent(consent=consent, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=reverse("visitor_consents", args=[reference]),
        said="Ended. Nothing of theirs opens to the visitor any more.", save="End it",
        words=f"{consent.user.worker} may read the record of {person.name} until you end it. Either of the two may "
        "change their mind: the young person, or the authority.",
        **around(hub, "End a consent", "visitor_consents", back_text="Consents"),
    )  # fmt: skip
