"""How much dearer the first pages are among a hundred times as many young people: both services side by side.

python -m benchmarks.growth --small 10000 --large 1000000 [--times N] [--turns N]
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from benchmarks.make import made
from benchmarks.pages import PAGES
from benchmarks.rows import Row

BAR = 1.5


class Service:
    """A process of its own that asks pages of one size when it is told to."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def spent(self, page: str, times: int) -> float:
        assert self.process.stdin and self.process.stdout  # noqa: S101 (both are pipes)
        self.process.stdin.write(f"{page} {times}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit("The pages of one size could not be asked for.")
        return float(json.loads(answer))


@contextmanager
def serving(people: int) -> Iterator[Service]:
    words = [sys.executable, "-m", "benchmarks.pages", "--people", str(people), "--serve"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Service(process)
        finally:
            process.terminate()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--turns", type=int, default=8)
    options = parser.parse_args()
    for people in (options.small, options.large):
        made(people)
    with serving(options.small) as small, serving(options.large) as large:
        for page in PAGES:
            found = []
            before = small.spent(page, options.times)
            for _ in range(options.turns):
                cost = large.spent(page, options.times)
                after = small.spent(page, options.times)
                found.append(cost / ((before + after) / 2))
                before = after
            bar = BAR if PAGES[page].view != "person" else None
            Row(f"{page}: {options.large:,} ÷ {options.small:,}", median(found), bar).tell()


if __name__ == "__main__":
    main()
