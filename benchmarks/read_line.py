"""What the line on the trail costs a young person's page: the same page with its line and without, side by side.

python -m benchmarks.read_line [--people N] [--times N] [--turns N]
"""

import argparse
from unittest.mock import patch

from benchmarks import scratch
from benchmarks.make import made
from benchmarks.pages import PAGES, Browser
from benchmarks.rows import Row

BAR = 1.12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200_000)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--turns", type=int, default=12)
    options = parser.parse_args()
    scratch.enter(made(options.people), "benchmarks.settings")

    from benchmarks.cpu import ratio
    from partners.models import TrailLine

    browser = Browser()
    where = browser.path(PAGES["overview"])

    def without() -> None:
        with patch("partners.trail.write", _nothing):
            browser.ask(where)

    before = TrailLine.objects.count()
    without()
    if TrailLine.objects.count() != before:
        raise SystemExit("The page without its line wrote one.")
    browser.ask(where)
    if TrailLine.objects.count() != before + 1:
        raise SystemExit("The page with its line wrote another number of them.")
    found = ratio(without, lambda: browser.ask(where), times=options.times, turns=options.turns)
    Row(f"overview, at {options.people:,}: with its line on the trail ÷ without", found, BAR).tell()


def _nothing(**line: object) -> None:
    """Instead of a line."""


if __name__ == "__main__":
    main()
