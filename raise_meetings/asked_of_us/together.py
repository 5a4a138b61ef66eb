"""Several answered with one press: what is refused comes back with what was ticked and written."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from partners import access
from partners.access import Permission
from partners.receipts import once
from partners.sign_in import gives_words_back, signed_in
from raise_meetings.actions.together import answer_together
from raise_meetings.asked_of_us.own_list import page_of

SAID = {"accept": "taken on", "decline": "declined, with why", "pass_on": "passed on", "done": "done"}


@gives_words_back
@once
@require_POST
def answer_several(request: HttpRequest) -> HttpResponse:
    """What was ticked: all of it or nothing."""
    user = signed_in(request)
    access.require(user, Permission.JOIN_RAISE)
    said, words = request.POST.get("answer", ""), request.POST.get("words", "").replace("\0", "")[:2_000]
    ticked = request.POST.getlist("action")
    try:
        if said not in SAID:
            raise ValidationError("Choose what to say: yes, no, passed on or done.")
        how_many = answer_together(references=ticked, answer=said, words=words, by=user)
    except ValidationError as refusal:
        box = "words" if ticked and hasattr(refusal, "error_dict") else "ticks"
        return page_of(request, user, refused=refusal.messages[0], box=box, ticked=ticked, words=words)
    messages.success(request, f"{how_many} {SAID[said]}.")
    return redirect(reverse("asked_of_us"))
