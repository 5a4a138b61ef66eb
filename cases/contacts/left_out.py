"""One note about several people: in each copy the others are "another young person".

Names are compared without case and accents. A part of a name that is the reader's subject's own too stays, unless
the rest of somebody else's name stands beside it. What is no name as often as one ("will", "de") counts only with a
capital, or beside another part.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from cases.models import YoungPerson

ANOTHER = "another young person"
#: Not names when they stand alone in small letters.
WORDS_TOO = frozenset({
    "al", "an", "art", "bill", "bin", "da", "de", "del", "di", "dawn", "eve", "faith", "flora", "frank",
    "grace", "grant", "guy", "hope", "iris", "ivy", "jack", "jay", "joy", "la", "le", "mac", "mark",
    "may", "mia", "miles", "nick", "o", "pat", "peg", "rich", "rob", "rose", "sky", "star", "sue",
    "summer", "van", "von", "will", "young",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
#: A sentence begins here, or a line, perhaps with a quotation mark: as far as that is told by what stands near.
NEAR = 12
_BEGINS = re.compile(r"(?:^|\n|[.!?…][\"'”’)]*\s)\s*[\"'“‘(]*$")
_BESIDE = re.compile(r"[ \u00a0\-'’]*")


def without(others: Iterable[YoungPerson], words: str, *, subject: YoungPerson) -> str:
    """The copy about `subject`, as it is written on their record."""
    theirs = {part for one in others for part in _parts(one)}
    own = set(_parts(subject))
    kept, end = [], 0
    for run in _runs(words, theirs):
        if any(_tells(found, own, alone=len(run) == 1) for found in run):
            start = run[0].start()
            begins = _BEGINS.search(words[max(start - NEAR, 0) : start])
            kept += [words[end:start], f"A{ANOTHER[1:]}" if begins else ANOTHER]
            end = run[-1].end()
    return "".join([*kept, words[end:]])


def _parts(person: YoungPerson) -> Iterator[str]:
    names = (person.given_name, person.family_name, person.known_as)
    return (_folded(found[0]) for name in names for found in _WORD.finditer(name))


def _runs(words: str, theirs: set[str]) -> Iterator[list["re.Match[str]"]]:
    """Parts of names that stand side by side: "Robin Ashby" is one."""
    run: list[re.Match[str]] = []
    for found in _WORD.finditer(words):
        if _folded(found[0]) not in theirs:
            continue
        if run and not _BESIDE.fullmatch(words, run[-1].end(), found.start()):
            yield run
            run = []
        run.append(found)
    if run:
        yield run


def _tells(found: "re.Match[str]", own: set[str], *, alone: bool) -> bool:
    part = _folded(found[0])
    if part in own or len(part) == 1:
        return False
    return not (alone and part in WORDS_TOO and found[0].islower())


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
