"""The bed board of ten beds × 92 nights: how large its page is, where stays are some weeks long.

python -m benchmarks.board [--people N]     (its hubs have fewer beds, so those of several are put under one another)
"""

import argparse
import gzip

from benchmarks import scratch
from benchmarks.make import made
from benchmarks.rows import Row

BEDS = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    scratch.enter(made(parser.parse_args().people))

    from django.template.loader import render_to_string
    from django.test import RequestFactory
    from django.utils import timezone

    from hubs.models import Hub
    from partners.access import Service
    from partners.models import User
    from placements.board.drawing import drawn
    from placements.board.question import board, tonight_now
    from placements.board.window import BEFORE, DAY, LONG, Window

    tonight = tonight_now()
    window, rows = Window(tonight - DAY * (LONG - BEFORE), LONG, tonight), []
    for hub in Hub.objects.order_by("pk"):
        told = board(hub, Service(), window)
        rows += drawn(told, by_name=True)
        if len(rows) >= BEDS:
            break
    shown = {"hub": hub, "board": told, "window": window, "rows": rows[:BEDS], "now": timezone.now()}
    shown["request"] = RequestFactory().get("/hubs/a-hub/beds?nights=92")
    shown["request"].user = User()
    page = render_to_string("placements/board/bed_board.html", shown)
    size = len(gzip.compress(page.encode(), 6)) / 1024
    Row("bed board of 10 beds × 92 nights: kilobytes gzipped", size, 10).tell()


if __name__ == "__main__":
    main()
