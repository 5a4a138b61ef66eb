"""The door behind the link in a mail: yes, no or done with one press; what is asked, with the second step.

No session begins. The address is the key: no cache keeps it and no other site is told it. Unknown, used, withdrawn
and too late are one page.
"""

from allauth.core.exceptions import ImmediateHttpResponse
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from partners import guessing
from partners.actions.second_factor import use_code
from partners.actions.tries import note_failure, note_success
from partners.context import acting
from partners.sessions import not_activity
from raise_meetings.actions.answer_links import answer_by_link as answer
from raise_meetings.asked_of_us.link_page import asked, has_read, kept_from_others, page, what_is_asked
from raise_meetings.asked_of_us.links import opened_by
from raise_meetings.models import AnswerLink

ANSWERS = ("accept", "decline", "done")
REFUSED = "That code was not accepted. Wait for the next one in your app, and try again."


@login_not_required
@not_activity
@require_http_methods(["GET", "HEAD", "POST"])
def answer_by_link(request: HttpRequest, token: str) -> HttpResponse:
    link = opened_by(token)
    if link is None or _is_somebody_elses(request, link):
        return page(request, "link_dead", status=404)
    if request.method != "POST":
        return asked(request, link)
    box = "code" if "code" in request.POST and "answer" not in request.POST else "words"
    try:
        return _read(request, link) if box == "code" else _answered(request, link)
    except ImmediateHttpResponse as wait:
        return kept_from_others(wait.response)
    except ValidationError as refusal:
        if getattr(refusal, "code", None) == "dead":
            return page(request, "link_dead", status=404)
        read = what_is_asked(link) if has_read(request, link) else None
        return asked(request, link, read=read, refused=refusal.messages[0], box=box)


def _is_somebody_elses(request: HttpRequest, link: AnswerLink) -> bool:
    """A link that was forwarded opens nothing to a colleague who is signed in."""
    return bool(request.user.is_authenticated) and request.user != link.user


def _answered(request: HttpRequest, link: AnswerLink) -> HttpResponse:
    said = request.POST.get("answer", "")
    if said not in ANSWERS:
        raise ValidationError("Choose one of the three.")
    words = request.POST.get("words", "").replace("\0", "")[:2_000]
    with acting(link.user):
        answer(link=link, answer=said, words=words, by=link.user)
    return page(request, "link_answered", said=said)


def _read(request: HttpRequest, link: AnswerLink) -> HttpResponse:
    """Guessed as little as at the sign-in: the same tries are counted. The read is on the trail before."""
    user = link.user
    guessing.take_turn(request, user.email)
    if not use_code(by=user, code=request.POST["code"].strip().replace(" ", "")):
        note_failure(request=request, account=user.email, by=None, act="answer_by_link", user=user)
        raise ValidationError(REFUSED)
    note_success(request=request, account=user.email, by=user, act="read_by_link")
    return asked(request, link, read=what_is_asked(link))
