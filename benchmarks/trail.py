"""How fast the trail is sealed and verified, and whether every tampering is found and named.

    python -m benchmarks.trail [--lines 1000000] [--tamper 1000]

In a scratch database of its own under NWD_DATA/bench. 1 where `verify` reads fewer than 100,000 lines a second, or
where one tampering is not found.
"""

import argparse
import time
from contextlib import closing
from pathlib import Path

import psycopg2

from benchmarks import scratch
from benchmarks.scratch import say
from nwd.local.place import Place, owner_url

BAR = 100_000  # lines a second
FILL = """
    insert into partners_trail (at, what, act, route, user_id, actor, agency_id, role, posting_id, people, records,
                                grounds, request_id)
    select now() - interval '1 day' + n * interval '10 milliseconds', (array['read', 'list', 'search'])[1 + n %% 3],
           'read_person', 'person', 1 + n %% 300, 'user', 1, 'key_worker', 1 + n %% 300,
           case n %% 3 when 1 then (select array_agg(m) from generate_series(n, n + 24) m)
                       else array[1 + n %% 20000] end,
           '{}', 'posting:' || 1 + n %% 300, gen_random_uuid()
    from generate_series(%s::bigint, %s::bigint) n
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument(
        "--tamper", type=int, default=0, help="that often, on a small trail, and nothing else"
    )
    options = parser.parse_args()
    here = scratch.named("trail-small" if options.tamper else "trail")
    scratch.ready(here)
    try:
        _fill(here, *((60, 5) if options.tamper else (options.lines, 500)))
        scratch.enter(here)
        return int(_missed(here, options.tamper) if options.tamper else _slow(here))
    finally:
        scratch.leave(here)


def _fill(here: Place, lines: int, at_once: int) -> None:
    with closing(psycopg2.connect(owner_url(here))) as connection, connection.cursor() as cursor:
        cursor.execute("set synchronous_commit = off")
        cursor.execute("select count(*) from partners_trail")
        (there,) = cursor.fetchone() or (0,)
        for first in range(there, lines, at_once):
            cursor.execute(FILL, [first + 1, min(first + at_once, lines)])
            connection.commit()
        connection.commit()
        connection.autocommit = True
        cursor.execute("vacuum (analyze) partners_trail")


def _slow(here: Place) -> bool:
    from partners import sealing

    began = time.perf_counter()
    lines = sealing.seal()
    if lines:
        took = time.perf_counter() - began
        say(f"sealed {lines:,} lines in {took:.1f} s: {lines / took:,.0f} a second")
    best = 0.0
    for _ in range(3):
        began = time.perf_counter()
        checked = sealing.check(_outside(here))
        took = time.perf_counter() - began
        best = max(best, checked.lines / took)
        say(
            f"verified {checked.lines:,} lines in {took:.1f} s: {checked.lines / took:,.0f} a second {checked.wrong}"
        )
        if checked.wrong:
            return True
    return best < BAR


def _missed(here: Place, times: int) -> bool:
    """A small trail: each trial verifies all of it."""
    from benchmarks.trail_tampering import Tampering
    from partners import sealing
    from partners.owner import as_owner

    sealing.seal(most=7)
    with as_owner():
        tampering = Tampering(_outside(here), seed=int(time.time()))
        missed = list(tampering.tried(times))
    say(f"{times} tamperings of {len(tampering.kinds)} kinds: {len(missed)} not found, or not named")
    for one in missed:
        say(f"WRONG  {one}")
    return bool(missed)


def _outside(here: Place) -> Path:
    return here.root / "trail-roots"


if __name__ == "__main__":
    raise SystemExit(main())
