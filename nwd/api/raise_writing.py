"""What is written at a RAISE, by the verbs of its page: box by box, with the number of the wording that was read."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import raise_writing_shapes as shapes
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY, once
from nwd.api.raise_named import at_the_meeting
from partners import trail
from partners.access import Permission
from partners.models import User
from raise_meetings import actions
from raise_meetings.meeting.fetching import fetch, fetch_box
from raise_meetings.meeting.laid_out import boxes_of
from raise_meetings.meeting.named import person_named
from raise_meetings.models import Meeting, Paragraph

JOIN = Permission.JOIN_RAISE
WRITTEN: dict[str, Any] = {"parameters": [KEY], "responses": {200: shapes.Paragraph}}


def raise_paragraphs(request: Request, reference: str, meeting: str) -> Response:
    """Of what the caller may read, as it stands."""
    user = caller(request)
    found = fetch(user, Permission.READ_PERSON, reference, meeting, what="list")
    boxes = boxes_of(found, user)
    trail.listed(
        by=user, act="api_raise_paragraphs", people=[pk for one in boxes for pk in one.paragraph.person_ids]
    )
    return Response(shapes.Paragraphs({"items": boxes, "next_cursor": None}).data)


def add_paragraph(request: Request, reference: str, meeting: str) -> Response:
    """A new box, of the caller's agency."""
    user, said = caller(request), read(shapes.NewParagraph, request.data)
    found = fetch(user, JOIN, reference, meeting)
    said["person"] = person_named(said.pop("about"), found, user)
    if "answers" in said:
        said["answers"] = fetch_box(user, found, said["answers"])
    if "said_by" in said:
        said["said_by"] = at_the_meeting(said["said_by"], found)
    made = once(
        request, lambda: actions.add_paragraph(meeting=found, by=user, **said), Paragraph.objects.all()
    )
    return _shown(found, made, user, 201)


@endpoint("POST", request=shapes.ParagraphWritten, **WRITTEN)
def api_raise_paragraph(request: Request, reference: str, meeting: str, box: str) -> Response:
    """Another wording. Where somebody wrote meanwhile both are kept, and `beside` has the caller's."""
    return _changed(request, (reference, meeting, box), shapes.ParagraphWritten, actions.write_paragraph)


@endpoint("POST", request=shapes.VersionsJoined, **WRITTEN)
def api_join_versions(request: Request, reference: str, meeting: str, box: str) -> Response:
    """One of the wordings that stand beside each other, or both joined."""
    return _changed(request, (reference, meeting, box), shapes.VersionsJoined, actions.join_versions)


@endpoint("POST", request=shapes.ParagraphStruck, parameters=[KEY], responses={200: shapes.Paragraphs})
def api_strike_paragraph(request: Request, reference: str, meeting: str, box: str) -> Response:
    """Struck out, or put back; what stands afterwards."""
    user, struck = caller(request), read(shapes.ParagraphStruck, request.data)["struck"]
    found = fetch(user, JOIN, reference, meeting)
    paragraph = fetch_box(user, found, box)
    verb = actions.strike_paragraph if struck else actions.put_back_paragraph
    once(request, lambda: verb(paragraph=paragraph, by=user), Paragraph.objects.all())
    return raise_paragraphs(request, reference, meeting)


def _changed(request: Request, where: tuple[str, str, str], shape: Any, verb: Any) -> Response:
    user, said = caller(request), read(shape, request.data)
    reference, meeting, box = where
    found = fetch(user, JOIN, reference, meeting)
    paragraph = fetch_box(user, found, box)

    def written() -> Paragraph:
        verb(paragraph=paragraph, by=user, **said)
        return paragraph

    return _shown(found, once(request, written, Paragraph.objects.all()), user, 200)


def _shown(meeting: Meeting, paragraph: Paragraph, user: User, status: int) -> Response:
    (box,) = (one for one in boxes_of(meeting, user) if one.paragraph.pk == paragraph.pk)
    return Response(shapes.Paragraph(box).data, status=status)


api_raise_paragraphs = endpoints(
    "api_raise_paragraphs",
    GET=(raise_paragraphs, {"responses": shapes.Paragraphs}),
    POST=(
        add_paragraph,
        {"request": shapes.NewParagraph, "parameters": [KEY], "responses": {201: shapes.Paragraph}},
    ),
)
