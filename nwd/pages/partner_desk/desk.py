"""The desk of a partner's worker, their home: what is new for their agency, who is shared with it, and why."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from nwd.pages import needs
from nwd.pages.partner_desk.clauses import agreed_with
from nwd.pages.partner_desk.edges import edge_in
from nwd.pages.partner_desk.news import ACT, NEW_FOR, News, news_for
from nwd.pages.partner_desk.shared import ended_for, shares_of
from nwd.pages.waiting_for_me import waiting_for
from partners import access, trail
from partners.access import Permission
from partners.models import Agency, Share, User
from raise_meetings.models import Action


def desk(request: HttpRequest, user: User, agency: Agency) -> HttpResponse:
    since = timezone.now() - NEW_FOR
    news = news_for(user, edge_in(request))
    shared = needs.first(shares_of(user).order_by("-from_on", "-pk"))
    ended = list(ended_for(user, since)[: needs.MOST])
    actions = needs.first(_actions_of(user, agency))
    people = {*_of_lines(news), *_of_shares([*shared.rows, *ended]), *actions.people}
    records = [line.record.pk for line in news.lines] + [action.pk for action in actions.rows]
    trail.write(by=user, what="list", act=ACT, people=people, records=records)
    facts, agreed = access.facts_of(user), agreed_with(user)
    page = {"agency": agency, "news": news, "shared": shared, "ended": ended, "actions": actions,
            "agreed": agreed, "today": facts.day, "since": timezone.localdate(since),
            "hubs": access.open_hubs_of(user), "may_read": access.may(user, Permission.READ_PERSON),
            "mine": waiting_for(user) if access.may(user, Permission.SIGN_AGREEMENTS) else [],
            "can_add": agreed.adds and access.may(user, Permission.WRITE_NOTE)}  # fmt: skip
    return render(request, "pages/partner_desk/desk.html", page)


def _actions_of(user: User, agency: Agency) -> "QuerySet[Action]":
    """RAISE actions that the agency took on and has not finished; those without a due day last."""
    own = Action.objects.visible_to(user).filter(agency=agency, completed_on__isnull=True)
    return own.select_related("person", "worker").order_by("due_on", "pk")


def _of_lines(news: News) -> Iterator[int]:
    return (line.record.person_id for line in news.lines)


def _of_shares(shares: list[Share]) -> Iterator[int]:
    return (share.content_object_id for share in shares)
