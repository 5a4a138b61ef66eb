"""The door at which an agency takes something on after a meeting, or is asked to."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partners import access
from partners.access import Permission, Service
from partners.asking import ask
from partners.context import acting
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back, signed_in
from raise_meetings.actions import taking_on
from raise_meetings.asked_of_us.choosing import agencies_for, people_of_newest
from raise_meetings.asked_of_us.forms import AddForm
from raise_meetings.asked_of_us.whom import to_mail
from raise_meetings.models import About, Answer, Series
from raise_meetings.packs.whom import brings_what_is_asked
from raise_meetings.taken import Thing

WHOLE = {About.GROUP: "The group as a whole", About.PLACE: "The place"}


@gives_words_back
@keeps_drafts("An action after a RAISE")
@require_http_methods(["GET", "HEAD", "POST"])
def add_raise_action(request: HttpRequest, reference: str) -> HttpResponse:
    """After the newest meeting that has begun."""
    user = signed_in(request)
    series = access.fetch(user, Series.objects.all(), Permission.JOIN_RAISE, reference=reference)
    meeting, people = people_of_newest(series, user)
    form = opened(AddForm, request, agencies=agencies_for(user), people=people,
                  whole=WHOLE.get(About(series.about), ""))  # fmt: skip
    back, where = reverse("raise_actions_of", args=[reference]), "Actions"
    if meeting.is_open:  # agreed while it is written
        back, where = reverse("raise_meeting", args=[reference, meeting.reference]), "The meeting"

    def verb(**said: Any) -> Thing:
        return taking_on.add_raise_action(meeting=meeting, by=user, **said)

    return ask(
        request, form, verb, then=back, said=_said, title="Add an action", back=back, back_text=where,
        act="add_raise_action", words="Another agency is told by a mail that says nothing of anybody, and answers "
        "yes or no. What your own agency takes on needs no answer.",
    )  # fmt: skip


def _said(made: Thing) -> str:
    """Where nobody of them may know of it, whoever asks hears so."""
    if made.answer == Answer.ACCEPTED:
        return "Taken on."
    with acting(Service()):
        known = bool(to_mail(made))
    if not known:
        return f"Asked. Nobody at {made.agency} may know of it yet: share the young person with them, or ring them."
    when = " with the minutes" if brings_what_is_asked(made.agency, made.meeting) else ""
    return f"{made.agency} is asked, and gets a mail{when}."
