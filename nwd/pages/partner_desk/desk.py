"""The desk of a partner's worker, their home: what is new for their agency, who is shared with it, and why."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from nwd.pages.open_to_visitor import open_to
from nwd.pages.partner_desk.clauses import agreed_with
from nwd.pages.partner_desk.edges import edge_in
from nwd.pages.partner_desk.news import ACT, NEW_FOR, news_for
from nwd.pages.partner_desk.of_police import of_police
from nwd.pages.partner_desk.raises import raises_of
from nwd.pages.partner_desk.shared import shared_lately
from nwd.pages.waiting_for_me import Waiting, asked_as_specialist, waiting_for
from partners import access, trail
from partners.access import Permission
from partners.models import Agency, User


def desk(request: HttpRequest, user: User, agency: Agency) -> HttpResponse:
    if not access.may(user, Permission.READ_PERSON):
        return _without_people(request, user, agency)
    since = timezone.now() - NEW_FOR
    news = news_for(user, edge_in(request))
    shared = shared_lately(user, since)
    raises, police = raises_of(user, agency), of_police(user, agency, since)
    visits = open_to(user)
    people = {*(line.record.person_id for line in news.lines), *shared.people, *raises.actions.people,
              *police.people, *(one.person_id for one in visits or ())}  # fmt: skip
    records = [line.record.pk for line in news.lines] + [action.pk for action in raises.actions.rows]
    records += police.records
    trail.write(by=user, what="list", act=ACT, people=people, records=records)
    facts, agreed = access.facts_of(user), agreed_with(user)
    page = {"agency": agency, "news": news, "shared": shared.live, "ended": shared.ended, "raises": raises,
            "of_police": police, "agreed": agreed, "today": facts.day, "since": timezone.localdate(since),
            "hubs": access.open_hubs_of(user), "may_ask": access.may(user, Permission.ASK_FOR_HELP),
            "mine": _mine(user), "visits": visits,
            "may_override": access.may(user, Permission.OVERRIDE),
            "can_add": agreed.adds and access.may(user, Permission.WRITE_NOTE)}  # fmt: skip
    return render(request, "pages/partner_desk/desk.html", page)


def _without_people(request: HttpRequest, user: User, agency: Agency) -> HttpResponse:
    """For a role that opens no record, as a governance lead's: what the agency may, and of whom nothing."""
    mine = waiting_for(user) if access.may(user, Permission.SIGN_AGREEMENTS) else []
    page = {"agency": agency, "agreed": agreed_with(user), "today": access.facts_of(user).day, "mine": mine}
    return render(request, "pages/partner_desk/without_people.html", page)


def _mine(user: User) -> list[Waiting]:
    """For who signs, all of it; for a specialist the questions that wait for an answer."""
    signs = access.may(user, Permission.SIGN_AGREEMENTS)
    return waiting_for(user) if signs else [*asked_as_specialist(user)]
