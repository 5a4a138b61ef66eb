"""A RAISE that met a month ago, with its whole map and where each placed the scale; and one that is under way now."""

import datetime

from django.utils import timezone

from cases.models import YoungPerson
from demo.office_hours import at, just_now
from demo.on_shift import HUB_WORKER
from demo.shares import CIAN, JAY
from demo.staff import CLINICIAN, OFFICER, user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MISSING
from demo.whole_map import DANGER, GOAL, MAP, NOW_OF_EACH, PLACED, STEP
from hubs.models import Hub
from partners.context import acting
from partners.models import Agency, User
from raise_meetings import actions
from raise_meetings.models import Meeting, Paragraph

ANSWERED: dict[str, str] = {GOAL: DANGER, STEP: GOAL}
DAY = datetime.timedelta(days=1)
#: A meeting that is written down later is planned for then: a plan is for twelve hours ago at most.
LATEST = datetime.timedelta(hours=11)


def write_at_raises() -> None:
    """Before the next one is planned: what comes of the first is `after_raises`."""
    last = _meet([MISSING], "Nights away with people we do not know.", at(-28, 13))
    _write_map(last)
    _place(last)
    _close(last)
    worry = "They are out together on Fridays, and come home with new things."
    group = _meet([JAY, CIAN], worry, just_now())
    _write_now(group)


def _meet(refs: list[str], worry: str, held_at: datetime.datetime) -> Meeting:
    manager = user_of(HUB_MANAGER)
    with acting(manager):
        ask = actions.ask_for_raise(
            hub=Hub.objects.get(tracker_ref="EAST"), people=_people(refs, manager), worry=worry, by=manager,
            name="Fridays" if len(refs) > 1 else "", asked_at=held_at - 6 * DAY,
        )  # fmt: skip
        series = actions.accept_raise(ask=ask, by=manager, decided_at=held_at - 5 * DAY)
        there = Agency.objects.filter(workers__user__in=[user_of(OFFICER), user_of(CLINICIAN)])
        meeting = actions.call_meeting(
            series=series, by=manager, planned_for=max(held_at, timezone.now() - LATEST), venue="The quiet room",
            invited=[(agency, None) for agency in there],
        )  # fmt: skip
        return actions.begin_meeting(meeting=meeting, by=manager, held_at=held_at)


def _people(refs: list[str], by: User) -> list[YoungPerson]:
    return list(YoungPerson.objects.visible_to(by).filter(tracker_ref__in=refs).order_by("tracker_ref"))


def _write_map(meeting: Meeting) -> None:
    made: dict[str, Paragraph] = {}
    for whose, section, words, more in MAP:
        by = user_of(whose)
        with acting(by):
            answers = made.get(ANSWERED.get(section, ""))
            made[section] = actions.add_paragraph(
                meeting=meeting, person=_people([MISSING], by)[0], section=section, words=words, by=by,
                answers=answers, **more,
            )  # fmt: skip
    with acting(user_of(KEY_WORKER)):
        box = Paragraph.objects.with_words().get(pk=made[DANGER].pk)
        words = f"{box.said} If nothing changes she will be hurt where nobody knows to look."
        actions.write_paragraph(paragraph=box, words=words, on_top_of=1, by=user_of(KEY_WORKER))


def _place(meeting: Meeting) -> None:
    for whose, score, why, more in PLACED:
        by = user_of(whose)
        with acting(by):
            person = _people([MISSING], by)[0]
            actions.place_rating(meeting=meeting, person=person, score=score, why=why, by=by, **more)


def _close(meeting: Meeting) -> None:
    manager = user_of(HUB_MANAGER)
    with acting(manager):
        part = meeting.people.select_related("person").get()
        actions.record_own_say(part=part, wish="part", took_part="part", by=manager)
        came = {one.reference: actions.Came(attended=True) for one in meeting.invitations.all()}
        actions.record_attendance(meeting=meeting, said=came, by=manager)
        actions.agree_scale(meeting=meeting, person=part.person, score=4, by=manager)
        actions.close_meeting(meeting=meeting, by=manager)


def _write_now(meeting: Meeting) -> None:
    by = user_of(HUB_WORKER)
    with acting(by):
        for person, (section, words) in zip(_people([CIAN, JAY], by), NOW_OF_EACH, strict=True):
            actions.add_paragraph(meeting=meeting, person=person, section=section, words=words, by=by)
        words = "Fridays between six and nine, by the arcade. Home late, and hungry."
        actions.add_paragraph(meeting=meeting, section="harm", words=words, by=by)
