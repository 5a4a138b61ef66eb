"""The links at the foot of each page, in the same order on every one (help itself stands first, for everybody)."""

from django.urls import reverse

from nwd.pages.whats_new import unread
from partners import access
from partners.access import Permission
from partners.models import User


def foot_of(user: User) -> list[tuple[str, str]]:
    """No query: what decides is on the row of the sign-in and in the facts of the request."""
    new = unread(user)
    links = [
        ("My settings", reverse("my_settings")),
        (f"What’s new ({new})" if new else "What’s new", reverse("whats_new")),
    ]
    if access.facts_of(user).postings:
        links.insert(0, ("My drafts", reverse("my_drafts")))
    if access.may(user, Permission.ASK_FOR_HELP):
        links.append(("Ask for help", reverse("asked")))
    if access.may(user, Permission.ASK_FOR_RAISE):
        links.append(("RAISE", reverse("raise_desk")))
    if access.facts_of(user).at_work and not access.facts_of(user).of_lead_agency:
        links.append(("What we may read and why", reverse("our_agreements")))
    if access.may(user, Permission.READ_DIRECTORY):  # roles, computers and answers stand on people and places
        if access.may(user, Permission.TRANSFER_SERVICE):
            links.append(("Tracker", reverse("tracker")))
    elif Permission.READ_ROLES in access.facts_of(user).permissions:
        links.append(("Who may do what", reverse("roles")))
    return links
