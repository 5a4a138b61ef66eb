"""Beds tonight, as the dashboard counts them, and the nights of a hub, as its board has them."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api.board_shapes import HubNights, NightsAsked, Occupancy
from nwd.api.endpoint import caller, endpoint, read
from partners import access, trail
from partners.access import Permission
from placements.board.question import Board, board, tonight_now
from placements.board.runs import Run
from placements.board.window import Window
from reports.dashboard.answer import Answer
from reports.dashboard.dashboard import Dashboard, dashboard
from reports.dashboard.shown import TONIGHT


@endpoint("GET", responses=Occupancy)
def api_occupancy(request: Request) -> Response:
    """Beds and people tonight, by hub: figures, which name nobody."""
    user = caller(request)
    access.require(user, Permission.READ_FIGURES)
    told = dashboard()
    trail.write(by=user, what="read", act="occupancy")
    hubs = [_tonight(answer, told) for answer in told.answers]
    said = {"night": told.moment.tonight, "as_of": told.moment.now, "answer": told.sentence, "hubs": hubs}
    return Response(Occupancy(said).data)


def _tonight(answer: Answer, told: Dashboard) -> dict[str, Any]:
    numbers = {what: told.numbers.of(what, answer.hub.pk) for what in TONIGHT}
    return {"hub": answer.hub, "answer": answer.sentence, **numbers}


@endpoint("GET", parameters=[NightsAsked], responses=HubNights)
def api_hub_nights(request: Request, reference: str) -> Response:
    """What each bed of a hub is on each night, nights alike together; whose it is, as far as you may know them."""
    user = caller(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    asked, tonight = read(NightsAsked, request.query_params), tonight_now()
    told = board(hub, user, Window(asked.get("first", tonight), asked["nights"], tonight))
    trail.listed(by=user, act="bed_board", people=told.people)
    said = {"tonight": tonight, "sentence": told.sentence, "beds": _beds(told)}
    return Response(HubNights(said).data)


def _beds(told: Board) -> list[dict[str, Any]]:
    """The nights asked for alone: tonight stands on the page's board in any case."""
    first, after = told.window.first, told.window.after
    return [
        {"bed": row.bed, "nights": [_run(run) for run in row.stretches if first <= run.first.on < after]}
        for row in told.rows
    ]


def _run(run: Run) -> dict[str, Any]:
    night = run.first
    return {
        "first": night.on,
        "after": run.after,
        "state": night.state,
        "young_person": night.claim.person if night.claim else None,
    }
