"""What the doors of one complaint have in common: which, for whom, and the way back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.models import User
from placements.incidents.may import refuse_unless_of_the_house
from placements.models import Complaint


def fetch_complaint(
    user: User, permission: Permission, reference: str, *, what: str = "change", locks: bool = False
) -> Complaint:
    """`locks`: what is sent is compared with what it says now, so it is held meanwhile."""
    rows = Complaint.objects.select_related("hub", "recorded_by", "answered_by", "about_worker")
    rows = rows.select_for_update(of=("self",)) if locks else rows
    found = access.fetch(user, rows, permission, what=what, reference=reference)
    if what == "change":
        refuse_unless_of_the_house(user, found.hub)
    return found


def ask_of(request: HttpRequest, found: Complaint, form: Any, verb: Any, **shown: Any) -> HttpResponse:
    back = reverse("complaint", args=[found.reference])
    said = {"then": back, "back": back, "back_text": "The complaint", "act": "complaint"} | shown
    return ask(request, form, verb, **said)
