"""`make bench`: every bench in a process of its own, one table at the end; 1 where a bar does not hold.

Smaller by the environment: BENCH_PEOPLE (sizes, "10000 100000 1000000"), BENCH_CONTACTS, BENCH_NOTES, BENCH_TURNS;
BENCH_POLICIES (a size, "200000"), BENCH_STAYS; BENCH_ONLY names the benches to run
("pages growth chronology occupancy board dashboard contacts find search policies read_line").
"""

import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.rows import Row, heard, table
from benchmarks.scratch import say

#: The sentence with which the search says its worst case.
SEARCH = re.compile(r"worst of the readers in the bar: ([0-9.]+) × one keyed fetch \(bar ([0-9]+)\)")


def commands() -> Iterator[tuple[str, list[str]]]:
    """Each bench with its words, the sizes small to large: what is made for one serves the next."""
    sizes = os.environ.get("BENCH_PEOPLE", "10000 100000 1000000").split()
    contacts = os.environ.get("BENCH_CONTACTS", "1000000")
    notes = os.environ.get("BENCH_NOTES", "5000000")
    among = os.environ.get("BENCH_POLICIES", "200000")
    turns = ["--turns", os.environ.get("BENCH_TURNS", "12")]
    for people in sizes:
        yield "pages", ["--people", people, *turns]
    for bench in ("policies", "read_line"):
        yield bench, ["--people", among, *turns]
    yield "growth", ["--small", sizes[0], "--large", sizes[-1], *turns]
    for people in sizes:
        yield "chronology", ["--people", people, *turns]
    yield "occupancy", ["--people", sizes[-1]]
    yield "board", ["--people", sizes[0]]
    yield "dashboard", ["--stays", os.environ.get("BENCH_STAYS", "300000")]
    yield "contacts", ["--contacts", contacts]
    yield "contacts", ["--contacts", contacts, "--with-words"]
    yield "find", ["--people", sizes[-1]]
    yield "search", ["--notes", notes]


def main() -> int:
    only = os.environ.get("BENCH_ONLY", "").split()
    rows: list[Row] = []
    broken = []
    for bench, words in commands():
        if only and bench not in only:
            continue
        say(f"{bench} {' '.join(words)}")
        found = list(run([sys.executable, "-m", f"benchmarks.{bench}", *words]))
        rows += found
        if not found:
            broken.append(bench)
    say(
        f"\n{platform.system()}, {os.cpu_count()} processors, Python {platform.python_version()}\n\n{table(rows)}"
    )
    for bench in broken:
        say(f"{bench}: ended without a number")
    return int(bool(broken) or not all(row.holds for row in rows))


def run(command: list[str]) -> Iterator[Row]:
    root = Path(__file__).resolve().parent.parent
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        for line in process.stdout or ():
            if row := heard(line):
                say(f"  {row.name}: {row.measured:.2f}")
                yield row
            elif worst := SEARCH.search(line):
                yield Row("search, its worst case: × one keyed fetch", float(worst[1]), float(worst[2]))
            else:
                say(f"  {line.rstrip()}")


if __name__ == "__main__":
    raise SystemExit(main())
