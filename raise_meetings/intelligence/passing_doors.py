"""Doors of passing something to the police: about a young person, or about a place alone."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back, signed_in
from raise_meetings import actions
from raise_meetings.intelligence import forms_passed as forms
from raise_meetings.intelligence.reached import FORM, PAGE, ask_about, person_for
from raise_meetings.models import InformationPassed

TITLE, SAID = "Pass information to the police", "Saved. What comes back is written beside it."


@gives_words_back
@keeps_drafts("Information for the police")
@FORM
def pass_information(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_for(request, reference, Permission.TELL_POLICE)
    form = opened(forms.PassForm, request)
    trail.write(by=user, what="read", act="pass_information", people=[person.pk])
    return ask_about(request, person, form, lambda **said: actions.pass_information(person=person, by=user, **said),
                     title=TITLE, then=_url, said=SAID)  # fmt: skip


@gives_words_back
@keeps_drafts("Information for the police about a place")
@FORM
def pass_information_of_place(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.TELL_POLICE, reference)
    return ask(
        request, opened(forms.PassForm, request), lambda **said: actions.pass_information(hub=hub, by=user, **said),
        then=_url, said=SAID, title=f"{TITLE}: {hub}", heading=f"{TITLE}, about a place", page=PAGE,
        words="About a place alone: the team of this hub reads it. What is about a young person is passed from "
        "their own page.",
        back=reverse("information_passed"), back_text="Passed to the police", act="pass_information",
    )  # fmt: skip


def _url(passed: InformationPassed) -> str:
    return reverse("passed_information", args=[passed.reference])
