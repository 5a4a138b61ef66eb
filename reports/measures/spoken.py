"""Figures in words for people: rounded for reading, with the names of hubs and agencies. The CSV is exact."""

from decimal import ROUND_HALF_UP, Decimal

from cases.models import Discipline
from cases.models.specialists import NeedName
from hubs.models import Hub
from partners.models import Agency
from reports.measures import MEASURES, Measure
from reports.measures.figures import Figure, Where
from reports.measures.measure import Unit
from reports.measures.periods import Length, Period

WHOLE_SERVICE = "Whole service"


def period_words(period: Period) -> str:
    """ "April 2018 to March 2019", "April to September 2018", "April 2018"."""
    start, end = period.start, period.end
    if period.length is Length.MONTH:
        return f"{start:%B %Y}"
    first = f"{start:%B}" if start.year == end.year else f"{start:%B %Y}"
    return f"{first} to {end:%B %Y}"


def places(measure: Measure) -> int:
    """Decimals that still say something: none of a count, two of an index from 0 to 1, else one."""
    if measure.unit is Unit.COUNT:
        return 0
    return 2 if measure.divided else 1


def value_number(figure: Figure) -> float | None:
    """Rounded half up; None where there is nothing to divide by."""
    if figure.value is None:
        return None
    exact = Decimal(figure.value.numerator) / Decimal(figure.value.denominator)
    return float(exact.quantize(Decimal(1).scaleb(-places(MEASURES[figure.measure])), ROUND_HALF_UP))


def value_words(figure: Figure) -> str:
    measure, number = MEASURES[figure.measure], value_number(figure)
    if number is None:
        return "no figure"
    words = f"{number:,.{places(measure)}f}"
    if measure.unit is Unit.PERCENT:
        return f"{words}%"
    return f"{words} {measure.per.split(' ')[0]}".strip()


def unit_words(measure: Measure) -> str:
    """What stands after a number in a picture."""
    return "%" if measure.unit is Unit.PERCENT else f" {measure.per.split(' ')[0]}".rstrip()


def numerator_words(figure: Figure) -> str:
    numerator = figure.numerator
    return f"{numerator:,}" if isinstance(numerator, int) else f"{float(numerator):,.2f}"


def names_of_keys() -> dict[str, dict[str, str]]:
    """What people call each value by which figures are broken down. Two queries."""
    return {
        "hub": dict(Hub.objects.values_list("tracker_ref", "name")),
        "agency": dict(Agency.objects.values_list("tracker_ref", "name")),
        "discipline": dict(Discipline.choices),
        "need": dict(NeedName.choices),
    }


def where_words(where: Where, names: dict[str, dict[str, str]]) -> str:
    return ", ".join(names[key].get(value, value) for key, value in where) or WHOLE_SERVICE
