"""The page. Its door stands in nwd/urls.py; the forms that it leads to in cases/sdq."""

import datetime
from itertools import chain

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.contributing import is_closed_to, may_add
from cases.models import Category, YoungPerson
from cases.sdq.bands import FOUR, SCHEMES, THREE
from nwd.pages.how_things_are.pictured import pictures, unchecked
from nwd.pages.how_things_are.scales import SAID_IN, drawn, scaled
from nwd.pages.how_things_are.scores import SCALES, not_done, rows, scored
from partners import access
from partners.access import Permission
from partners.sign_in import signed_in


@require_safe
def how_things_are(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    scheme = FOUR if request.GET.get("bands") == FOUR else THREE
    found, beside, today = scored(person, user), scaled(person, user), timezone.localdate()
    days = [one.completed_on for one in found] + [said.on for said in chain.from_iterable(beside.values())]
    since = min(days, default=today) - datetime.timedelta(days=1)
    by_scale = pictures(found, scheme, since, today)
    may_write = access.may(user, Permission.WRITE_NOTE)
    shown = {
        "person": person,
        "scheme": SCHEMES[scheme],
        "other": THREE if scheme == FOUR else FOUR,
        "other_words": SCHEMES[THREE if scheme == FOUR else FOUR],
        "by_scale": by_scale,
        "unchecked": unchecked([one for _, ones in by_scale for one in ones]),
        "beside": drawn(beside, since, today),
        "rows": rows(found, scheme),
        "scales": [title for title, _ in SCALES.values()],
        "not_done": not_done(person, user),
        "may_write": may_write,
        "may_add": may_write and may_add(user, Category.HEALTH),
        "closed": is_closed_to(user, Category.HEALTH),
        "beside_closed": any(is_closed_to(user, category) for category in SAID_IN),
    }
    return render(request, "pages/how_things_are/how_things_are.html", shown)
