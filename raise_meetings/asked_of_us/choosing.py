"""What the form for an action offers: which agencies, and for whom."""

from django.http import Http404

from cases.models import YoungPerson
from partners import access
from partners.models import Agency, User
from raise_meetings.meeting.named import people_of
from raise_meetings.models import Meeting, Series


def agencies_for(user: User) -> list[Agency]:
    """Whoever leads asks any; else one's own. One's own stands first."""
    worker = access.facts_of(user).worker
    own = [worker.agency] if worker else []
    every = Agency.objects.order_by("name") if access.facts_of(user).of_lead_agency else Agency.objects.none()
    return own + [one for one in every if one not in own]


def people_of_newest(series: Series, user: User) -> tuple[Meeting, list[YoungPerson]]:
    """The newest meeting that has begun, and whom it is about, of those whom the reader may read."""
    meeting = (
        Meeting.objects.visible_to(user).filter(series=series).held().order_by("-held_at", "-pk").first()
    )
    if meeting is None:
        raise Http404
    return meeting, people_of(meeting, user)
