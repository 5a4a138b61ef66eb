"""Reviews of the quality of care (regulation 45), by the verbs of their pages."""

from uuid import UUID

from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Record as Envelope
from nwd.api import home_shapes as shapes
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.home_records import RUN, house, one_of
from nwd.api.record_shapes import Record
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission
from partners.models import User
from placements import actions
from placements.home.named_alone import figures_for
from placements.home.own_words_doors import hub_of
from placements.home.pack import quotes_of
from placements.models import QualityAction, QualityReview


def _quality_reviews(request: Request, reference: str) -> Response:
    """The last first, each version."""
    _, hub = house(request, RUN, reference)
    return Response(shapes.Reviews({"items": QualityReview.objects.filter(hub=hub)}).data)


def _begin_quality_review(request: Request, reference: str) -> Response:
    """Of both days and all between. Its figures gather by themselves."""
    user, hub = house(request, RUN, reference)
    review = actions.begin_review(hub=hub, by=user, **read(shapes.NewQualityReview, request.data))
    return _told(review, user, 201)


api_quality_reviews = endpoints(
    "api_quality_reviews",
    GET=(_quality_reviews, {"responses": shapes.Reviews}),
    POST=(
        _begin_quality_review,
        {"request": shapes.NewQualityReview, "responses": {201: shapes.WholeReview}},
    ),
)


@endpoint("GET", responses=shapes.WholeReview)
def api_quality_review(request: Request, reference: str, review_reference: str) -> Response:
    """As it was sent, else with its figures as they are now."""
    user, review = _review(request, reference, review_reference)
    return _told(review, user)


@endpoint("POST", request=shapes.ReviewWords, responses=shapes.WholeReview)
def api_write_review(request: Request, reference: str, review_reference: str) -> Response:
    """What the manager thinks, who was asked, and when it was complete."""
    user, review = _review(request, reference, review_reference)
    said = read(shapes.ReviewWords, request.data)
    return _told(actions.write_review(review=review, by=user, **said), user)


@endpoint("POST", request=shapes.ReviewSent, responses=shapes.WholeReview)
def api_send_review(request: Request, reference: str, review_reference: str) -> Response:
    """That it was sent to Ofsted. From then on it stays as it is."""
    user, review = _review(request, reference, review_reference)
    return _told(actions.send_review(review=review, by=user, **read(shapes.ReviewSent, request.data)), user)


@endpoint("POST", request=None, responses={201: shapes.WholeReview})
def api_begin_version(request: Request, reference: str, review_reference: str) -> Response:
    """A new version of what was sent."""
    user, review = _review(request, reference, review_reference)
    return _told(actions.begin_version(review=review, by=user), user, 201)


@endpoint("POST", request=shapes.NewToDo, responses={201: shapes.ToDo})
def api_add_quality_action(request: Request, reference: str, review_reference: str) -> Response:
    """What the home will do because of it."""
    user, review = _review(request, reference, review_reference)
    action = actions.add_quality_action(review=review, by=user, **read(shapes.NewToDo, request.data))
    return Response(shapes.ToDo(action).data, status=201)


@endpoint("POST", request=None, responses=shapes.ToDo)
def api_do_quality_action(
    request: Request, reference: str, review_reference: str, action_reference: str
) -> Response:
    """It is done, today."""
    user, review = _review(request, reference, review_reference)
    action = one_of(QualityAction.objects.filter(review=review), action_reference)
    return Response(shapes.ToDo(actions.do_quality_action(action=action, by=user)).data)


@endpoint("POST", request=None, responses=Record)
def api_let_words_stand(request: Request, reference: str, record_reference: UUID) -> Response:
    """They agreed that their own words in this record stand, without their name, in a review of the home."""
    user, record = _record(request, reference, record_reference)
    hub = hub_of(record, user)
    if hub is None:
        raise Http404
    actions.let_words_stand(record=record, hub=hub, by=user)
    return Response(Record(lines([record])[0]).data)


@endpoint("POST", request=None, responses=Record)
def api_take_words_out(request: Request, reference: str, record_reference: UUID) -> Response:
    """They do not agree any more."""
    user, record = _record(request, reference, record_reference)
    actions.take_words_out(record=record, by=user)
    return Response(Record(lines([record])[0]).data)


def _record(request: Request, reference: str, record: UUID) -> tuple[User, Envelope]:
    user, records = (
        caller(request),
        Envelope.objects.filter(corrects__isnull=True, person__reference=reference),
    )
    found = access.fetch(
        user, records.select_related("person"), Permission.WRITE_NOTE, what="change", reference=record
    )
    return user, found


def _review(request: Request, reference: str, review: str) -> tuple[User, QualityReview]:
    user, hub = house(request, RUN, reference)
    return user, one_of(QualityReview.objects.filter(hub=hub), review)


def _told(review: QualityReview, user: User, status: int = 200) -> Response:
    whole = shapes.OneReview(review).data | {
        "figures": shapes.QualityFigure(figures_for(review, user), many=True).data,
        "quotes": quotes_of(review, user),
        "actions": shapes.ToDo(QualityAction.objects.filter(review=review), many=True).data,
    }
    return Response(whole, status=status)
