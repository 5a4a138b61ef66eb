"""Both worlds asked by one outsider: the world without, then with each thing in turn, which is taken back again."""

import difflib
from contextlib import contextmanager

from django.db import transaction

from tests.access.twins.crawl import again, crawl, entered, seen
from tests.access.twins.hidden import HIDDEN, where
from tests.access.twins.world import LIVE, twin_world

__all__ = ["HIDDEN", "LIVE", "differences", "insider_sees", "twin_world"]


class Back(Exception):
    """It was only tried."""


@contextmanager
def taken_back():
    try:
        with transaction.atomic():
            yield
            raise Back
    except Back:
        pass


def differences(world, who, kinds, following=10):
    """By kind and address: the lines that differ."""
    with taken_back():
        without = crawl(world, who, following)
    told = {}
    for kind in kinds:
        with taken_back():
            HIDDEN[kind].make(world)
            having = again(world, who, without)
        for path, answer in having.items():
            if answer != without[path] and not path.endswith(HIDDEN[kind].said_on):
                told[kind, path] = lines(without[path], answer)
        world.secret.refresh_from_db()
    return told


def lines(before, after):
    if before[:2] != after[:2]:
        return [str(before[:2]), str(after[:2])]
    apart = difflib.unified_diff(before[2].splitlines(), after[2].splitlines(), lineterm="", n=0)
    return [line for line in apart if line[:3] not in ("---", "+++") and not line.startswith("@@")][:12]


def insider_sees(world, kind):
    """Whether somebody sees a difference where it is shown."""
    hidden, both = HIDDEN[kind], []
    path = where(world, hidden)
    for there in (False, True):
        with taken_back():
            if there:
                hidden.make(world)
            both.append(seen(entered(world, hidden.insider)[0].get(path), {}))
    world.secret.refresh_from_db()
    return both[1][0] == 200 and both[0] != both[1]
