"""What stands at the top of each page: who is signed in, for whom, and the doors their role opens."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from nwd.pages.foot import foot_of
from nwd.pages.shortcuts import key_of
from partners import access
from partners.access import Permission
from partners.models import User
from partners.sign_in.second_factor import proven


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Context processor. One query, for those of the whole service alone: the names of its hubs."""
    user = getattr(request, "user", None)
    if not isinstance(user, User) or not proven(request):
        return {}
    worker = access.facts_of(user).worker
    doors = [("Home", reverse("home")), *_doors(user)]
    return {
        "navigation": [
            {"text": text, "url": url, "current": _is_at(request.path, url), "key": key_of(url)}
            for text, url in doors
        ],
        "foot_links": [{"text": text, "url": url, "key": key_of(url)} for text, url in foot_of(user)],
        "look": user.look,
        "shortcuts": user.shortcuts,
        "agency_name": worker.agency.name if worker else "",
    }


def _doors(user: User) -> list[tuple[str, str]]:
    doors = []
    if access.may(user, Permission.READ_CASELOADS):
        doors.append(("Caseloads", reverse("caseload")))
    elif access.may(user, Permission.WRITE_NOTE) and _reads_somebody(user):
        doors.append(("My caseload", reverse("caseload")))
    if (
        doors and not access.facts_of(user).everyone
    ):  # seven are enough for a menu: theirs is on the home page
        doors.append(("What is due", reverse("due")))
    if access.may(user, Permission.READ_HUB):
        doors += [(hub.name, reverse("hub", args=[hub.reference])) for hub in access.open_hubs_of(user)]
    if _reads_somebody(user) or (access.may(user, Permission.READ_PERSON) and access.facts_of(user).hubs):
        doors.append(("Find", reverse("find")))
    if access.may(user, Permission.READ_FIGURES):
        doors.append(("Figures", reverse("figures")))
    if access.may(user, Permission.TRANSFER_SERVICE) and not access.may(user, Permission.READ_DIRECTORY):
        doors.append(("Tracker", reverse("tracker")))  # seven are enough for a menu: theirs is at the foot
    if access.may(user, Permission.READ_DIRECTORY):
        doors.append(("People and places", reverse("people_and_places")))
    if access.may(user, Permission.READ_UNUSUAL):
        doors.append(("Privacy", reverse("privacy")))
    if access.may(user, Permission.SIGN_AGREEMENTS):
        doors.append(("Agreements", reverse("agreements")))
    return doors


def _reads_somebody(user: User) -> bool:
    """A partner's worker reads nothing of anybody until an agreement is in force."""
    facts = access.facts_of(user)
    return access.may(user, Permission.READ_PERSON) and (facts.of_lead_agency or bool(facts.agreements))


def _is_at(path: str, url: str) -> bool:
    return path == url or (url != "/" and path.startswith(f"{url}/"))
