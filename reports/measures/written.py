"""Figures as text: the cells of the page's output, as CSV, JSON or an aligned table."""

import json
import re
from collections.abc import Iterable
from fractions import Fraction

from reports.measures import MEASURES
from reports.measures.figures import Figure
from reports.measures.measure import Unit

COLUMNS = ("measure", "period_start", "period_end", "breakdown", "numerator", "denominator", "value")
NUMBERS = ("numerator", "denominator", "value")
_TO_QUOTE = re.compile(r'[",\r\n]')


def rounded(number: Fraction) -> str:
    """Half up to 4 decimals, always written with 4. No measure is below 0."""
    steps, rest = divmod(number.numerator * 10_000, number.denominator)
    steps += 2 * rest >= number.denominator
    return f"{steps // 10_000}.{steps % 10_000:04d}"


def cells(figure: Figure) -> dict[str, str]:
    """The row as the page writes it: empty where there is nothing to say."""
    numerator = figure.numerator
    top = rounded(numerator) if isinstance(numerator, Fraction) else str(numerator)
    value = figure.value
    of_count = MEASURES[figure.measure].unit is Unit.COUNT
    shown = top if of_count else "" if value is None else rounded(value)
    return {
        "measure": figure.measure,
        "period_start": figure.period.start.isoformat(),
        "period_end": figure.period.end.isoformat(),
        "breakdown": figure.breakdown,
        "numerator": top,
        "denominator": "" if figure.denominator is None else str(figure.denominator),
        "value": shown,
    }


def as_csv(figures: Iterable[Figure]) -> str:
    """A header and a row each, lines ending in LF, quotes only where they are needed."""
    rows = [COLUMNS, *(tuple(cells(figure).values()) for figure in figures)]
    return "".join(",".join(map(_quoted, row)) + "\n" for row in rows)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _TO_QUOTE.search(text) else text


def as_json(figures: Iterable[Figure]) -> str:
    """A list of the same rows; numbers are numbers with the same digits, null where a cell is empty."""
    rows = ",\n".join(_json_row(cells(figure)) for figure in figures)
    return f"[\n{rows}\n]\n" if rows else "[]\n"


def _json_row(row: dict[str, str]) -> str:
    parts = [
        f'"{column}": {(text or "null") if column in NUMBERS else json.dumps(text, ensure_ascii=False)}'
        for column, text in row.items()
    ]
    return "  {" + ", ".join(parts) + "}"


def as_table(figures: Iterable[Figure]) -> str:
    """For reading in a terminal: columns aligned, numbers to the right."""
    rows = [dict(zip(COLUMNS, COLUMNS, strict=True)), *map(cells, figures)]
    shown = [
        {column: text.replace("\n", " ").replace("\r", " ") for column, text in row.items()} for row in rows
    ]
    widths = {column: max(len(row[column]) for row in shown) for column in COLUMNS}
    lines = (
        "  ".join(
            row[column].rjust(widths[column]) if column in NUMBERS else row[column].ljust(widths[column])
            for column in COLUMNS
        ).rstrip()
        for row in shown
    )
    return "".join(f"{line}\n" for line in lines)
