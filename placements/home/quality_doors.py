"""Doors of reviews of the quality of care (regulation 45)."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hubs.models import Hub
from partners import trail
from partners.asking import ask, nothing_to_fill
from partners.drafts import keeps_drafts, opened
from partners.pressing import press
from placements import actions
from placements.home.clocks import SENT_WITHIN, due_of, next_period
from placements.home.forms import QualityActionForm, ReviewForm, ReviewWordsForm, SentForm
from placements.home.named_alone import figures_for
from placements.home.pack import quotes_of
from placements.home.reaching import GAVE_WAY, RUN, around, house, row
from placements.models import QualityAction, QualityReview

FORM = require_http_methods(["GET", "HEAD", "POST"])
PAGE = 25


def _page(hub: Hub, review: QualityReview) -> str:
    return reverse("quality_review", args=[hub.reference, review.reference])


@require_safe
def quality_reviews(request: HttpRequest, reference: str) -> HttpResponse:
    _, hub = house(request, RUN, reference)
    rows = QualityReview.objects.filter(hub=hub)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    due = [one for one in due_of([hub]) if one.url.startswith(request.path)]
    return render(request, "placements/home/quality_reviews.html", {"hub": hub, "page": page, "due": due})


@require_safe
def quality_review(request: HttpRequest, reference: str, review_reference: str) -> HttpResponse:
    """The pack, as it was sent or as it stands now; printed it is what Ofsted is sent."""
    user, hub = house(request, RUN, reference)
    reviews = QualityReview.objects.filter(hub=hub).select_related("written_by", "sent_by")
    review = row(request, reviews, review_reference)
    newer = QualityReview.objects.filter(
        hub=hub, from_on=review.from_on, to_on=review.to_on, version__gt=review.version
    )
    trail.write(by=user, what="read", act="quality_review", counts={"review": review.pk})
    shown = {
        "hub": hub, "review": review, "figures": figures_for(review, user), "quotes": quotes_of(review, user),
        "actions": QualityAction.objects.filter(review=review), "newer": newer.order_by("version").first(),
        "today": timezone.localdate(), "send_by": review.completed_on and review.completed_on + SENT_WITHIN,
    }  # fmt: skip
    return render(request, "placements/home/quality_review.html", shown)


@FORM
def begin_review(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    form = ReviewForm(request.POST or None, initial=next_period(hub))

    def verb(**said: Any) -> QualityReview:
        return actions.begin_review(hub=hub, by=user, **said)

    return ask(
        request, form, verb, then=lambda review: _page(hub, review), said="Begun. Its figures gather by themselves.",
        **around(hub, "Begin a review of the quality of care", "quality_reviews", back_text="Reviews"),
    )  # fmt: skip


@keeps_drafts("A review of the quality of care")
@FORM
def write_review(request: HttpRequest, reference: str, review_reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    review = row(request, QualityReview.objects.filter(hub=hub), review_reference)
    names = ("manager_words", "who_was_asked", "completed_on")
    form = opened(ReviewWordsForm, request, present={name: getattr(review, name) for name in names})

    def verb(**said: Any) -> QualityReview:
        return review if form.gives_way else actions.write_review(review=review, by=user, **said)

    return ask(
        request, form, verb, then=_page(hub, review), said=lambda _: GAVE_WAY if form.gives_way else "Saved.",
        **around(hub, "Write the review", "quality_review", review.reference, back_text="The review"),
    )  # fmt: skip


@FORM
def send_review(request: HttpRequest, reference: str, review_reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    review = row(request, QualityReview.objects.filter(hub=hub), review_reference)

    def verb(**said: Any) -> QualityReview:
        return actions.send_review(review=review, by=user, **said)

    return ask(
        request, SentForm(request.POST or None), verb, then=_page(hub, review),
        said="Saved. It stays as it was sent.",
        words="Nothing is sent from here: print the review, send it, then write down when. From then on this version "
        "stays as it is.", save="It was sent",
        **around(hub, "Sent to Ofsted", "quality_review", review.reference, back_text="The review"),
    )  # fmt: skip


@FORM
def begin_version(request: HttpRequest, reference: str, review_reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    review = row(request, QualityReview.objects.filter(hub=hub), review_reference)

    def verb() -> QualityReview:
        return actions.begin_version(review=review, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=lambda fresh: _page(hub, fresh), said="A new version is begun.",
        words="What was sent stays as it was. The new version begins with its words, and what is still to do moves "
        "to it.", save="Begin a new version",
        **around(hub, "A new version of a review", "quality_review", review.reference, back_text="The review"),
    )  # fmt: skip


@keeps_drafts("Something to do after a review")
@FORM
def add_quality_action(request: HttpRequest, reference: str, review_reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    review = row(request, QualityReview.objects.filter(hub=hub), review_reference)

    def verb(**said: Any) -> QualityAction:
        return actions.add_quality_action(review=review, by=user, **said)

    return ask(
        request, opened(QualityActionForm, request), verb, then=_page(hub, review), said="Saved.",
        **around(hub, "What the home will do", "quality_review", review.reference, back_text="The review"),
    )  # fmt: skip


@require_POST
def do_quality_action(
    request: HttpRequest, reference: str, review_reference: str, action_reference: str
) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    of_review = QualityAction.objects.filter(review__hub=hub, review__reference=review_reference)
    action = row(request, of_review, action_reference)
    return press(
        request, lambda: actions.do_quality_action(action=action, by=user), then=_page(hub, action.review),
        said="Done.",
    )  # fmt: skip
