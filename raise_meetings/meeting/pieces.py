"""Pieces of the page, as the page itself draws them: what is other than somebody's page has it.

`slot` is where a piece goes that the page lacks; one with `only_new` is left as it is where it stands already.
"""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from raise_meetings.meeting.page import CHOICES, Shown
from raise_meetings.meeting.seen import Seen
from raise_meetings.meeting.slots import Box, Heading
from raise_meetings.models.sections import Section

Piece = dict[str, Any]


def pieces(request: HttpRequest, at: Shown, before: Seen) -> list[Piece]:
    found: list[Piece] = []
    for heading, box in at.boxes:
        reference = box.paragraph.reference
        if before.get(reference) != at.seen[reference]:
            found += _of(request, at, heading, box)
    if before.get("") != at.seen[""]:
        found += [_spread(request, at, heading) for heading in at.headings if heading.person]
    return found


def of_box(request: HttpRequest, at: Shown, reference: str) -> list[Piece]:
    return [
        piece
        for heading, box in at.boxes
        if box.paragraph.reference == reference
        for piece in _of(request, at, heading, box)
    ]


def _of(request: HttpRequest, at: Shown, heading: Heading, box: Box) -> Iterator[Piece]:
    told = _told(at) | {"box": box, "heading": heading}
    one = box.paragraph
    above = (one.answers.reference if one.answers else "") or heading.reference or "whole"
    slot, name = f"slot-{one.section}-{above}", f"box-{one.reference}"
    if one.section == Section.GOAL:
        yield _piece(request, f"with-{one.reference}", slot, "_goal.html", told, only_new=True)
        slot = ""
    yield _piece(request, name, slot, "_box.html", told)
    if one.section == Section.DANGER:
        pairs = f"pairs-{heading.reference or 'whole'}"
        yield _piece(request, f"pair-{one.reference}", pairs, "_pair.html", told, only_new=True)
        yield _piece(request, f"quote-{one.reference}", "", "_quote.html", told)


def _spread(request: HttpRequest, at: Shown, heading: Heading) -> Piece:
    return _piece(
        request, f"spread-{heading.reference}", "", "_spread.html", _told(at) | {"heading": heading}
    )


def _told(at: Shown) -> dict[str, Any]:
    return {"shown": at, "meeting": at.meeting, "series": at.meeting.series, **CHOICES}


def _piece(
    request: HttpRequest, name: str, slot: str, page: str, told: dict[str, Any], *, only_new: bool = False
) -> Piece:
    html = render_to_string(f"raise_meetings/meeting/{page}", told, request)
    return {"id": name, "slot": slot, "html": html, "only_new": only_new}
