from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.contributing import may_add
from cases.models import Category
from nwd.pages.missing.of_hub import away_of
from nwd.pages.tonight.evening import evening
from partners import access, trail
from partners.access import Permission
from partners.sign_in import signed_in


@require_safe
def hub(request: HttpRequest, reference: str) -> HttpResponse:
    """Who is in tonight. The page asks for its own middle again each minute; each time is a list on the trail."""
    user = signed_in(request)
    house = access.fetch_hub(user, Permission.READ_HUB, reference)
    shown = evening(house, user)
    trail.listed(by=user, act="hub", people=shown.tonight.people)
    may = {
        "may_move": access.may(user, Permission.ADMIT) and may_add(user, Category.DAILY_LIFE),
        "may_report": access.may(user, Permission.REPORT_MISSING),
        "may_write": access.may(user, Permission.WRITE_NOTE),
        "may_sign_in": access.may(user, Permission.KEEP_HOME_RECORDS),
    }
    page = "placements/_tonight.html" if request.headers.get("HX-Request") else "placements/hub.html"
    told = {"hub": house, "evening": shown, "tonight": shown.tonight, "today": shown.tonight.today,
            "now_on": shown.on_shift, "own_on": shown.on_shift.of(user.worker_id), "back": "hub",
            "away": away_of(house, user)}  # fmt: skip
    return render(request, page, told | may)
