"""RFC 4180 read strictly and written sparingly, by hand: the standard library's reader forgives what the page
calls an error, and its writer leaves a lone carriage return unquoted."""

import re
from collections.abc import Iterable

QUOTED = re.compile(r'"([^"]*(?:""[^"]*)*)"')
PLAIN = re.compile(r'[^,"\r\n]*')
END = re.compile(r"\r?\n|\Z")
SPECIAL = re.compile(r'[,"\r\n]')


class Broken(Exception):
    """The text is no CSV from here on; `line` is the first line of the row."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


def decode(raw: bytes) -> str:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as wrong:
        raise Broken(raw[: wrong.start].count(b"\n") + 1, "not UTF-8") from wrong


def rows(text: str) -> Iterable[tuple[int, list[str]]]:
    """Each row with the number of its first line. Nothing at all is no row; a last line needs no line end."""
    at, line = 0, 1
    while at < len(text):
        cells, begun = [], at
        while True:
            if text.startswith('"', at):
                found = QUOTED.match(text, at)
                if not found:
                    raise Broken(line, "a quote is never closed")
                cells.append(found[1].replace('""', '"'))
            else:
                found = PLAIN.match(text, at)
                cells.append(found[0])
            at = found.end()
            if not text.startswith(",", at):
                break
            at += 1
        end = END.match(text, at)
        if not end:
            raise Broken(line, "a quote or a carriage return in the wrong place")
        at = end.end()
        yield line, cells
        line += text.count("\n", begun, at)


def cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if SPECIAL.search(text) else text
