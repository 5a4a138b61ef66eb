"""Who of an agency gets the minutes: those who may join a RAISE and may read of this one, at this moment."""

from django.utils import timezone

from partners import access
from partners.access import Permission, Service
from partners.context import acting
from partners.models import Agency, Posting, User
from partners.roles import ROLES
from partners.sessions.at_work import why_not
from raise_meetings.models import Action, Invitation, Meeting, Pack, PlaceAction, Series

#: A large agency is not written to whole.
MOST = 10
JOINS = [role for role, row in ROLES.items() if Permission.JOIN_RAISE in row.permissions]


@acting(Service())
def readers_at(agency: Agency, meeting: Meeting, most: int = MOST) -> list[User]:
    """Whoever was invited by name or does something first; then others of the agency, until there are enough."""
    live = Posting.objects.live_on(timezone.localdate()).filter(role__in=JOINS)
    users = User.objects.filter(is_active=True, worker__agency=agency, worker__in=live.values("worker"))
    named = {
        *Invitation.objects.filter(meeting=meeting, agency=agency).values_list("worker_id", flat=True),
        *Action.objects.filter(meeting=meeting, agency=agency).values_list("worker_id", flat=True),
        *PlaceAction.objects.filter(meeting=meeting, agency=agency).values_list("worker_id", flat=True),
    }
    by_name = sorted(users.select_related("worker"), key=lambda one: (one.worker_id not in named, one.pk))
    found: list[User] = []
    for user in by_name:
        if len(found) < most and may_read(user, meeting):
            found.append(user)
    return found


def may_read(user: User, meeting: Meeting) -> bool:
    """Asked as them. To be invited is not to know, and to be asked for something opens no minutes."""
    if not user.is_active or why_not(user) or not access.may(user, Permission.JOIN_RAISE):
        return False
    with acting(user):
        held = Meeting.objects.visible_to(user).filter(series__in=Series.objects.visible_to(user))
        return held.filter(pk=meeting.pk).exists()


def brings_what_is_asked(agency: Agency, meeting: Meeting) -> bool:
    """The mail of its minutes, to an agency of which somebody may read them."""
    return meeting.is_open and bool(readers_at(agency, meeting, 1))


def agencies_of(meeting: Meeting) -> list[Agency]:
    """Those who were invited, or who do something after it. The lead agency's own read it on their pages."""
    concerned = Agency.objects.filter(raise_invitations__in=meeting.invitations.standing())
    taking_on = Agency.objects.filter(raise_actions__meeting=meeting)
    places = Agency.objects.filter(place_actions__meeting=meeting)
    found = (concerned | taking_on | places).exclude(is_lead=True)
    return list(found.distinct().order_by("name"))


def sent_for(meeting: Meeting, user: User) -> list[Pack]:
    """Whoever may read of the meeting reads to whom its minutes went, and whether they were opened."""
    packs = (
        Pack.objects.visible_to(user).filter(meeting=meeting).select_related("worker", "agency", "sent_by")
    )
    return list(packs.order_by("agency__name", "worker__family_name", "worker_id"))
