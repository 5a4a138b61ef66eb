"""One override: for who opened it, for the officers who review it, and, unreviewed, for who leads the service."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import YoungPerson
from nwd.pages.privacy.override_forms import FindingForm
from nwd.pages.privacy.read_under import read_under
from partners import access, trail
from partners.access import Permission, Service
from partners.actions import overrides
from partners.asking import ask
from partners.context import acting
from partners.models import Override, User
from partners.models.override import OverrideQuerySet
from partners.sign_in import signed_in


@require_safe
def override(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = _for(user, _shown_to(user), reference)
    trail.write(
        by=user, what="override", act="read_override", people=found.person_ids, counts={"override": found.pk}
    )
    shown = {
        "override": found,
        "person": _whom(found),
        "own": found.user_id == user.pk,
        "live": found.over_at > timezone.now(),
        "late": not found.finding and found.review_by < timezone.localdate(),
        "may_review": access.may(user, Permission.REVIEW_OVERRIDES)
        and found.user_id != user.pk
        and not found.finding,
        "read": read_under(found),
        "may_read_trail": access.may(user, Permission.READ_TRAIL),
    }
    return render(request, "pages/privacy/override.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def review_override(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = _for(user, _shown_to(user).exclude(user=user), reference)

    def verb(**said: str) -> Override:
        return overrides.review_override(override=found, by=user, **said)

    page = reverse("override", args=[reference])
    return ask(
        request, FindingForm(request.POST or None), verb, then=page, said="Reviewed.", act="review_overrides",
        title=f"Review {found.reference}", save="Save the review", back=page, back_text="What was opened",
        words=f"{found.user} opened it. Their reason: {found.reason}",
    )  # fmt: skip


def _shown_to(user: User) -> OverrideQuerySet:
    """For anybody else it is not there, whatever their posting would show them."""
    rows = Override.objects.select_related("user__worker__agency", "reviewed_by__worker")
    return rows if access.may(user, Permission.REVIEW_OVERRIDES) else rows.filter(user=user)


def _for(user: User, rows: OverrideQuerySet, reference: str) -> Override:
    barred = access.facts_of(user).told.get("barred", [])  # one's own too: it says whose it was
    found = rows.visible_to(user).exclude(person__in=barred).filter(reference=reference).first()
    if found is None:
        access.refuse(user, Permission.REVIEW_OVERRIDES)
        raise Http404
    return found


def _whom(found: Override) -> YoungPerson:
    """Their reference, for the search of the trail: whoever reviews need not know who they are."""
    with acting(Service()):
        return YoungPerson.objects.only("reference").get(pk=found.person_id)
