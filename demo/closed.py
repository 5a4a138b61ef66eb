"""Somebody who may know nothing of a young person, and somebody who opened what was closed to them for a while."""

from cases.models import YoungPerson
from demo.shares import JAY
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, MISSING
from demo.upkeep import NEXT_MANAGER
from partners.actions.bars import bar
from partners.actions.overrides import end_override, open_override
from partners.context import acting
from partners.models import BarGround, OverrideGround, Worker

RELATED = "ST059"
REASON = (
    "Her sister rang West Hub: she may be on the last bus to us, and I did not know whom to ring at East."
)


def bar_a_relative() -> None:
    by = user_of(HUB_MANAGER)
    with acting(by):
        person = YoungPerson.objects.visible_to(by).get(tracker_ref=JAY)
        worker = Worker.objects.get(tracker_ref=RELATED)
        bar(
            person=person,
            by=by,
            ground=BarGround.RELATIVE,
            why="She is his aunt, and asked for it.",
            worker=worker,
        )


def open_what_was_closed() -> None:
    """By the other hub's manager, who closed it again; the governance lead has five working days to look at it."""
    by, person = user_of(NEXT_MANAGER), YoungPerson.objects.get(tracker_ref=MISSING)
    with acting(by):
        opened = open_override(
            person=person.pk, ground=OverrideGround.PUBLIC_INTEREST, reason=REASON, hours=1, by=by
        )
        if opened is not None:
            end_override(override=opened, by=by)
