"""She is missing since last night: what is known and done, what was kept ready; and a talk after an earlier time."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from cases.actions import (
    add_known_place,
    add_missing_action,
    change_missing,
    offer_return_talk,
    record_return_talk,
    write_missing_profile,
)
from cases.models import MissingEpisode, YoungPerson
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MISSING
from partners.context import acting

PROFILE: dict[str, str] = {
    "looks": "1.62 m, slim. Long dark hair, mostly in a plait; a nose stud; chews her sleeve when she is worried.",
    "photo": "In her file at the hub, taken in August.",
    "words": "If I have gone I need space first. Text me, say you are not cross, and tell me where to meet.",
    "helps": "A text from her key worker, then a lift. She comes back by herself once she knows nobody is angry.",
    "could_hurt": "Goes along with older people who drive. Does not say no when she is tired.",
    "medicines": "A blue inhaler. Without it a cold night is hard for her.",
    "phones": "Pay-as-you-go, often without credit: messages arrive on wifi.",
    "money_and_travel": "Bus pass, about £10. Has taken the last train to the coast and slept in the waiting room.",
    "people": "Her nan, Mrs Hale, who rings us. LT and KB from college. An adult called Dean whom she met online.",
    "before": "Three times out of four she was with her nan by midnight.",
}  # fmt: skip
PLACES = (
    ("outside", "The skate park by the river", 12, "Older people meet there after dark. Cars stop on the bridge."),
    ("station", "The station at the harbour", 40, "She waits for the last train when she has nowhere to go."),
)  # fmt: skip
LINES: tuple[tuple[float, str, dict[str, Any]], ...] = (
    (0.4, "called", {"words": "It rang. A message that we are not cross, and that the door is open."}),
    (0.8, "searched", {"words": "The bridge and the skate park, by car. Nobody there had seen her."}),
    (1.25, "told_police", {"whom": "Control room", "police_reference": "NM-2291"}),
    (1.4, "told_manager", {"words": "Agreed: high once the last train has gone."}),
    (1.6, "told_family", {"whom": "Her nan", "words": "She is not there. Nan leaves the porch light on."}),
    (2.5, "worry", {"worry": "high", "words": "The last train has gone, her phone is off and it is four degrees."}),
    (9.5, "police_said", {"whom": "Day shift", "words": "Her account was online at 4am. They look along the coast."}),
)  # fmt: skip


def tell_of_being_away() -> None:
    by = user_of(KEY_WORKER)
    with acting(by):
        her = YoungPerson.objects.visible_to(by).get(tracker_ref=MISSING)
        _kept_ready(her)
        theirs = MissingEpisode.objects.visible_to(by).filter(person=her).select_related("record", "hub")
        away = theirs.open().first()
        if away:
            _reported(away)
        earlier = (
            theirs.filter(returned_at__isnull=False, interview_held_at=None).order_by("-started_at").first()
        )
        if earlier and earlier.returned_at:
            _talked(earlier)


def _kept_ready(her: YoungPerson) -> None:
    by, today = user_of(KEY_WORKER), timezone.localdate()
    write_missing_profile(person=her, by=by, review_on=today + timedelta(days=60), **PROFILE)
    for sort, name, days, words in PLACES:
        add_known_place(
            person=her, sort=sort, name=name, words=words, known_on=today - timedelta(days=days),
            review_on=today + timedelta(days=60), by=by,
        )  # fmt: skip


def _reported(away: MissingEpisode) -> None:
    by = user_of(KEY_WORKER)
    change_missing(
        episode=away, kind=away.kind, last_seen_at=away.started_at, left_at=None, hub=away.hub, by=by,
        words="She had a call after tea and went quiet. Said she was going to the shop, and did not come back.",
        last_seen_where="At the hub’s front door", last_seen_by="Night staff", may_be="The coast, or the skate park",
        clothing="Green parka, black leggings, white trainers. A small pink rucksack.", worry="medium",
        worry_said_by="The duty manager", worry_why="She comes back by midnight, mostly. It is cold.",
    )  # fmt: skip
    now = timezone.now()
    for hours, what, said in LINES:
        at = away.started_at + timedelta(hours=hours)
        if at <= now:
            add_missing_action(episode=away, what=what, at=at, by=by, **said)


def _talked(earlier: MissingEpisode) -> None:
    by, back = user_of(HUB_MANAGER), earlier.returned_at
    if back is None:
        return
    with acting(by):
        talk = offer_return_talk(
            episode=earlier, offered_at=back + timedelta(hours=6), offered_by="Her key worker", by=by,
            answer="accepted", answer_words="If it is not one of you.",
        )  # fmt: skip
        record_return_talk(
            talk=talk, held_at=back + timedelta(hours=50), held_by="Jo Field", held_for="Listening Ear", by=by,
            words="I wasn’t running from here. I wanted my nan, and then it was too late for a bus.",
            push=["feelings"], pull=["family", "lost_time"],
            would_help="Sundays at nan’s, and money for the bus back.", shared_with="Her key worker and her nan.",
        )  # fmt: skip
