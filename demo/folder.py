"""A tracker folder as tables of text, and back."""

import csv
from collections.abc import Iterator
from pathlib import Path

Row = dict[str, str]
Tables = dict[str, list[Row]]

#: The example service as it came (docs/tracker.md).
EXAMPLE = Path(__file__).parent / "tracker"


def read(folder: Path) -> Iterator[tuple[str, list[Row]]]:
    """Each file: its name without `.csv`, its rows."""
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield path.stem, list(csv.DictReader(file))


def write(folder: Path, tables: Tables) -> None:
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def add(tables: Tables, file: str, **cells: str) -> None:
    """One row after the others, its own ref the next number; columns that are not named stay empty."""
    columns = list(tables[file][0])
    last = tables[file][-1][columns[0]]
    letters = last.rstrip("0123456789")
    ref = f"{letters}{int(last[len(letters) :]) + 1:0{len(last) - len(letters)}}"
    tables[file].append(dict.fromkeys(columns, "") | {columns[0]: ref} | cells)
