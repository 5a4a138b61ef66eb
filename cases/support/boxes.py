"""The named boxes of an answer and of a formulation. They stand in the envelope's words, as those of a contact do."""

from collections.abc import Mapping

#: Of an answer, as whoever gives it writes it.
ANSWER: Mapping[str, str] = {"said": "What I said", "changes": "What changes"}
#: And as whoever asked writes it down for them.
ANSWER_OF_ANOTHER: Mapping[str, str] = {"said": "The answer", "changes": "What changes"}
FORMULATION: Mapping[str, str] = {
    "sees": "What we see",
    "behind": "What we think lies behind it",
    "helps": "What helps",
    "hard": "What to do when it is hard",
}
#: Of an incident at a hub, in the copy of each young person concerned.
INCIDENT: Mapping[str, str] = {
    "before": "What happened before",
    "happened": "What happened",
    "said": "What they said",
    "helped": "What helped",
    "after": "What came after",
    "hurt": "Hurt, and where on the body",
    "treatment": "What was done about it",
}
NAMES = frozenset({*ANSWER.values(), *ANSWER_OF_ANOTHER.values(), *FORMULATION.values(), *INCIDENT.values()})


def as_words(boxes: Mapping[str, str], names: Mapping[str, str]) -> str:
    filled = {box: words for box in names if (words := (boxes.get(box) or "").strip())}
    return "\n\n".join(f"{names[box]}:\n{words}" for box, words in filled.items())


def boxes_of(words: str, names: Mapping[str, str]) -> dict[str, str]:
    """What stands above the first name belongs to the first box: it was brought in without names."""
    by_line = {f"{name}:": box for box, name in names.items()}
    box = next(iter(names))
    found: dict[str, list[str]] = {name: [] for name in names}
    for line in words.split("\n"):
        if line.strip() in by_line:
            box = by_line[line.strip()]
        else:
            found[box].append(line)
    return {box: "\n".join(lines).strip("\n") for box, lines in found.items()}
