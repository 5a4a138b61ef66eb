"""What the police share about Kayleigh: with conditions, lawfully, and once out of date."""

import datetime
from typing import Any

from django.utils import timezone

from cases.models import YoungPerson
from demo.staff import OFFICER, user_of
from demo.told_the_police import tell_of_it
from demo.tonight import MISSING
from partners.context import acting
from partners.models import Agency
from raise_meetings import actions
from raise_meetings.models import IntelligenceItem

VAN = (
    "On three Fridays a grey van with a broken rear light has waited behind the library in Rydal Vale after seven in "
    "the evening. Young people have been seen to get in."
)
FLAT = (
    "A flat above the takeaway on Quarry Street is used by adults who give young people alcohol at weekends."
)
OLD = (
    "A black car was said to follow young people from the bus station. It has not been seen since the summer."
)
ALONE = (
    "For the team alone. Do not tell her or her family, and do not go there, before you have talked to us."
)


def share_what_each_knows() -> None:
    officer = user_of(OFFICER)
    with acting(officer):
        who = YoungPerson.objects.visible_to(officer).get(tracker_ref=MISSING)
        lead = Agency.objects.get(is_lead=True)
        conditions: dict[str, Any] = {"handling": "handling_c", "conditions": ALONE, "agencies": [lead]}
        van = _share(who, VAN, "2B", came=-4, review=10, until=45, **conditions)
        _share(who, FLAT, "", came=-12, review=3, until=60)
        old = _share(who, OLD, "3D", came=-100, review=1, until=2)
        actions.review_item(item=old, by=officer, words=OLD, source_grade=3, information_grade="D",
                            review_on=_day(-40), expires_on=_day(-9))  # fmt: skip
    tell_of_it(who, van)


def _share(
    who: YoungPerson, words: str, grade: str, *, came: int, review: int, until: int, **said: Any
) -> IntelligenceItem:
    handled: dict[str, Any] = {"handling": "handling_p"} | said
    graded: dict[str, Any] = {"source_grade": int(grade[0]), "information_grade": grade[1]} if grade else {}
    return actions.share_item(
        person=who, by=user_of(OFFICER), words=words, classification="official_sensitive" if grade else "official",
        received_on=_day(came), review_on=_day(review), expires_on=_day(until), **handled, **graded,
    )  # fmt: skip


def _day(number: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=number)
