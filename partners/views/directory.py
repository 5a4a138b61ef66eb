"""The first page of people and places, who has access, and what is due for review."""

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from partners import access, trail
from partners.access import Permission
from partners.directory import workers
from partners.listing import BY_NAME, listed
from partners.models import Posting, Proposal, Worker
from partners.overdue import overdue
from partners.second_factor import have_second_factor
from partners.sign_in import signed_in

#: A page of reviews is more than a morning's work.
MOST = 50


@require_safe
def people_and_places(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_DIRECTORY)
    shown = {
        "waiting": Proposal.objects.waiting().count(),
        "due": len(overdue()),
        "may_mark_computers": access.may(user, Permission.MARK_COMPUTERS),
        "may_keep_places": access.may(user, Permission.KEEP_PLACES),
        "may_read_feedback": access.may(user, Permission.READ_FEEDBACK),
        "may_review_overrides": access.may(user, Permission.REVIEW_OVERRIDES),
        "may_read_trail": access.may(user, Permission.READ_TRAIL),
        "may_read_agreements": access.may(user, Permission.READ_AGREEMENTS),
    }
    return render(request, "partners/people_and_places.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def who_has_access(request: HttpRequest) -> HttpResponse:
    """Everybody with a posting in force or a sign-in that is open."""
    user = signed_in(request)
    access.require(user, Permission.READ_DIRECTORY)
    shown = listed(request, with_access(), BY_NAME, ("given_name", "family_name", "agency__name"))
    users = [row.user.pk for row in shown["page"].rows if hasattr(row, "user")]
    trail.write(by=user, what="list", act="who_has_access")
    shown["with_factor"] = have_second_factor(users)
    return render(request, "partners/who_has_access.html", shown)


def with_access() -> QuerySet[Worker]:
    """With the postings in force in `live`."""
    live = Posting.objects.live_on(timezone.localdate()).select_related("hub", "worker__agency")
    open_sign_in = get_user_model().objects.filter(worker=OuterRef("pk"), is_active=True)
    found = workers().filter(Exists(live.filter(worker=OuterRef("pk"))) | Q(Exists(open_sign_in)))
    return found.prefetch_related(Prefetch("postings", live.order_by("start_on", "pk"), to_attr="live"))


@require_safe
def reviews(request: HttpRequest) -> HttpResponse:
    """What nobody has looked at for too long, or ever."""
    user = signed_in(request)
    access.require(user, Permission.READ_DIRECTORY)
    may_review = access.may(user, Permission.REVIEW_ACCESS)
    found = overdue()
    shown = {"entries": found[:MOST], "more": len(found[MOST:]), "may_review": may_review}
    return render(request, "partners/reviews.html", shown)
