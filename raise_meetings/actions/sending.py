"""The mail of an invitation: a link, the time, and a calendar entry without a name. A task's, run as the service."""

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from nwd.ui.spoken import date_words, time_words
from partners import trail
from partners.access import Service
from partners.models import Posting, User
from partners.roles import ROLES, Permission
from raise_meetings.models import Invitation
from raise_meetings.preparing.ical import TITLE, calendar_of, link_of

#: Of an agency to which nobody in particular is asked: those whose role writes in a RAISE, and not all of a force.
MOST = 12
ASKED = """\
You are asked to a meeting on {day} at {time}.

What it is about, and your answer, are here, once you have signed in:

{link}

If the page is not there for you, ask {name} at {agency}.
"""
OFF = """\
A meeting that you were asked to, on {day} at {time}, does not take place, or takes place without you.

{link}
"""


@transaction.atomic
def send_raise_invitation(*, invitation_id: int, by: Service) -> None:
    """A mail that is sent twice, where a worker died in between, says the same."""
    rows = Invitation.objects.select_related("meeting__series", "invited_by__agency", "agency", "worker")
    one = rows.select_for_update(of=("self",)).filter(pk=invitation_id, meeting__held_at=None).first()
    if one is None:
        return
    off = bool(one.withdrawn_at or one.meeting.cancelled_at)
    told = _recipients(one)
    for address in told:
        _mail(one, off, address).send()
    one.sent_at = timezone.now() if told else None
    one.save(update_fields=["sent_at"])
    trail.write(by=by, what="change", act="send_raise_invitation", counts={"told": len(told)})


def _recipients(invitation: Invitation) -> list[str]:
    """Addresses of sign-ins alone: the link opens nothing without one."""
    users = User.objects.filter(is_active=True, worker__agency=invitation.agency).exclude(email="")
    if invitation.worker_id:
        users = users.filter(worker=invitation.worker_id)
    else:
        today = timezone.localdate()
        joins = [role for role, row in ROLES.items() if Permission.JOIN_RAISE in row.permissions]
        live = Posting.objects.live_on(today).filter(role__in=joins)
        users = users.filter(worker__in=live.values("worker"))
    return list(users.order_by("pk").values_list("email", flat=True)[:MOST])


def _mail(one: Invitation, off: bool, address: str) -> EmailMessage:
    at = one.meeting.planned_for or timezone.now()
    words = (OFF if off else ASKED).format(
        day=date_words(at), time=time_words(at), link=link_of(one.meeting),
        name=one.invited_by.name, agency=one.invited_by.agency,
    )  # fmt: skip
    mail = EmailMessage(f"{TITLE}{': called off' if off else ''}", words, None, [address])
    mail.attach("meeting.ics", calendar_of(one.meeting, called_off=off), "text/calendar")
    return mail
