"""The heat map: for each hub, or each year of one, the nights slept in of those that could be, month by month."""

import datetime

from django.http import Http404

from hubs.models import Hub
from placements.board.year import Year, year_of
from placements.occupancy import Month, by_month, by_month_of_hubs
from reports.dashboard.heat import Cell, Heat, Row

YEARS = 5


def of_year(year: Year, tonight: datetime.date, hubs: list[Hub]) -> Heat:
    """Every hub in one year. The month that is not over is left out: it would look empty."""
    found = (
        by_month_of_hubs(*_over(year, tonight)) if _over(year, tonight)[0] < _over(year, tonight)[1] else {}
    )
    rows = [Row(str(hub), f"?hub={hub.reference}", _cells(found.get(hub.pk, []))) for hub in hubs]
    return Heat(_columns(year), rows, str(year))


def of_hub(hub: Hub, year: Year, tonight: datetime.date) -> Heat:
    """The year asked for and those before it, the newest first."""
    years = [Year(year.number - back) for back in range(YEARS)]
    first, after = years[-1].first, min(year.after, tonight.replace(day=1))
    by = {month.first: month for month in by_month(first, after, hub=hub)} if first < after else {}
    rows = [
        Row(str(one), f"?year={one.number}", _cells([by[day] for day in _columns(one) if day in by]))
        for one in years
    ]
    return Heat(_columns(year), rows, str(hub))


def year_shown(words: str, tonight: datetime.date) -> Year:
    now = year_of(tonight)
    if not words:
        return now
    if (
        not words.isdecimal()
        or not words.isascii()
        or len(words) != 4
        or not 1990 <= int(words) <= now.number
    ):
        raise Http404
    return Year(int(words))


def _over(year: Year, tonight: datetime.date) -> tuple[datetime.date, datetime.date]:
    return year.first, min(year.after, tonight.replace(day=1))


def _columns(year: Year) -> list[datetime.date]:
    return [datetime.date(year.number + (month < 4), month, 1) for month in (*range(4, 13), 1, 2, 3)]


def _cells(months: list[Month]) -> list[Cell]:
    by = {month.first.month: month for month in months}
    return [Cell(by.get(month)) for month in (*range(4, 13), 1, 2, 3)]
