from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partners import access, trail
from partners.access import Permission
from partners.sign_in import signed_in
from placements.tonight import tonight


@require_safe
def hub(request: HttpRequest, reference: str) -> HttpResponse:
    """Who is in tonight. The page asks for its own middle again each minute; each time is a list on the trail."""
    user = signed_in(request)
    house = access.fetch_hub(user, Permission.READ_HUB, reference)
    shown = tonight(house, user)
    trail.listed(by=user, act="hub", people=shown.people)
    page = "placements/_tonight.html" if request.headers.get("HX-Request") else "placements/hub.html"
    return render(request, page, {"hub": house, "tonight": shown, "today": shown.today})
