"""The lines of a safety plan as they are typed, and as rows. Nothing here writes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from raise_meetings.models.safety import PlanPart

#: So many in a part: it is read when there is no time to read.
MOST_LINES = 8
MOST_CALLS = 4
LONGEST_LINE = 300


@dataclass(frozen=True)
class Call:
    """Somebody to call, their number, and when to call them rather than somebody else."""

    name: str
    number: str
    when: str = ""


def typed_lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def rows_of(lines: Mapping[str, Sequence[str]], calls: Sequence[Call]) -> list[dict[str, Any]]:
    """In the order in which they are read."""
    rows: list[dict[str, Any]] = []
    for part in PlanPart:
        said = [" ".join(line.split()) for line in lines.get(part, ())]
        rows += _in_part(part, [Call(line, "") for line in said if line]) if part is not PlanPart.CALL else []
    named = [one for one in calls if one.name.strip() or one.number.strip()]
    if any(not (one.name.strip() and one.number.strip()) for one in named):
        raise ValidationError("Enter the name and the number of everybody who is to be called.")
    return rows + _in_part(PlanPart.CALL, named)


def _in_part(part: PlanPart, said: list[Call]) -> list[dict[str, Any]]:
    most = MOST_CALLS if part is PlanPart.CALL else MOST_LINES
    if len(said) > most:
        raise ValidationError(f"“{part.label}” has room for {most}. Keep those that matter most.")
    if any(len(one.name) > LONGEST_LINE for one in said):
        raise ValidationError(f"Keep each line under “{part.label}” to {LONGEST_LINE} characters.")
    return [
        {"part": part.value, "position": nth, "words": one.name.strip(), "number": one.number.strip(),
         "when_to_call": one.when.strip()} for nth, one in enumerate(said)
    ]  # fmt: skip


def said_in(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """By the box in which it was typed."""
    said: dict[str, str] = {}
    for row in rows:
        box = "call_1_name" if row["part"] == PlanPart.CALL else str(row["part"])
        said[box] = f"{said.get(box, '')} {row['words']} {row['when_to_call']}"
    return said
