"""Doors of complaints and compliments. One about a worker is not there for them: not found, in no list, no number."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back, signed_in
from placements import actions
from placements.incidents.answering import answer_by
from placements.incidents.complaint_reached import ask_of, fetch_complaint
from placements.incidents.complaints_listed import ORDER, of_hub
from placements.incidents.forms_answers import AnswerForm, ContentForm
from placements.incidents.forms_complaints import ComplaintForm
from placements.incidents.may import may_write_at, refuse_unless_of_the_house
from placements.incidents.parties import staff_of
from placements.incidents.who import living_at
from placements.models import ComplaintPerson

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def complaints(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    form, rows = of_hub(hub, user, request.GET)
    after, before = (request.GET.get(name, "").replace("\0", "") for name in ("after", "before"))
    found = page(rows, ORDER, after=after, before=before)
    for one in found.rows:
        one.answer_by = answer_by(one.received_on)  # type: ignore[attr-defined]
    parts = ComplaintPerson.objects.visible_to(user).filter(complaint__in=found.rows)
    trail.listed(by=user, act="complaints", people=sorted(set(parts.values_list("person_id", flat=True))))
    shown = {"hub": hub, "form": form, "page": found, "today": timezone.localdate(),
             "may_record": may_write_at(hub, user, Permission.RECORD_INCIDENT)}  # fmt: skip
    return render(request, "placements/incidents/complaints.html", shown)


@gives_words_back
@keeps_drafts("A complaint or compliment")
@FORM
def record_complaint(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.RECORD_INCIDENT, reference)
    refuse_unless_of_the_house(user, hub)
    living = living_at(hub, user)
    staff = [one for one in staff_of(hub) if one.pk != user.worker_id]
    form = opened(ComplaintForm, request, user=user, living=living, staff=staff)
    trail.listed(by=user, act="record_complaint", people=[one.pk for one in living])
    back = reverse("complaints", args=[reference])
    return ask(
        request, form, lambda **said: actions.record_complaint(hub=hub, by=user, **said),
        then=lambda made: reverse("complaint", args=[made.reference]), said="Saved.",
        title="A complaint or a compliment", back=back, back_text=f"Complaints at {hub}", act="record_complaint",
    )  # fmt: skip


@require_safe
def complaint(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch_complaint(user, Permission.READ_PERSON, reference, what="read")
    parts = (
        ComplaintPerson.objects.visible_to(user).filter(complaint=found).select_related("person", "record")
    )
    shown = {
        "complaint": found, "parts": parts.order_by("pk"), "answer_by": answer_by(found.received_on),
        "today": timezone.localdate(), "may_answer": may_write_at(found.hub, user, Permission.REVIEW_INCIDENTS),
    }  # fmt: skip
    return render(request, "placements/incidents/complaint.html", shown)


@gives_words_back
@keeps_drafts("An answer to a complaint")
@FORM
def answer_complaint(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch_complaint(user, Permission.REVIEW_INCIDENTS, reference)
    form = opened(AnswerForm, request, sort=found.sort, initial={"answered_on": timezone.localdate()})
    return ask_of(request, found, form, lambda **said: actions.answer_complaint(complaint=found, by=user, **said),
                title="The answer", said="Saved. It is answered.")  # fmt: skip


@FORM
def say_content(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch_complaint(user, Permission.REVIEW_INCIDENTS, reference, locks=request.method == "POST")
    form = ContentForm(request.POST or None, present={"satisfied": found.satisfied})
    return ask_of(request, found, form, lambda **said: actions.say_content(complaint=found, by=user, **said),
                title="Are they content?", said="Saved.")  # fmt: skip
