"""What a measure is, apart from its definition."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reports.measures.periods import Length
from reports.measures.plain import PLAIN


class Unit(StrEnum):
    COUNT = "count"
    PERCENT = "percent"
    MEAN = "mean"


#: What figures may be broken down by; a breakdown is one or more of these together, none for the whole service.
Breakdowns = tuple[tuple[str, ...], ...]

SERVICE: Breakdowns = ((),)
SERVICE_AND_HUBS: Breakdowns = ((), ("hub",))
HUBS: Breakdowns = (("hub",),)
SERVICE_AND_AGENCIES: Breakdowns = ((), ("agency",))
DISCIPLINES: Breakdowns = (("discipline",), ("discipline", "hub"))
NEEDS: Breakdowns = (("need",),)


@dataclass(frozen=True)
class Measure:
    """One line of the measures page.

    `items` gives the query of what stands behind the figures: a row for each thing counted, in each period. It may
    name the tables of words.py and gives the columns `period`, one for each key of `by` (a ref or a value of the
    tracker), `person_id` and `record_id` (empty where it is nobody's), `numerator` and `denominator` (empty for a
    count). A figure is the sum of its items.

    `once`: a person with several items counts once in each figure. `divided`: the items have a `divisor` too, and
    each adds numerator / divisor, so that nothing is rounded before the value. `of_a_home`: they have a column
    `thing`, the name of what is counted (a bed, a week) where it is nobody's record.
    """

    label: str
    unit: Unit
    items: Callable[[], str]
    by: Breakdowns = SERVICE
    lengths: tuple[Length, ...] = (Length.YEAR,)
    once: bool = False
    divided: bool = False
    of_a_home: bool = False
    per: str = ""

    @property
    def plain(self) -> str:
        """What it says, for somebody who never read the page of definitions."""
        return PLAIN[self.items.__name__]

    @property
    def definition(self) -> str:
        """The page's own words, which are the docstring of the query."""
        return " ".join((self.items.__doc__ or "").replace("`", "").split())

    @property
    def arithmetic(self) -> str:
        """How the figure comes from its numbers, in a sentence."""
        if self.unit is Unit.PERCENT:
            return "The figure is the number under “Counted” for each 100 under “Of”."
        if self.unit is Unit.MEAN:
            return f"The figure is an average in {self.per}: the number under “Counted” divided by that under “Of”."
        return "The figure is how many there are."

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for breakdown in self.by for key in breakdown))
