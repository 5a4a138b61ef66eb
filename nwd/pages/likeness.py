"""How like one name is to another as people hear and mistype them. Pure, on folded text (lower case, no accents)."""

import re

from nwd.pages.sounds import sounds_like

EXACT, BEGINS, CONTAINED, HEARD, MISTYPED = 0, 1, 2, 3, 3  # to mistyped the slips are added
SEPARATORS = re.compile(r"[\W_]+")
APOSTROPHES = re.compile(r"['’‘`´]")


def words_of(folded: str) -> list[str]:
    """ "o'brien-hart sam" is obrien, hart, sam: nobody remembers which sign a name is written with."""
    return SEPARATORS.sub(" ", APOSTROPHES.sub("", folded)).split()


def likeness(typed: list[str], name: str) -> int | None:
    """The smaller the more like; None when a typed word is in no way a word of the name."""
    parts = words_of(name)
    ranks = [rank(word, parts) for word in typed]
    found = [one for one in ranks if one is not None]
    return sum(found) if len(found) == len(ranks) else None


def rank(word: str, parts: list[str]) -> int | None:
    if word in parts:
        return EXACT
    if any(part.startswith(word) for part in parts):
        return BEGINS
    if word in "".join(parts):  # "mc donald", "vanderberg", and the middle of a word
        return CONTAINED
    if any(sounds_like(word, part) for part in parts):
        return HEARD
    wrong = min((_slips(word, part) for part in parts), default=len(word))
    return MISTYPED + wrong if wrong <= _forgiven(word) else None


def _forgiven(word: str) -> int:
    """Slips of the finger: none in two letters, one in a short word, two in a long one."""
    return 0 if len(word) < 3 else 1 if len(word) < 7 else 2


def _slips(word: str, part: str) -> int:
    """Against the whole word; a longer one also against its beginning, for those who stop typing half way."""
    whole = distance(word, part)
    return whole if len(word) < 5 else min(whole, distance(word, part[: len(word)]))


def distance(one: str, other: str) -> int:
    """Letters wrong, missing, too many, or two beside each other swapped (optimal string alignment).

    More than two is not counted out: each letter that stands in one alone is wrong at least once.
    """
    if abs(len(one) - len(other)) > 2 or len(set(one) - set(other)) > 2 or len(set(other) - set(one)) > 2:
        return max(len(one), len(other))
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
        if min(before) > 2 and min(last) > 2:
            return max(len(one), len(other))
    return last[-1]
