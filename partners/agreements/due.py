"""Which agreements are to be reviewed or end soon, and who is told: the governance leads of their sides."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from nwd.ui.spoken import date_words
from partners.access import Permission, may
from partners.agreements.questions import agreements, lead_agency, looked_at
from partners.agreements.states import Looked, State, look
from partners.models import Agency, Agreement, Posting, RemindedOf, Role, User

#: How many days before: one reminder for each.
DAYS = (60, 30, 7)
RUNNING = (State.IN_FORCE, State.REVIEW_DUE, State.SUSPENDED)


@dataclass(frozen=True)
class Due:
    """`days` is which of the reminders is due: the last of `DAYS` that has been reached."""

    seen: Looked
    of: RemindedOf
    on: datetime.date
    days: int


def due(seen: Looked) -> Iterator[Due]:
    """An end within sixty days, and a review that comes before it."""
    if seen.state not in RUNNING:
        return
    for of, on in ((RemindedOf.REVIEW, seen.agreement.review_on), (RemindedOf.END, seen.agreement.end_on)):
        if on is None or on < seen.day or (of is RemindedOf.REVIEW and on == seen.agreement.end_on):
            continue
        reached = [days for days in DAYS if (on - seen.day).days <= days]
        if reached:
            yield Due(seen, of, on, min(reached))


def all_due(day: datetime.date) -> list[Due]:
    lead = lead_agency()
    return [one for agreement in agreements() for one in due(look(agreement, day, lead))]


def governance_leads(agencies: list[Agency], day: datetime.date) -> list[User]:
    """Those who can sign in and are posted as that today."""
    posted = Posting.objects.live_on(day).filter(role=Role.GOVERNANCE_LEAD, worker__agency__in=agencies)
    return list(User.objects.filter(is_active=True, worker__in=posted.values("worker")).order_by("pk"))


def lines_for(user: User) -> list[tuple[str, Agreement]]:
    """For Home: what of their agency's agreements waits for this reader."""
    if not may(user, Permission.SIGN_AGREEMENTS):
        return []
    found = []
    agency = user.worker.agency if user.worker else None
    for seen in looked_at(user):
        one = seen.agreement
        if seen.state is State.REVIEW_DUE:
            found.append((f"{one} was to be reviewed by {date_words(one.review_on)}", one))
        if seen.state is State.WAITING and agency in seen.missing:
            found.append((f"{one} waits for your signature", one))
        found += [(f"{one} {RemindedOf(each.of).label} on {date_words(each.on)}", one) for each in due(seen)]
    return found


def today_due() -> list[Due]:
    return all_due(timezone.localdate())
