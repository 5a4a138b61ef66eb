"""The months as rows of a file."""

from collections.abc import Iterator
from fractions import Fraction

from reports.dashboard.heat import Heat
from reports.measures.written import rounded


def csv_rows(heat: Heat) -> Iterator[list[str]]:
    """With every decimal that the figures have; months without a bed to sleep in are left out."""
    yield ["row", "month", "nights_slept_in", "nights_available", "percent"]
    for row in heat.rows:
        for month in [cell.month for cell in row.cells if cell.month and cell.month.available]:
            part = rounded(Fraction(100 * month.occupied, month.available))
            yield [row.head, f"{month.first:%Y-%m}", str(month.occupied), str(month.available), str(part)]
