"""Each fact that lets somebody in, as one sentence to them."""

from collections.abc import Callable, Mapping
from typing import Any

from nwd.ui.spoken import date_words, when_words
from partners.models import OverrideGround


def _posting(fact: Any) -> str:
    posting = fact.thing
    place = (
        f"to {posting.hub}"
        if posting.hub
        else "to the whole service"
        if posting.whole_service
        else "at your desk"
    )
    role = posting.get_role_display()
    return f"You are posted {place} as {role[:1].lower()}{role[1:]} since {date_words(posting.start_on)}."


def _hub(known: str) -> Callable[[Any], str]:
    def sentence(fact: Any) -> str:
        return f"{fact.standing.hub} {known} {date_words(fact.standing.from_on)}."

    return sentence


def _share(fact: Any) -> str:
    share = fact.thing
    return f"They are shared with {share.agency} since {date_words(share.from_on)}: {_plain(share.why)}"


def _agreement(fact: Any) -> str:
    ends = fact.thing.end_on
    until = f"in force until {date_words(ends)}" if ends else "in force, with no end set"
    return f"{fact.thing}, “{fact.thing.title}”, is {until}."


def _clause(fact: Any) -> str:
    clause = fact.thing
    what = clause.get_category_display()
    return f"{clause} lets {clause.agency} read “{what}”: {_plain(clause.purpose)}"


def _agency(fact: Any) -> str:
    if fact.thing.is_lead:
        return f"You work for {fact.thing}, which leads this service: its people need no agreement to read a record."
    return f"It is a record of {fact.thing}, and you work there."


def _reader(fact: Any) -> str:
    who = f"{fact.thing.agency} is" if fact.thing.agency else "You are"
    return f"{who} named as a reader of this record, since {when_words(fact.thing.from_at)}."


def _override(fact: Any) -> str:
    ground = OverrideGround(fact.thing.ground).label
    return f"You opened it by an override ({ground[:1].lower()}{ground[1:]}), until {when_words(fact.thing.to_at)}."


def _since(sentence: str) -> Callable[[Any], str]:
    return lambda fact: sentence.format(date_words(fact.standing.from_on))


def _plain(words: str) -> str:
    words = " ".join(words.split())
    return words if words.endswith((".", "!", "?")) else f"{words}."


SENTENCES: Mapping[str, Callable[[Any], str]] = {
    "posting": _posting,
    "referral": _hub("was asked to support them on"),
    "stay": _hub("is or was their home, from"),
    "allocation": _since("You are a worker of theirs since {}."),
    "share": _share,
    "agreement": _agreement,
    "clause": _clause,
    "agency": _agency,
    "reader": _reader,
    "override": _override,
    "own_account": _since("This sign-in is theirs, or their family’s, since {}."),
    "visitor": _since("They and the authority that placed them agreed to your visits, from {}."),
}
