"""Her safety plan, in her own words, written again after it was tried; and a card that she carries."""

from datetime import timedelta

from django.utils import timezone

from cases.models import YoungPerson
from demo.staff import user_of
from demo.tonight import KEY_WORKER, MISSING
from partners.context import acting
from raise_meetings.actions import write_safety_plan
from raise_meetings.safety.lines import Call

FIRST = {
    "goes_wrong": ["Somebody shouts, or doors bang", "A message at night from people I do not really know"],
    "helps": ["Going for a walk with the dog"],
}
WORDS = (
    "When I go quiet it is not because I am cross. Sit near me and do not ask why. If I have gone, text me where "
    "to meet and say you are not angry."
)
THEN = {
    "goes_wrong": [
        "Somebody shouts, or doors bang", "A message at night from people I do not really know",
        "I think that everybody is cross with me",
    ],
    "early_sign": ["I go quiet and chew my sleeve", "I put my shoes on after tea", "I stop answering messages"],
    "helps": [
        "Going for a walk with the dog", "Nan’s voice, even for two minutes", "Somebody sits near and says nothing",
        "A lift home without questions",
    ],
}  # fmt: skip
CALLS = (
    Call("Nan", "01632 960 417", "until 11pm"),
    Call("The hub", "01632 960 100", "any time"),
    Call("Childline", "0800 1111", "any time, free"),
)


def plan_to_be_safe() -> None:
    by, today = user_of(KEY_WORKER), timezone.localdate()
    with acting(by):
        her = YoungPerson.objects.visible_to(by).get(tracker_ref=MISSING)
        write_safety_plan(
            person=her, by=by, review_on=today + timedelta(days=20), lines=FIRST, calls=CALLS[1:2],
            agreed_with="Kayleigh",
        )  # fmt: skip
        write_safety_plan(
            person=her, by=by, review_on=today + timedelta(days=45), words=WORDS, lines=THEN, calls=CALLS,
            agreed_with="Kayleigh and her nan", name_on_card="Kay",
        )  # fmt: skip
