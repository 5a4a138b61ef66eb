"""The minutes of last month's RAISE went to whoever may read of it; the officer opened theirs, the clinic not yet."""

from demo.staff import OFFICER, user_of
from demo.tonight import HUB_MANAGER, MISSING
from partners.context import acting
from raise_meetings.actions import circulate_minutes, open_pack
from raise_meetings.models import Meeting, Pack
from raise_meetings.packs.whom import agencies_of, readers_at


def send_the_minutes() -> None:
    manager, officer = user_of(HUB_MANAGER), user_of(OFFICER)
    with acting(manager):
        closed = Meeting.objects.visible_to(manager).filter(closed_at__isnull=False)
        meeting = closed.filter(people__person__tracker_ref=MISSING).order_by("held_at").last()
        assert meeting is not None  # noqa: S101 (demo/at_a_raise.py wrote it)
        agencies = [agency for agency in agencies_of(meeting) if readers_at(agency, meeting)]
        circulate_minutes(meeting=meeting, agencies=agencies, by=manager)
    with acting(officer):
        for pack in Pack.objects.sent_to(officer).filter(meeting=meeting):
            open_pack(pack=pack, by=officer)
