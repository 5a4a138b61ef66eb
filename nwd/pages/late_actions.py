"""RAISE actions that nobody has finished: the late ones first."""

from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from nwd.pages import needs
from nwd.pages.list_filters import ActionFilter
from nwd.pages.lists.asked import edge
from nwd.pages.views_of import views_of
from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from raise_meetings.models import Action

ORDER = ("due_on", "pk")


@dataclass(frozen=True)
class Asked:
    form: ActionFilter
    actions: "QuerySet[Action]"
    everybody: "QuerySet[Action]"


@require_safe
def raise_actions(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    views = views_of(request, user, "raise-actions")
    if views.opens_with:
        return redirect(views.opens_with)
    asked = asked_for(user, request.GET)
    shown = page(asked.actions, ORDER, after=edge(request.GET, "after"), before=edge(request.GET, "before"))
    trail.listed(by=user, act="raise_actions", people=[row.person_id for row in shown.rows])
    total = asked.actions.count()
    hidden = asked.everybody.count() - total if access.may(user, Permission.READ_FIGURES) else 0
    answer = {"form": asked.form, "page": shown, "total": total, "hidden": hidden, "views": views}
    more = {"when": asked.form.answer("when"), "today": timezone.localdate()}
    return render(request, "pages/raise_actions.html", answer | more)


def asked_for(user: User, answers: QueryDict) -> Asked:
    """What the address asks, for the page and for the file alike."""
    form = ActionFilter(answers, hubs=list(access.open_hubs_of(user)))
    form.is_valid()
    today = timezone.localdate()
    found = Action.objects.filter(completed_on__isnull=True, due_on__isnull=False)
    if not form.answer("when"):
        found = found.filter(due_on__lt=today)
    elif form.answer("when") == "soon":
        found = found.filter(due_on__lte=today + needs.SOON)
    if form.answer("whose") and (worker := access.facts_of(user).worker):
        found = found.filter(needs.is_of(worker, user))
    if hub := form.answer("hub"):
        found = found.filter(meeting__hub__reference=hub)
    found = found.select_related("person", "worker", "agency", "meeting__hub")
    found = found.annotate(reference=F("record__reference"))
    return Asked(form, found.visible_to(user), found)
