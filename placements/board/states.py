"""What a bed is on one night, as far as the reader may know."""

import datetime
from collections.abc import Iterable
from dataclasses import replace

from placements.board.nights import Night, Told
from placements.models import Claim, ClaimKind


def nights_of(told: Told, nights: Iterable[datetime.date], tonight: datetime.date) -> list[Night]:
    return [_night(told, night, tonight) for night in nights]


def _night(told: Told, night: datetime.date, tonight: datetime.date) -> Night:
    closure = next((one for one in told.closures if _covers(one.start_on, one.end_on, night)), None)
    claim = next((one for one in told.claims if _covers(one.start_on, one.end_on, night)), None)
    if claim:
        away = away_words(claim) if night == tonight else ""
        return Night(night, "away" if away else _state_of(claim, night, tonight), claim, closure, away)
    if any(_covers(one.start_on, one.end_on, night) for one in told.taken):
        return Night(night, "taken", None, closure)
    if not _covers(told.bed.opened_on, told.bed.closed_on, night):
        return Night(night, "shut")
    return Night(night, "closed" if closure else "free", None, closure)


def _state_of(claim: Claim, night: datetime.date, tonight: datetime.date) -> str:
    if claim.kind == ClaimKind.HOLD:
        return "kept"
    expected = expected_end(claim)
    return "hoped" if expected and night >= max(expected, tonight) else "in"


def whole(night: Night) -> Night:
    """As it would be were they in: what a list says, which names where they are beside it."""
    return (
        replace(night, state=_state_of(night.claim, night.on, night.on))
        if night.claim and night.away
        else night
    )


def expected_end(claim: Claim) -> datetime.date | None:
    """The planned end of a stay, or of a bed that is kept; a date alone, which frees no night."""
    end: datetime.date | None = (claim.hold if claim.kind == ClaimKind.HOLD else claim.stay).expected_end_on
    return end


def away_words(claim: Claim) -> str:
    """Where somebody is tonight whose bed this is, in a word or two (away.py); nothing for who is in."""
    return getattr(claim, "away_words", "")


def _covers(start: datetime.date, end: datetime.date | None, night: datetime.date) -> bool:
    return start <= night and (end is None or end > night)
