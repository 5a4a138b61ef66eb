"""What became of each sentence that the server acknowledged, and whether anything was written over unseen."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from partners.access import Service
from partners.context import acting
from raise_meetings.meeting.heads import heads
from raise_meetings.models import Meeting, ParagraphVersion


@dataclass(frozen=True)
class Found:
    acknowledged: int
    versions: int
    beside: int
    joined: int
    cut: Counter[str]
    lost: list[str]
    overwritten: list[str]
    twice: list[str]
    faults: list[int]
    refused: list[int]

    def __str__(self) -> str:
        cut = ", ".join(f"{count} {way}" for way, count in sorted(self.cut.items()))
        return (
            f"{self.acknowledged} edits acknowledged, {self.versions} wordings kept, {self.beside} stood beside, "
            f"{self.joined} joined; lines cut: {cut}; lost {len(self.lost)}, written over {len(self.overwritten)}, "
            f"kept twice {len(self.twice)}, server errors {len(self.faults)}, refused {len(self.refused)}"
        )


@acting(Service())
def found(writers: Sequence[Any], meeting: Meeting) -> Found:
    boxes: dict[str, list[ParagraphVersion]] = {}
    rows = ParagraphVersion.objects.filter(paragraph__meeting=meeting).select_related("paragraph")
    for version in rows.order_by("paragraph_id", "number"):
        boxes.setdefault(version.paragraph.reference, []).append(version)
    said = [one for writer in writers for one in writer.acknowledged]
    kept = {(box, one.number, one.words) for box, versions in boxes.items() for one in versions}
    every = Counter((box, one.words) for box, versions in boxes.items() for one in versions)
    return Found(
        acknowledged=len(said),
        versions=sum(every.values()),
        beside=sum(one.aside for versions in boxes.values() for one in versions),
        joined=sum(one.settles is not None for versions in boxes.values() for one in versions),
        cut=sum((Counter(writer.wire.cut) for writer in writers), Counter()),
        lost=[words for box, number, words in said if (box, number, words) not in kept],
        overwritten=[line for versions in boxes.values() for line in _overwritten(versions)],
        twice=[words for (_, words), count in every.items() if count > 1],
        faults=[one for writer in writers for one in writer.wire.faults],
        refused=[one for writer in writers for one in writer.refused],
    )


def _overwritten(versions: list[ParagraphVersion]) -> list[str]:
    """A head that was not written on top of the head before it; one beside that is neither shown, nor written on, nor
    settled by somebody who had it before them.
    """
    main = [one for one in versions if not one.aside]
    wrong = [
        f"{one.words!r} over {before.words!r}"
        for before, one in pairwise(main)
        if one.on_top_of != before.number
    ]
    shown = {one.number for one in heads(versions).aside}
    for one in versions:
        written_on = any(later.aside and later.on_top_of == one.number for later in versions)
        settled = any((later.settles or 0) >= one.number and later.number > one.number for later in main)
        if one.aside and not (one.number in shown or written_on or settled):
            wrong.append(f"{one.words!r} is not shown")
    return wrong
