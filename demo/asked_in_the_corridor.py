"""Specialists pulled in: three questions about her, of which one waits, their sessions, and how the team sees her."""

import datetime

from django.utils import timezone

from cases.actions import answer_ask, ask_specialist, record_intervention, write_formulation
from cases.models import Discipline, SpecialistAsk, YoungPerson
from cases.models.asks import Changed
from cases.support.boxes import FORMULATION, as_words
from cases.support.hubs import hubs_for
from demo.staff import user_of
from demo.tonight import KEY_WORKER, MISSING
from partners.context import acting

LIFE_COACH, POLICE = "ST059", "ST074"
NIGHTS = "She comes home at three and cannot sleep. What do I say at breakfast, and what do I leave?"
STATION = "She has to give a statement on Thursday and dreads the station. Can it be somewhere else?"
BUSY = "She wants to go back to the boxing club and is afraid of the noise. How would you begin?"
FORMULATED = {
    "sees": "When somebody raises their voice, even in fun, she leaves. She comes back, later each time.",
    "behind": "Loud voices meant danger for years. Leaving kept her safe, so it is what she does first.",
    "helps": "Say that you are glad she is back before you ask anything. Sit beside her, not opposite. Tell her what "
    "comes next in the day.",
    "hard": "One person stays with her and speaks little. Nobody blocks the door. Ring Tina, at any hour.",
}  # fmt: skip


def ask_in_the_corridor() -> None:
    first = _ask(Discipline.LIFE_COACH, NIGHTS, days=6)
    second = _ask(Discipline.POLICE, STATION, days=4)
    _answer(
        LIFE_COACH, first, Changed.YES, days=5, session=True,
        said="Breakfast is for breakfast. Ask about the night after school, in the car, and only once.",
        changes="Nobody asks where she was before noon. The night shift leaves one line for Tina.",
    )  # fmt: skip
    _answer(
        POLICE, second, Changed.NOT_YET, days=3,
        said="I can take it at the hub, out of uniform, with Cath beside her. I have asked my sergeant.",
        changes="If he says yes, I bring her biscuits and an hour without a telephone.",
    )  # fmt: skip
    _ask(Discipline.LIFE_COACH, BUSY, days=1)
    by = user_of(LIFE_COACH)
    with acting(by):
        her = YoungPerson.objects.visible_to(by).get(tracker_ref=MISSING)
        record_intervention(
            person=her, by=by, discipline=Discipline.LIFE_COACH, hub=hubs_for(by)[0], at=_ago(12),
            duration_minutes=45, words="Walked to the harbour. She chose the way back. We named three safe places.",
        )  # fmt: skip
        write_formulation(
            person=her, by=by, discipline=Discipline.LIFE_COACH, words=as_words(FORMULATED, FORMULATION),
            written_on=timezone.localdate(_ago(10)), review_on=timezone.localdate(_ago(-80)),
        )  # fmt: skip


def _ask(discipline: str, words: str, *, days: int) -> SpecialistAsk:
    by = user_of(KEY_WORKER)
    with acting(by):
        her = YoungPerson.objects.visible_to(by).get(tracker_ref=MISSING)
        return ask_specialist(person=her, by=by, discipline=discipline, words=words, at=_ago(days))


def _answer(
    ref: str, ask: SpecialistAsk, changed: str, *, days: int, said: str, changes: str, session: bool = False
) -> None:
    by = user_of(ref)
    with acting(by):
        hub = hubs_for(by)[0] if session else None
        answer_ask(ask=ask, by=by, changed=changed, at=_ago(days), said=said, changes=changes, duration_minutes=10,
                   as_session=session, hub=hub)  # fmt: skip


def _ago(days: int) -> datetime.datetime:
    return timezone.now() - datetime.timedelta(days=days)
