"""The page of one room."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hubs.models import Bed
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from placements.board.acts import acts_on
from placements.board.asked import day_asked
from placements.board.question import tonight_now
from placements.board.story import story
from placements.board.year import year_asked
from placements.houses.runs import runs


@require_safe
def room(request: HttpRequest, reference: str) -> HttpResponse:
    """One night of a room and what may be done with it, then its story of a year from April."""
    user = signed_in(request)
    bed = room_of(user, reference)
    tonight = tonight_now()
    night = day_asked(request.GET.get("on", "")) or tonight
    year = year_asked(request.GET.get("year", ""), night)
    told = story(bed, user, night, year, tonight, by_name=by_name(user))
    trail.listed(by=user, act="room", people=told.people)
    context = {"hub": bed.hub, "bed": bed, "told": told, "acts": acts_on(user, bed, told.night, tonight)}
    return render(
        request, "placements/board/room.html", {**context, "may_run": runs(user, bed.hub), "year": year}
    )


def room_of(user: User, reference: str) -> Bed:
    """A bed of a hub whose day the reader may ask about; any other is as if it were not there."""
    bed: Bed | None = Bed.objects.select_related("hub").filter(reference=reference).first()
    if bed is None:
        access.refuse(user, Permission.READ_HUB)
        raise Http404
    access.fetch_hub(user, Permission.READ_HUB, bed.hub.reference)
    return bed


def by_name(user: User) -> bool:
    """Whoever looks after a house reads names on its board; other readers initials, which lead to the same page."""
    return access.may(user, Permission.ADMIT)
