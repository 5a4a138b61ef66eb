"""Compare a report of measures with the published figures.

    python manage.py measures --from 2014-04-01 --to 2019-03-31 --format csv > report.csv
    python check.py report.csv

Reads `published.csv` beside this file. A published figure is reproduced when the report has a row of the same
measure, period and breakdown with the numerator and denominator that are given, and a value that rounds (half up)
to what was printed. An empty numerator, denominator or `printed` in `published.csv` is not compared, except that a
denominator of 0 demands an empty value. Prints each difference and a count; exits with 1 if any figure differs.
"""

import csv
import sys
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path

KEY = ("measure", "period_start", "period_end", "breakdown")


def say(words):
    sys.stdout.write(f"{words}\n")


def read(path):
    with Path(path).open(encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def number(text):
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def differences(published, row):
    """What is wrong with the report's row for one published figure, in words."""
    if row is None:
        return ["no such row in the report"]
    found = []
    for column in ("numerator", "denominator"):
        if published[column] and number(row[column]) != number(published[column]):
            found.append(f"{column} is {row[column] or 'empty'}, published {published[column]}")
    if published["denominator"] == "0" and row["value"] != "":
        found.append(f"value is {row['value']}, should be empty")
    if published["printed"]:
        value = number(row["value"])
        step = Decimal(1).scaleb(-int(published["decimals"]))
        if value is None or value.quantize(step, ROUND_HALF_UP) != number(published["printed"]):
            found.append(f"value is {row['value'] or 'empty'}, published {published['printed']}")
    return found


def main(report_path):
    rows = {}
    for row in read(report_path):
        rows[tuple(row[k] for k in KEY)] = row
    published = read(Path(__file__).with_name("published.csv"))
    reproduced = 0
    for figure in published:
        wrong = differences(figure, rows.get(tuple(figure[k] for k in KEY)))
        reproduced += not wrong
        for what in wrong:
            say(f"{' '.join(figure[k] for k in KEY if figure[k])} - {what}")
    say(f"{reproduced} of {len(published)} published figures reproduced")
    return 0 if reproduced == len(published) else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: check.py REPORT.csv")
    sys.exit(main(sys.argv[1]))
