"""The door on which how to talk to somebody is written, and written anew."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cases import actions
from cases.clauses import require_clause
from cases.communication.forms import HowToTalkForm
from cases.communication.newest import versions_of
from cases.enveloped import held
from cases.models import Category, HowToTalk, YoungPerson
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in

ASKED = ("helps", "makes_it_hard", "check_understood", "made_with", "review_on")


@keeps_drafts("How to talk to somebody")
@require_http_methods(["GET", "HEAD", "POST"])
def write_how_to_talk(request: HttpRequest, reference: str) -> HttpResponse:
    """The new version begins with the words of the last: whoever writes meanwhile is seen, and one is chosen."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.WRITE_NOTE, reference=reference)
    require_clause(user, person, Category.COMMUNICATION)
    if request.method == "POST":
        held(person)
    last = next(iter(versions_of(person, user)), None)
    present = {name: getattr(last, name) if last else None for name in ASKED}
    by = str(last.record.author or "Somebody else") if last else "Somebody else"
    form = opened(HowToTalkForm, request, present=present, theirs_by=by)

    def verb(**said: Any) -> HowToTalk:
        return actions.write_how_to_talk(person=person, by=user, **said)

    def undo(written: HowToTalk) -> str:
        return reverse("take_back_begun", args=[reference, written.record.reference])

    return ask(
        request, form, verb, then=reverse("needs", args=[reference]), undo=undo,
        said="Saved. It stands on every page from which somebody is about to meet or write to them.",
        title="How to talk to me", heading=f"How to talk to {person.name}", act="write_note",
        words="Write it with the young person, in words that they would use.", person=person,
        back=reverse("needs", args=[reference]), back_text=f"Needs of {person.name}",
    )  # fmt: skip
