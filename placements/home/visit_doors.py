"""Doors of independent visits (regulation 44): the visit, what is recommended, the reply, and copies."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hubs.models import Hub
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from placements import actions
from placements.home.clocks import due_of
from placements.home.forms import CopyForm, RecommendationForm, ReplyForm, VisitChangeForm, VisitForm
from placements.home.reaching import GAVE_WAY, RUN, around, house, row
from placements.models import IndependentVisit, Recommendation, VisitCopy

FORM = require_http_methods(["GET", "HEAD", "POST"])
PAGE = 25
FACTS = ("visited_on", "visitor", "announced", "spoke_to", "saw", "safeguarded", "safeguarded_words", "well_being",
         "well_being_words")  # fmt: skip


def _page(hub: Hub, visit: IndependentVisit) -> str:
    return reverse("independent_visit", args=[hub.reference, visit.reference])


@require_safe
def independent_visits(request: HttpRequest, reference: str) -> HttpResponse:
    _, hub = house(request, RUN, reference)
    rows = IndependentVisit.objects.filter(hub=hub).prefetch_related("recommendations", "copies")
    page = Paginator(rows.order_by("-visited_on", "-pk"), PAGE).get_page(request.GET.get("page"))
    due = [one for one in due_of([hub]) if one.url == request.path]
    shown = {"hub": hub, "page": page, "due": due, "today": timezone.localdate()}
    return render(request, "placements/home/independent_visits.html", shown)


@require_safe
def independent_visit(request: HttpRequest, reference: str, visit_reference: str) -> HttpResponse:
    _, hub = house(request, RUN, reference)
    visits = IndependentVisit.objects.filter(hub=hub).select_related("written_by")
    visit = row(request, visits, visit_reference)
    wanted = Recommendation.objects.filter(visit=visit).select_related("replied_by")
    copies = VisitCopy.objects.filter(visit=visit).select_related("sent_by")
    shown = {"hub": hub, "visit": visit, "wanted": wanted, "copies": copies, "today": timezone.localdate()}
    return render(request, "placements/home/independent_visit.html", shown)


@keeps_drafts("An independent visit")
@FORM
def record_independent_visit(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)

    def verb(**said: Any) -> IndependentVisit:
        return actions.record_independent_visit(hub=hub, by=user, **said)

    return ask(
        request, opened(VisitForm, request), verb, then=lambda visit: _page(hub, visit),
        said="Saved. Now add what was recommended.",
        **around(hub, "Write down an independent visit", "independent_visits", back_text="Independent visits"),
    )  # fmt: skip


@keeps_drafts("A change of an independent visit")
@FORM
def change_independent_visit(request: HttpRequest, reference: str, visit_reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    visit = row(request, IndependentVisit.objects.filter(hub=hub), visit_reference)
    form = opened(VisitChangeForm, request, present={name: getattr(visit, name) for name in FACTS})

    def verb(**said: Any) -> IndependentVisit:
        return visit if form.gives_way else actions.change_independent_visit(visit=visit, by=user, **said)

    return ask(
        request, form, verb, then=_page(hub, visit), said=lambda _: GAVE_WAY if form.gives_way else "Saved.",
        **around(hub, "Put an independent visit right", "independent_visit", visit.reference, back_text="The visit"),
    )  # fmt: skip


@keeps_drafts("A recommendation")
@FORM
def add_recommendation(request: HttpRequest, reference: str, visit_reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    visit = row(request, IndependentVisit.objects.filter(hub=hub), visit_reference)

    def verb(**said: Any) -> Recommendation:
        return actions.add_recommendation(visit=visit, by=user, **said)

    return ask(
        request, opened(RecommendationForm, request), verb, then=_page(hub, visit), said="Saved.",
        **around(hub, "Add a recommendation", "independent_visit", visit.reference, back_text="The visit"),
    )  # fmt: skip


@keeps_drafts("A reply to a recommendation")
@FORM
def reply_to_recommendation(
    request: HttpRequest, reference: str, visit_reference: str, recommendation_reference: str
) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    wanted = Recommendation.objects.filter(visit__hub=hub, visit__reference=visit_reference)
    one = row(request, wanted, recommendation_reference)
    by = str(one.replied_by or "Somebody else")
    form = opened(ReplyForm, request, present={"reply": one.reply, "done_on": one.done_on}, theirs_by=by)

    def verb(**said: Any) -> Recommendation:
        return one if form.gives_way else actions.reply_to_recommendation(recommendation=one, by=user, **said)

    return ask(
        request, form, verb, then=_page(hub, one.visit), said=lambda _: GAVE_WAY if form.gives_way else "Saved.",
        words=f"“{one.words}”",
        **around(hub, "What the home does about it", "independent_visit", visit_reference, back_text="The visit"),
    )  # fmt: skip


@FORM
def send_visit_copy(request: HttpRequest, reference: str, visit_reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    visit = row(request, IndependentVisit.objects.filter(hub=hub), visit_reference)

    def verb(**said: Any) -> VisitCopy:
        return actions.send_visit_copy(visit=visit, by=user, **said)

    return ask(
        request, CopyForm(request.POST or None), verb, then=_page(hub, visit), said="Saved.",
        words="Nothing is sent from here: write down what you have sent.",
        **around(hub, "Who was sent a copy", "independent_visit", visit.reference, back_text="The visit"),
    )  # fmt: skip
