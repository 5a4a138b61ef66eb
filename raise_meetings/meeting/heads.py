"""Which wording of a paragraph counts, and which stand beside it until somebody chooses.

Whoever writes on in a wording that stands beside writes on top of that: it is one wording still.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from raise_meetings.models import ParagraphVersion


@dataclass(frozen=True)
class Heads:
    head: ParagraphVersion | None
    aside: list[ParagraphVersion]
    newest: int

    @property
    def number(self) -> int:
        return self.head.number if self.head else 0

    @property
    def words(self) -> str:
        return self.head.words if self.head else ""


def heads(versions: Iterable[ParagraphVersion]) -> Heads:
    """Of one paragraph, in the order of their numbers."""
    head, newest = None, 0
    aside: list[ParagraphVersion] = []
    for version in versions:
        newest = version.number
        if version.aside:
            aside = [*(one for one in aside if one.number != version.on_top_of), version]
        else:
            head = version
            aside = [one for one in aside if one.number > (version.settles or 0)]
    return Heads(head, aside, newest)
