"""Every measure of the page from a folder of CSV files, and the page's rules of output.

python -m tests.reports.reference.measures FOLDER 2014-04-01 2019-03-31 > report.csv
"""

import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from . import bed_nights, care_measures, key_work_measures, specialist_measures
from .clock import periods
from .csv_text import cell
from .service import Service


class Row(NamedTuple):
    measure: str
    period_start: str
    period_end: str
    breakdown: str
    numerator: str
    denominator: str
    value: str


# id, kind, lengths of period, module, and the function there if it is not named as the measure is.
PAGE = """
referrals_received count year care
referrals_first_response_24h percent year care first_response_24h
bed_nights_available count year bed available
bed_occupancy percent year bed occupancy
bed_empty percent year bed empty
weeks_full count year bed
residential_people count year bed people
residential_length_of_stay mean year bed length_of_stay
out_of_area_placements count year care out_of_area
notifiable_incidents count half care
worked_with_18_plus count year care
closed_with_objectives count year care
objectives_met percent year care
objectives_fully_met percent year care
edge_of_care_people count year care
edge_of_care_now_looked_after percent year care
edge_of_care_became_looked_after percent year care
emergency_referrals count year care
emergency_people count year care
emergency_already_looked_after count year care
emergency_later_looked_after count year care
emergency_looked_after count year care
emergency_still_looked_after count year care
emergency_residential count year care
specialist_people count year specialist
specialist_interventions count year+month specialist
slcn_identified percent year specialist
slcn_main_need percent year specialist
sdq_mean mean year specialist
missing_from_hub count half specialist
missing_all count half specialist
return_interviews_72h percent half specialist
arrests count half specialist
charges count half specialist
charge_rate percent half specialist
people_arrested percent half specialist
offence_gravity mean half specialist
offences_in_hubs count quarter specialist
raise_meetings count year key_work
raise_actions_on_time percent year key_work
key_worker_changes mean year key_work
key_worker_tenure mean year key_work
key_worker_contact_share percent year key_work
continuity_index mean year key_work
days_since_contact mean year key_work
in_education percent year key_work
"""
MODULES = {
    "bed": bed_nights,
    "care": care_measures,
    "specialist": specialist_measures,
    "key_work": key_work_measures,
}


class Measure(NamedTuple):
    id: str
    kind: str
    lengths: tuple[str, ...]
    figures: Callable[..., Any]


def definition(line: str) -> Measure:
    id_, kind, lengths, module, *name = line.split()
    return Measure(id_, kind, tuple(lengths.split("+")), getattr(MODULES[module], name[0] if name else id_))


MEASURES = {line.split()[0]: definition(line) for line in PAGE.strip().splitlines()}


def rounded(value: Fraction) -> str:
    """Half up to 4 decimals, all 4 written. No measure is ever below 0."""
    ten_thousandths = int(value * 10_000 + Fraction(1, 2))
    return f"{ten_thousandths // 10_000}.{ten_thousandths % 10_000:04d}"


def written(kind: str, numerator: int | Fraction, denominator: int | None) -> tuple[str, str, str]:
    if kind == "count":
        return str(numerator), "", str(numerator)
    top = rounded(numerator) if isinstance(numerator, Fraction) else str(numerator)
    if denominator == 0:
        return top, "0", ""
    value = Fraction(numerator) / denominator * (100 if kind == "percent" else 1)
    return top, str(denominator), rounded(value)


def report(
    folder: Path,
    from_: date,
    to: date,
    hub: str | None = None,
    measures: list[str] | None = None,
) -> list[Row]:
    service = Service(Path(folder))
    rows = []
    for id_ in measures if measures is not None else MEASURES:
        measure = MEASURES[id_]
        extra = {"to": to} if id_ == "residential_length_of_stay" else {}
        for length in measure.lengths:
            for period in periods(length, from_, to):
                for where, numerator, denominator in measure.figures(service, period, **extra):
                    if hub is None or ("hub", hub) in where:
                        breakdown = ";".join(f"{key}={value}" for key, value in where)
                        row = (id_, period.start.isoformat(), period.end.isoformat(), breakdown)
                        rows.append(Row(*row, *written(measure.kind, numerator, denominator)))
    return sorted(rows, key=lambda row: (row.measure, row.period_start, row.breakdown, row.period_end))


def to_csv(rows: list[Row]) -> str:
    lines = [Row._fields, *rows]
    return "".join(",".join(cell(text) for text in line) + "\n" for line in lines)


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit("usage: measures FOLDER FROM TO [HUB]")
    wanted = report(Path(sys.argv[1]), *map(date.fromisoformat, sys.argv[2:4]), *sys.argv[4:])
    sys.stdout.reconfigure(newline="")
    sys.stdout.write(to_csv(wanted))
