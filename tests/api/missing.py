"""What endpoints of going missing are about, and what is said to them."""

from django.utils import timezone

from cases.models import MissingAction, MissingEpisode, Record, ReturnTalk
from tests.api.robin import forget
from tests.factories.cases import MissingEpisodeFactory, ReturnedEpisodeFactory, days_ago, hours_ago
from tests.factories.missing import KnownPlaceFactory, ReturnTalkFactory


def never_away():
    """Nobody is away twice at once."""
    for model in (MissingAction, ReturnTalk, MissingEpisode):
        gone(model)


def gone(model):
    """Its facts and their envelopes, with what corrects them."""
    records = list(model.objects.values_list("pk", flat=True))
    model.objects.all().delete()
    forget(Record.objects.filter(pk__in=records))


def _of(factory):
    def make(person):
        never_away()
        return factory(person=person).record.reference

    return make


MAKES = {
    "away": _of(MissingEpisodeFactory),
    "back": _of(ReturnedEpisodeFactory),
    "talk": _of(ReturnTalkFactory),
    "known_place": _of(KnownPlaceFactory),
}
ABOUT = {
    **dict.fromkeys(("change_missing", "missing_actions", "record_return"), "away"),
    "return_talks": "back",
    **dict.fromkeys(("answer_return_talk", "record_return_talk"), "talk"),
    "change_known_place": "known_place",
}


def report():
    never_away()
    return seen()


def seen():
    return {"kind": "missing", "last_seen_at": hours_ago(8).isoformat(), "words": "Upset after a call."}


def place():
    days = {"known_on": days_ago(3).isoformat(), "review_on": days_ago(-60).isoformat()}
    return {"sort": "outside", "name": "The skate park", **days}


def profile():
    looks = f"Tall, a green coat. Seen {timezone.now().isoformat()}"
    return {"looks": looks, "review_on": days_ago(-60).isoformat()}


def talk():
    return {
        "held_at": hours_ago(1).isoformat(),
        "held_by": "Jo Field",
        "held_for": "Listening Ear",
        "push": ["rules"],
    }


SAID = {
    "api_missing": report,
    "api_change_missing": seen,
    "api_missing_actions": lambda: {"what": "called"},
    "api_record_return": lambda: {"returned_at": timezone.now().isoformat()},
    "api_missing_profile": profile,
    "api_known_places": place,
    "api_change_known_place": place,
    "api_return_talks": lambda: {"offered_at": hours_ago(1).isoformat(), "offered_by": "Amy Preston"},
    "api_answer_return_talk": lambda: {"answer": "accepted"},
    "api_record_return_talk": talk,
}
