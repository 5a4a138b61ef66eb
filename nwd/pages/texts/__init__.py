"""What the help pages say: blocks of plain text in the files beside this one, which read as they are written."""

import datetime
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.text import slugify

#: Lines that say something about a block; every other line is its text.
MARKS = ("Also", "On", "Because", "See")


@dataclass(frozen=True)
class Block:
    """A heading, other words for it, its text, and the name of the page that it leads to."""

    title: str
    text: str
    also: tuple[str, ...] = ()
    on: datetime.date | None = None
    because: str = ""
    see: str = ""

    @property
    def anchor(self) -> str:
        return slugify(self.title)

    def answers(self, asked: list[str]) -> bool:
        """Each word that was asked for stands somewhere in the block, or begins a word of it."""
        said = f"{self.title} {' '.join(self.also)} {self.text}".casefold()
        return all(word in said for word in asked)

    def is_named(self, asked: list[str]) -> bool:
        return all(word in f"{self.title} {' '.join(self.also)}".casefold() for word in asked)


@cache
def blocks(name: str) -> tuple[Block, ...]:
    """Those of `name`.txt, in the order of the file."""
    file = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    return tuple(_block(part) for part in f"\n{file}".split("\n# ")[1:])


def _block(part: str) -> Block:
    title, *lines = part.strip().splitlines()
    marks = dict.fromkeys(MARKS, "")
    text = []
    for line in lines:
        mark, _, rest = line.partition(": ")
        if mark in MARKS:
            marks[mark] = rest
        else:
            text.append(line)
    return Block(
        title=title,
        text=" ".join(text),
        also=tuple(filter(None, marks["Also"].split(", "))),
        on=datetime.date.fromisoformat(marks["On"]) if marks["On"] else None,
        because=marks["Because"],
        see=marks["See"],
    )
