"""What RAISEs want of an agency: meetings to come to which it is invited, and what is asked of it."""

from dataclasses import dataclass

from django.utils import timezone

from cases.chronology import midnight
from nwd.pages import needs
from partners import access
from partners.access import Permission
from partners.models import Agency, User
from raise_meetings.models import Action, Answer, Invitation


@dataclass(frozen=True)
class Raises:
    """`actions` are those about young people; those about a place stand on the list that the desk leads to."""

    meetings: list[Invitation]
    actions: needs.Listed
    may_ask: bool
    may_answer: bool

    @property
    def unanswered(self) -> int:
        return sum(action.answer == Answer.ASKED for action in self.actions.rows)


def raises_of(user: User, agency: Agency) -> Raises:
    """Two queries. To be invited is not to know: a meeting of which they may read nothing is not here."""
    today = midnight(timezone.localdate())
    invited = (
        Invitation.objects.standing().visible_to(user).filter(agency=agency, meeting__planned_for__gte=today)
    )
    coming = invited.filter(meeting__held_at__isnull=True, meeting__cancelled_at__isnull=True)
    meetings = coming.select_related("meeting__series", "meeting__hub").order_by("meeting__planned_for", "pk")
    own = Action.objects.visible_to(user).to_do().filter(agency=agency)
    actions = needs.first(own.select_related("person", "worker", "record").by_due())
    return Raises(
        list(meetings[: needs.MOST]), actions, access.may(user, Permission.ASK_FOR_RAISE),
        access.may(user, Permission.JOIN_RAISE),
    )  # fmt: skip
