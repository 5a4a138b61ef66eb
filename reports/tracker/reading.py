"""RFC 4180 read strictly and piece by piece: what the format calls an error is never forgiven, memory stays flat.

A row on a line of its own whose quotes are in order is split at once; any other goes through a scanner that may be
fed a line in parts, so that neither one endless line nor a quote that nobody closed is ever held whole.
"""

import codecs
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from reports.tracker.cells import TOO_LONG
from reports.tracker.format import LONGEST_CELL

PIECE = 64 * 1024
MOST_CELLS = 200
#: Characters in one cell, and cells in one row, after which the rest of the file is left unread.
HOPELESS_CELL, HOPELESS_ROW = 16_000_000, 10_000

QUOTE_INSIDE = "There is a quote inside a cell that does not begin with one. Put the whole cell in quotes."
TEXT_AFTER_QUOTE = "There is text after the closing quote. A quote inside a quoted cell is written twice."
NEVER_CLOSED = "This quote is never closed."
LONE_RETURN = "There is a carriage return outside quotes that ends no line. Lines end in LF or CRLF."
NOT_UTF8 = "This is not UTF-8. Save the file as UTF-8."
NUL = "There is a NUL character here. A text file has none."

PLAIN = re.compile(r'[^,"\r\n]*')
#: A whole row whose quotes stand where they should.
ORDERLY = re.compile(r'(?:"(?:[^"]++|"")*+"|[^",]*+)(?:,(?:"(?:[^"]++|"")*+"|[^",]*+))*+').fullmatch
QUOTED = re.compile(r'(?:[^"]++|"")*+')
AFTER = re.compile(r"[^,\r\n]*")
NO_TEXT = re.compile("[\0\udc80-\udcff]")


@dataclass(slots=True)
class Row:
    """`line` is the first of the row; `troubles`: place of the cell and what is wrong there, one a cell at most.

    `unclosed`: the row was given up, and what follows it in the file is not read.
    """

    line: int
    cells: list[str] = field(default_factory=list)
    width: int = 0
    troubles: dict[int, str] = field(default_factory=dict)
    unclosed: bool = False


def rows(stream: BinaryIO) -> Iterator[Row]:
    """Each row of the file with its header; nothing for a file without bytes. UTF-16 ends at its first line."""
    scanner, line, first = _Scanner(), 1, True
    while piece := stream.readline(PIECE):
        if first:
            first = False
            if piece[:2] in (b"\xff\xfe", b"\xfe\xff"):
                yield Row(1, [], 0, {0: NOT_UTF8}, unclosed=True)
                return
            piece = piece.removeprefix(codecs.BOM_UTF8)
            if not piece:
                continue
        whole = piece.endswith(b"\n")
        if whole and scanner.at_start and (cells := _split(piece)) is not None:
            yield Row(line, cells, len(cells))
        else:
            scanner.begin(line)
            for row in scanner.feed(piece):
                yield row
                if row.unclosed:
                    return
        line += whole
    yield from scanner.end()


def _split(piece: bytes) -> list[str] | None:
    """The cells of a whole line that holds nothing difficult, else None: no quote, or none out of its place."""
    bare = piece[:-2] if piece.endswith(b"\r\n") else piece[:-1]
    if b"\r" in bare or b"\0" in bare:
        return None
    try:
        text = bare.decode()
    except UnicodeDecodeError:
        return None
    if '"' not in text:
        cells = text.split(",")
    elif len(text) <= LONGEST_CELL and ORDERLY(text):
        cells = next(csv.reader((text,)))
    else:
        return None
    return cells if len(cells) <= MOST_CELLS else None


class _Scanner:
    """Knows where in a row it is between two pieces. `state`: start, plain, quoted, quote (one seen), after."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._row: Row | None = None
        self._state = "start"
        self._parts: list[str] = []
        self._length = 0
        self._return = self._ended = False

    @property
    def at_start(self) -> bool:
        return self._row is None

    def begin(self, line: int) -> None:
        if self._row is None:
            self._row = Row(line)

    def feed(self, piece: bytes, *, final: bool = False) -> Iterator[Row]:
        """The row that the piece ends, if it ends one: its only line feed is its last byte."""
        text = self._decoder.decode(piece, final)
        at = 0
        while at < len(text):
            at = self._step(text, at)
        if self._row is not None and (self._ended or self._hopeless(self._row)):
            self._row.unclosed = not self._ended
            row, self._row = self._row, None
            self._ended = False
            yield row

    def _hopeless(self, row: Row) -> bool:
        return self._length > HOPELESS_CELL or row.width > HOPELESS_ROW

    def end(self) -> Iterator[Row]:
        """The last row when it has no line end, or the quote that nobody closed."""
        if self._row is None:
            return
        list(self.feed(b"", final=True))
        if self._state == "quoted":
            self._row.unclosed = True
            self._row.troubles = {self._row.width: NEVER_CLOSED}
        if self._return:
            self._trouble(LONE_RETURN)
        self._end_cell()
        row, self._row = self._row, None
        yield row

    def _reset_cell(self) -> None:
        self._state = "start"
        self._parts = []
        self._length = 0
        self._return = self._ended = False

    def _step(self, text: str, at: int) -> int:
        here = text[at]
        if self._return:
            self._return = False
            if here == "\n":
                return self._end_row(at)
            self._trouble(LONE_RETURN)
            self._keep("\r")
        if self._state == "quoted":
            return self._inside(text, at)
        if self._state == "quote" and here == '"':
            self._keep('"')
            self._state = "quoted"
            return at + 1
        if here == ",":
            self._end_cell()
            return at + 1
        if here == "\n":
            return self._end_row(at)
        if here == "\r":
            self._return = True
            return at + 1
        return self._outside(text, at)

    def _inside(self, text: str, at: int) -> int:
        found = QUOTED.match(text, at)
        close = found.end() if found else at
        self._keep(text[at:close].replace('""', '"'))
        if close == len(text):
            return close
        self._state = "quote"
        return close + 1

    def _outside(self, text: str, at: int) -> int:
        here = text[at]
        if self._state == "start":
            self._state = "quoted" if here == '"' else "plain"
            if here == '"':
                return at + 1
        if self._state == "quote":
            self._trouble(TEXT_AFTER_QUOTE)
            self._state = "after"
        if here == '"' and self._state == "plain":
            self._trouble(QUOTE_INSIDE)
            self._state = "after"
        found = (PLAIN if self._state == "plain" else AFTER).match(text, at)
        end = found.end() if found else at
        self._keep(text[at:end])
        return end

    def _keep(self, text: str) -> None:
        room = LONGEST_CELL - self._length
        self._length += len(text)
        if room >= len(text):
            self._parts.append(text)
        elif room >= 0:
            self._parts.append(text[:room])
            self._trouble(TOO_LONG)

    def _trouble(self, sentence: str) -> None:
        if self._row is not None:
            self._row.troubles.setdefault(self._row.width, sentence)

    def _end_cell(self) -> None:
        cell = "".join(self._parts)
        if found := NO_TEXT.search(cell):
            self._trouble(NUL if found[0] == "\0" else NOT_UTF8)
        if self._row is not None:
            if self._row.width < MOST_CELLS:
                self._row.cells.append(cell)
            self._row.width += 1
        self._reset_cell()

    def _end_row(self, at: int) -> int:
        self._end_cell()
        self._ended = True
        return at + 1
