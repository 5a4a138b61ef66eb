"""RAISE actions that nobody has finished: the late ones first."""

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.views.decorators.http import require_safe

from nwd.pages import needs
from nwd.pages.list_filters import ActionFilter
from nwd.pages.safety_list import Narrowed, safety_list
from partners import access
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from raise_meetings.models import Action

ORDER = ("due_on", "pk")


@require_safe
def raise_actions(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    user = signed_in(request)
    leads = {
        "may_answer": access.may(user, Permission.JOIN_RAISE),
        "may_convene": access.may(user, Permission.CONVENE),
    }
    return safety_list(request, "raise_actions", ORDER, asked_for, headed_by="when", today=today, **leads)


def asked_for(user: User, answers: QueryDict) -> Narrowed[Action]:
    """What the address asks, for the page and for the file alike."""
    form = ActionFilter(answers, hubs=list(access.open_hubs_of(user)))
    form.is_valid()
    today = timezone.localdate()
    found = Action.objects.to_do().filter(due_on__isnull=False)
    if not form.answer("when"):
        found = found.filter(due_on__lt=today)
    elif form.answer("when") == "soon":
        found = found.filter(due_on__lte=today + needs.SOON)
    if form.answer("whose") and (worker := access.facts_of(user).worker):
        ours = form.answer("whose") == "ours"
        found = found.filter(Q(agency=worker.agency_id) if ours else needs.is_of(worker, user))
    if hub := form.answer("hub"):
        found = found.filter(meeting__hub__reference=hub)
    found = found.select_related("person", "worker", "agency", "meeting__hub")
    found = found.annotate(reference=F("record__reference"))
    return Narrowed(form, found.visible_to(user), found)
