"""Continuity in words: a figure never without the number it rests on, and none where there are too few."""

from decimal import Decimal
from fractions import Fraction

from cases.stayed import Stayed
from cases.stickability import Continuity
from nwd.ui.spoken import days_words

TOO_FEW = "Too few to say"
#: What each index asks, as the pages put it.
INDICES = (
    ("upc", "Share of the worker they see most (UPC)"),
    ("coc", "Chance that two contacts are with the same worker (Bice-Boxerman)"),
    ("secon", "How often it is the same worker as the time before (SECON)"),
    ("mmci", "Few workers for many contacts (MMCI)"),
)


def percent(share: Fraction | Decimal | None) -> str:
    return TOO_FEW if share is None else f"{float(share):.0%}"


def index(value: Fraction | Decimal | None) -> str:
    return TOO_FEW if value is None else f"{float(value):.2f}"


def indices(found: Continuity) -> list[tuple[str, str]]:
    return [(words, index(getattr(found, name) if found.enough else None)) for name, words in INDICES]


def with_own(found: Stayed) -> str:
    own, of = found.with_own
    counted = f"{own} of {of}"
    return f"{TOO_FEW}: {counted}" if found.own_share is None else f"{counted} ({percent(found.own_share)})"


def after_moves(found: Stayed) -> str:
    """Of moves long enough ago to say."""
    kept = [stayed for _, stayed in found.after_moves]
    return f"{sum(kept)} of {len(kept)}" if kept else "No move to say it of"


def silence(found: Stayed) -> str:
    longest = found.longest_silence
    return "No contact in the last year" if longest is None else days_words(longest)


def contacts(found: Stayed) -> str:
    count = found.continuity
    if not count.contacts:
        return "None"
    return f"{count.contacts}, with {count.workers} worker{'' if count.workers == 1 else 's'}"
