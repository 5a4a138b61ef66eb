"""The plan, big, for a young person and a worker in front of one screen: nothing else is on it, and nobody's name
but theirs (screens.md, detail 21). What is written in the plan itself stands as it is.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.contributing import is_closed_to
from cases.models import YoungPerson
from cases.plan.changing import PLAN
from cases.plan.shown import plan_of
from partners import access
from partners.access import Permission
from partners.sign_in import signed_in


@require_safe
def together(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    shown = {
        "person": person,
        "plan": plan_of(person, user, timezone.localdate(), them="You"),
        "closed": is_closed_to(user, PLAN),
        "navigation": [],
        "agency_name": "",
    }
    return render(request, "pages/together.html", shown)
