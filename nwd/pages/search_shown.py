"""The notes of one page of an answer, with the words that were asked for marked."""

import re
from dataclasses import dataclass

from cases.models import Record
from cases.models.words import Snippet
from nwd.pages.lines import Line, lines
from nwd.pages.search_hits import Hits

PIECES = re.compile(f"({Snippet.OPENS}[^{Snippet.CLOSES}]*{Snippet.CLOSES})")


@dataclass(frozen=True)
class Shown:
    """`version` holds the words; `line` is the thing that it is the latest version of."""

    line: Line
    version: Record
    pieces: list[tuple[str, bool]]  # text as it was written, and whether it is marked: escaped by the page

    @property
    def record(self) -> Record:
        return self.line.record


def shown(hits: Hits, query: str) -> list[Shown]:
    """Two queries for a page, whatever it holds. Its keys are of rows that the reader may see."""
    versions = (
        Record.objects.filter(pk__in=hits.ids)
        .select_related(
            "person", "author", "agency", "corrects__author", "corrects__agency", "corrects__person"
        )
        .annotate(snippet=Snippet("words", query))
        .in_bulk()
    )
    in_order = [versions[pk] for pk in hits.ids if pk in versions]
    things = lines([version.corrects or version for version in in_order])
    return [
        Shown(line, version, pieces(version.snippet))  # type: ignore[attr-defined]
        for line, version in zip(things, in_order, strict=True)
    ]


def pieces(snippet: str) -> list[tuple[str, bool]]:
    """What stands between marks is marked; a mark that somebody wrote into a note is dropped."""
    found = []
    for piece in PIECES.split(snippet):
        text = piece.replace(Snippet.OPENS, "").replace(Snippet.CLOSES, "")
        if text:
            found.append((text, PIECES.fullmatch(piece) is not None))
    return found
