"""The named boxes of a significant event as words, and back: as those of a contact (contacts/boxes.py)."""

from collections.abc import Mapping

from cases.contacts import boxes as of_contacts
from cases.contacts.boxes import Part

HAPPENED, MEANT, SAID = "happened", "meant", "said"
#: In the order in which they are asked and read.
NAMES: Mapping[str, str] = {
    HAPPENED: "What happened",
    MEANT: "What it meant for them",
    SAID: "What they say about it",
}
_BOX_OF = {f"{name}:": box for box, name in NAMES.items()}


def as_words(boxes: Mapping[str, str]) -> str:
    """What happened alone needs no name."""
    filled = {box: words for box in NAMES if (words := boxes.get(box, "").strip())}
    if [*filled] == [HAPPENED]:
        return filled[HAPPENED]
    return "\n\n".join(f"{NAMES[box]}:\n{words}" for box, words in filled.items())


def boxes_of(words: str) -> dict[str, str]:
    """What does not begin with a name is what happened."""
    found: dict[str, list[str]] = {box: [] for box in NAMES}
    box = HAPPENED
    for line in words.split("\n"):
        named = _BOX_OF.get(line.strip())
        box = named or box
        if not named:
            found[box].append(line)
    return {box: "\n".join(lines).strip("\n") for box, lines in found.items()}


def parts_of(words: str) -> list[Part]:
    """As the page shows them; what happened alone has no name above it."""
    filled = {box: text for box, text in boxes_of(words).items() if text.strip()}
    alone = [*filled] == [HAPPENED]
    return [Part("" if alone else NAMES[box], text, box == SAID) for box, text in filled.items()]


def lifted_from(words: str) -> dict[str, str]:
    """The boxes of a contact, or the words of any record, laid into these: nothing is typed twice."""
    rest, said = [], []
    for part in of_contacts.parts_of(words):
        if part.own:
            said.append(part.words)
        else:
            rest.append(part.words if part.name in ("", NAMES[HAPPENED]) else f"{part.name}: {part.words}")
    return {HAPPENED: "\n\n".join(rest), SAID: "\n\n".join(said)}
