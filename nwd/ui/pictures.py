"""Pictures drawn on the server as SVG. Every picture carries a sentence and stands beside a table of its figures.

Lengths are percentages and letters are pixels: a chart fills a phone and a desk alike, its words keep their size.
"""

from collections.abc import Sequence
from dataclasses import dataclass

ROW = 52  # a line of words, its bar, and air
WORDS_Y, BAR_Y = 16, 24


@dataclass(frozen=True)
class Bar:
    label: str
    shown: str
    percent: float
    words_y: int
    bar_y: int


def bars(figures: Sequence[tuple[str, float | None]], *, unit: str = "") -> tuple[Bar, ...]:
    """Horizontal bars, each under its own words and figure, so that the chart needs no axis and cuts no label.

    The longest is as wide as the picture. None has no bar and reads "no figure", which is not nought.
    """
    most = max((value or 0 for _, value in figures), default=0)
    return tuple(
        Bar(label, figure_words(value, unit), _share(value, most), n * ROW + WORDS_Y, n * ROW + BAR_Y)
        for n, (label, value) in enumerate(figures)
    )


def figure_words(value: float | None, unit: str = "") -> str:
    return "no figure" if value is None else f"{value:,.10g}{unit}"


def _share(value: float | None, most: float) -> float:
    return round(100 * max(value or 0, 0) / most, 1) if most > 0 else 0
