"""What is wrong with a folder: collected whole, shown in the order of the page, at most a thousand a file."""

from collections import Counter
from dataclasses import asdict, dataclass

from reports.tracker.files import BY_NAME

MOST_LISTED = 1_000
LONGEST_VALUE = 200

_PLACES = {name: place for place, name in enumerate(BY_NAME)}


@dataclass(frozen=True)
class Fault:
    """Where (`line` counted from 1 with the header), what stood there, what is wrong and what was expected."""

    file: str
    line: int | None
    column: str | None
    value: str | None
    message: str

    def as_row(self) -> dict[str, str | int | None]:
        return asdict(self)

    @property
    def place(self) -> tuple[int, str, int, int]:
        file = BY_NAME.get(self.file)
        column = file.names.index(self.column) if file and self.column in file.by_name else -1
        return (_PLACES.get(self.file, len(_PLACES)), self.file, self.line or 0, column)


def shown(value: str | None) -> str | None:
    """A cell as it can be shown and stored: bytes that are no UTF-8 and NUL as escapes, cut when long."""
    if value is None:
        return None
    text = value[: LONGEST_VALUE + 1].encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    text = text.replace("\0", "\\x00")
    return text if len(value) <= LONGEST_VALUE else text[:LONGEST_VALUE] + "…"


def _first(kept: list[Fault]) -> list[Fault]:
    return sorted(kept, key=lambda fault: fault.place)[:MOST_LISTED]


class Faults:
    """Holds the first thousand of each file, by line, and counts all."""

    def __init__(self) -> None:
        self._kept: dict[str, list[Fault]] = {}
        self._counted: Counter[str] = Counter()
        #: Files whose rows are not all known: a ref to one of them may well be right.
        self.incomplete: set[str] = set()

    def add(
        self,
        file: str,
        line: int | None,
        column: str | None,
        value: str | None,
        message: str,
        *,
        count: int = 1,
    ) -> None:
        """`count` is how many this one stands for, when the others were not fetched."""
        file = shown(file) or ""
        self._counted[file] += count
        kept = self._kept.setdefault(file, [])
        kept.append(Fault(file, line, column, shown(value), message))
        if len(kept) > 4 * MOST_LISTED:
            self._kept[file] = _first(kept)

    def __len__(self) -> int:
        return self._counted.total()

    def count(self, file: str) -> int:
        return self._counted[file]

    def listed(self) -> list[Fault]:
        """In the order of the page: file, line, column. A file with too many ends with their number."""
        found: list[Fault] = []
        for kept in self._kept.values():
            found += _first(kept)
        found.sort(key=lambda fault: fault.place)
        return self._with_counts(found)

    def _with_counts(self, found: list[Fault]) -> list[Fault]:
        listed: list[Fault] = []
        for at, fault in enumerate(found):
            listed.append(fault)
            more = self._counted[fault.file] - MOST_LISTED
            last = at + 1 == len(found) or found[at + 1].file != fault.file
            if last and more > 0:
                message = f"{more:,} more faults in this file are not listed."
                listed.append(Fault(fault.file, None, None, None, message))
        return listed
