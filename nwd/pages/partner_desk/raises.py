"""What RAISEs want of an agency: meetings to come to which it is invited, and what is asked of it."""

import datetime
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from cases.chronology import midnight
from nwd.pages import needs
from partners import access
from partners.access import Permission
from partners.models import Agency, User
from raise_meetings.models import Action, Answer, Invitation, Pack, Series

#: So long the minutes that were sent to somebody stand on their desk.
LATELY = datetime.timedelta(days=30)


@dataclass(frozen=True)
class Raises:
    """`actions` are those about young people; those about a place stand on the list that the desk leads to."""

    meetings: list[Invitation]
    minutes: list[Pack]
    actions: needs.Listed
    may_ask: bool
    may_answer: bool
    may_share: bool

    @property
    def unanswered(self) -> int:
        return sum(action.answer == Answer.ASKED for action in self.actions.rows)


def raises_of(user: User, agency: Agency) -> Raises:
    """Three queries. To be invited is not to know, nor is to be asked for something: a meeting of a RAISE of which
    they may read nothing is not here.
    """
    today = midnight(timezone.localdate())
    coming = Q(meeting__held_at=None, meeting__cancelled_at=None, meeting__planned_for__gte=today)
    going_on = Q(meeting__held_at__isnull=False, meeting__closed_at=None)
    invited = Invitation.objects.standing().visible_to(user).filter(coming | going_on, agency=agency)
    invited = invited.filter(meeting__series__in=Series.objects.visible_to(user))
    sent = Pack.objects.sent_to(user).filter(sent_at__gte=today - LATELY).select_related("meeting__hub")
    minutes = list(sent.order_by("-sent_at", "-pk")[: needs.MOST])
    meetings = invited.select_related("meeting__series", "meeting__hub")
    own = Action.objects.visible_to(user).to_do().filter(agency=agency)
    actions = needs.first(own.select_related("person", "worker", "record").by_due())
    return Raises(
        list(meetings.order_by("meeting__planned_for", "pk")[: needs.MOST]), minutes, actions,
        access.may(user, Permission.ASK_FOR_RAISE), access.may(user, Permission.JOIN_RAISE),
        access.may(user, Permission.SHARE_INTELLIGENCE),
    )  # fmt: skip
