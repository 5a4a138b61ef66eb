"""Whether a RAISE helped, and closing it with what was learned, by the verbs of their pages."""

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import raise_ending_shapes as shapes
from nwd.api.adding import saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record
from partners import access
from partners.access import Permission
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings import actions
from raise_meetings.meeting.fetching import fetch
from raise_meetings.meeting.named import people_of
from raise_meetings.models import Paragraph, Series, SeriesPerson

JOIN = Permission.JOIN_RAISE
NOT_ABOUT = "This RAISE is not about them. Use the reference of a young person whom it is about."


@endpoint("POST", request=shapes.NewEvaluation, parameters=[KEY], responses={201: Record})
def api_evaluate_raise(request: Request, reference: str, meeting: str) -> Response:
    """Of one young person: it stands in their record."""
    user = caller(request)
    found, said = fetch(user, JOIN, reference, meeting), read(shapes.NewEvaluation, request.data)
    about = said.pop("about")
    person = next((one for one in people_of(found, user) if one.reference == about), None)
    if person is None:
        raise serializers.ValidationError({"about": NOT_ABOUT})
    return saved(
        request, person, lambda: actions.evaluate_raise(meeting=found, person=person, by=user, **said)
    )


@endpoint("POST", request=shapes.WholeEvaluation, parameters=[KEY], responses={201: shapes.Made})
def api_evaluate_whole(request: Request, reference: str, meeting: str) -> Response:
    """Of a place, or of a group as a whole."""
    user = caller(request)
    found, said = fetch(user, JOIN, reference, meeting), read(shapes.WholeEvaluation, request.data)
    made = once(
        request, lambda: actions.evaluate_whole(meeting=found, by=user, **said), Paragraph.objects.all()
    )
    return Response(shapes.Made(made).data, status=201)


@endpoint("POST", request=shapes.SeriesClosed, parameters=[KEY], responses={200: shapes.Made})
def api_close_series(request: Request, reference: str) -> Response:
    """With what was learned: of each young person into their record, of a place or a group beside them."""
    user = caller(request)
    rows = Series.objects.select_related("hub")
    series = access.fetch(user, rows, Permission.CONVENE, what="change", reference=reference)
    refuse_unless_of_the_house(user, series.hub)
    said = read(shapes.SeriesClosed, request.data)
    parts = SeriesPerson.objects.visible_to(user).filter(series=series).select_related("person")
    keys = {part.person.reference: part.person_id for part in parts}
    words = {one["person"]: one["words"] for one in said["learned"]}
    if words.keys() - keys.keys():
        raise serializers.ValidationError({"learned": NOT_ABOUT})
    said["learned"] = {keys[one]: text for one, text in words.items()}
    made = once(request, lambda: actions.close_series(series=series, by=user, **said), Series.objects.all())
    return Response(shapes.Made(made).data)
