"""What came of the RAISE of last month: taken on, passed on, declined, done, and one that nobody has answered."""

import datetime
from typing import Any

from django.db.models import F
from django.utils import timezone

from demo.staff import CLINICIAN, OFFICER, user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MISSING
from partners.context import acting
from partners.models import Agency, User
from raise_meetings import actions
from raise_meetings.models import Meeting, MeetingPerson

#: Whose, what, how we will know, due in so many days.
ASKED = (
    (
        OFFICER,
        "Knock at the flat on Quarry Street with the housing officer",
        "Nobody opens the door to her there",
        3,
    ),
    (OFFICER, "Stop the car that waits at the corner on Thursdays", "It waits there no more", 6),
    (OFFICER, "Send one officer whom she knows when she is away", "She comes home with them", 12),
    (CLINICIAN, "See her twice before the end of term", "She says that it helped", 9),
)


def say_what_came_of_it() -> None:
    """Of the newest one about her that is over: of a series, or of the example."""
    manager, officer, clinician = user_of(HUB_MANAGER), user_of(OFFICER), user_of(CLINICIAN)
    with acting(manager):
        parts = MeetingPerson.objects.visible_to(manager).filter(person__tracker_ref=MISSING)
        over = parts.exclude(meeting__series__isnull=False, meeting__closed_at__isnull=True)
        part = over.order_by(F("meeting__series").desc(nulls_last=True), "-meeting__held_at").first()
        assert part is not None  # noqa: S101 (the example has one)
        meeting, person = part.meeting, part.person
        made = [_ask(meeting, person, manager, one) for one in ASKED]
    with acting(officer):
        actions.pass_on_raise_action(action=made[0], to="the neighbourhood team", by=officer)
        actions.complete_raise_action(
            action=made[1], words="Stopped on Thursday. The driver was spoken to.", by=officer
        )
    with acting(clinician):
        reason = "Nobody is free for the next fortnight. From then on we can."
        actions.decline_raise_action(action=made[3], reason=reason, by=clinician)
    key_worker = user_of(KEY_WORKER)
    with acting(key_worker):
        actions.evaluate_raise(
            meeting=meeting, person=person, worked="partly", by=key_worker,
            words="She rings when plans change, and came home with the officer she knows. Thursdays are still hard.",
        )  # fmt: skip


def _ask(meeting: Meeting, person: Any, by: User, asked: tuple[str, str, str, int]) -> Any:
    whose, what, known, days = asked
    due_on = timezone.localdate() + datetime.timedelta(days=days)
    agency = Agency.objects.get(workers__user=user_of(whose))
    return actions.add_raise_action(
        meeting=meeting,
        person=person,
        agency=agency,
        action=what,
        how_we_will_know=known,
        due_on=due_on,
        by=by,
    )
