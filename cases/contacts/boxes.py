"""The named boxes of a contact as words, and back: a line that is a box's name and a colon begins that box.

They stand in the envelope's words and in no columns of their own, so search, corrections, the tracker and who may
read them are those of any words. What does not begin with a name is what happened.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cases.support.boxes import NAMES as ELSEWHERE

HAPPENED, SAID, HELPED, NEXT = "happened", "said", "helped", "next"
#: In the order in which they are asked and read.
NAMES: Mapping[str, str] = {
    HAPPENED: "What happened",
    SAID: "What they said",
    HELPED: "What helped",
    NEXT: "What next",
}
STARTERS: Mapping[str, str] = {
    HAPPENED: "You could start: “We …”, “I noticed …”",
    SAID: "In their own words, as they said it. They are shown apart from yours.",
    HELPED: "You could start: “It helped that …”, “They managed …”",
    NEXT: "You could start: “They will …”, “I will … by …”",
}
#: By the line that begins it; boxes of other forms are called as they are named.
_BOX_OF = {f"{name}:": name for name in ELSEWHERE} | {f"{name}:": box for box, name in NAMES.items()}


@dataclass(frozen=True)
class Part:
    """`name` is empty where nothing was named; `own`: the young person's own words."""

    name: str
    words: str
    own: bool


def as_words(boxes: Mapping[str, str]) -> str:
    """What happened alone needs no name."""
    filled = {box: words for box in NAMES if (words := boxes.get(box, "").strip())}
    if [*filled] == [HAPPENED]:
        return filled[HAPPENED]
    return "\n\n".join(f"{NAMES[box]}:\n{words}" for box, words in filled.items())


def parts_of(words: str) -> list[Part]:
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in words.split("\n"):
        box = _BOX_OF.get(line.strip())
        if box:
            parts.append((box, []))
        else:
            parts[-1][1].append(line)
    said = [(box, "\n".join(lines).strip("\n")) for box, lines in parts]
    return [Part(NAMES.get(box, box), text, box == SAID) for box, text in said if text.strip()]
