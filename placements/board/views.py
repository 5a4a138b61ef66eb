"""Doors of the bed board and of each room: for those who may see who lives at the hub."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partners import access, trail
from partners.access import Permission
from partners.sign_in import signed_in
from placements.board.asked import window_asked
from placements.board.drawing import drawn
from placements.board.question import board, tonight_now
from placements.board.room_views import by_name
from placements.houses.runs import runs

#: How the same may be looked at: as fits the screen, or as one of the two.
WAYS = {"": "", "list": "list", "board": "board"}


@require_safe
def bed_board(request: HttpRequest, reference: str) -> HttpResponse:
    """It asks for its own middle again each minute; each time is a list on the trail."""
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    shown = board(hub, user, window_asked(request.GET, tonight_now()))
    trail.listed(by=user, act="bed_board", people=shown.people)
    way = WAYS.get(request.GET.get("as", ""), "")
    context = {
        "hub": hub, "board": shown, "window": shown.window, "way": way, "may_run": runs(user, hub),
        "rows": drawn(shown, by_name=by_name(user)), "may_read_figures": access.may(user, Permission.READ_FIGURES),
        "now": timezone.now(),
    }  # fmt: skip
    page = "_beds.html" if request.headers.get("HX-Request") else "bed_board.html"
    return render(request, f"placements/board/{page}", context)
