"""Home: what needs me now? What it asks depends on what the reader may do, never on the name of a role."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from nwd.pages import needs, silence
from nwd.pages.my_caseload import workers_of
from nwd.pages.open_to_visitor import open_to
from nwd.pages.partner_desk.desk import desk
from nwd.pages.waiting_for_me import waiting_for
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.models.posting import Role
from partners.roles import ROLES
from partners.shifts.at_home import own_shift
from partners.sign_in import signed_in
from placements.tonight import Tonight


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    facts = access.facts_of(user)
    if facts.worker and not facts.of_lead_agency:  # whoever has no worker is signed out before this door
        if facts.agreements:
            return desk(request, user, facts.worker.agency)
        partner = {"agency": facts.worker.agency, "roles": _roles(user), "hubs": access.open_hubs_of(user)}
        partner["may_ask"] = access.may(user, Permission.ASK_FOR_HELP)
        partner["mine"] = waiting_for(user) if access.may(user, Permission.SIGN_AGREEMENTS) else []
        return render(request, "pages/home_partner.html", partner)
    lists = _lists(user)
    due = _due(user)
    people = [one for listed in lists.values() for one in listed.people]
    hubs = _nights(user)
    visits = open_to(user)
    people += [one.person_id for one in visits or ()]
    trail.listed(by=user, act="home", people=[*people, *(one for hub in hubs for one in hub.people)])
    waiting = [(hub, referral) for hub in hubs for referral in hub.waiting]
    waiting.sort(
        key=lambda one: (one[1].route, one[1].received_at)
    )  # an emergency first, as on the hub's page
    shown = {"hubs": hubs, "waiting": waiting, "today": timezone.localdate(), "mine": waiting_for(user)}
    shown |= {"shift": own_shift(user), "visits": visits}
    shown |= {"due": due, "silence": silence.words(), "silence_days": silence.days(),
              "silence_query": f"?quiet={silence.days()}"}  # fmt: skip
    return render(request, "pages/home.html", {**lists, **shown, **_doors(user)})


def _lists(user: User) -> dict[str, needs.Listed]:
    worker = access.facts_of(user).worker
    if worker is None or not access.may(user, Permission.WRITE_NOTE):
        return {}
    late = {}
    if access.may(user, Permission.READ_CASELOADS):
        team = workers_of(user)
        late = {
            "late": needs.late_actions(user),
            "team_quiet": needs.team_not_reached(team, user),
            "not_back": needs.not_back(team, user),
        }
    return {
        "missing": needs.missing_now(user),
        "quiet": needs.not_reached(worker, user),
        "actions": needs.actions_of(worker, user),
        **late,
    }


def _due(user: User) -> int | None:
    """Of every sort; nothing for whoever has no such list."""
    worker = access.facts_of(user).worker
    if worker is None or not access.may(user, Permission.WRITE_NOTE):
        return None
    return needs.due_until_today(worker, user)


def _nights(user: User) -> list[Tonight]:
    """For those who do the daily work; who keeps the figures has the menu's link to each hub."""
    does_daily_work = access.may(user, Permission.READ_HUB) and access.may(user, Permission.WRITE_NOTE)
    return needs.nights(access.open_hubs_of(user), user) if does_daily_work else []


def _roles(user: User) -> list[tuple[str, str]]:
    """As what they are here, in the words of the page of roles; each once."""
    names = dict.fromkeys(posting.role for posting in access.facts_of(user).postings)
    return [(Role(name).label, ROLES[name].sentence) for name in names]


def _doors(user: User) -> dict[str, Any]:
    return {
        "daily_work": access.may(user, Permission.WRITE_NOTE),
        "at_a_hub": access.may(user, Permission.READ_HUB),
        "roles": _roles(user),
        "may_read_figures": access.may(user, Permission.READ_FIGURES),
        "may_triage": access.may(user, Permission.TRIAGE),
        "may_transfer": access.may(user, Permission.TRANSFER_SERVICE),
        "may_read_people": access.may(user, Permission.READ_PERSON),
    }
