"""Through which door something is asked for, and what its address names: under a key, for a denial's line.

Whoever searches the trail for a reference finds who was refused it; whoever reads a line learns no reference from it.
"""

from collections.abc import Iterable
from contextvars import ContextVar, Token
from typing import NamedTuple

from django.utils.crypto import salted_hmac


class AskedFor(NamedTuple):
    route: str = ""
    named: tuple[str, ...] = ()


#: A task or a command goes through no door.
NOTHING = AskedFor()
#: Of the request that is under way.
asked_for: ContextVar[AskedFor] = ContextVar("asked_for", default=NOTHING)


def nothing_yet() -> Token[AskedFor]:
    return asked_for.set(NOTHING)


def through(route: str, named: Iterable[object]) -> None:
    asked_for.set(AskedFor(route, tuple(str(one) for one in named)))


def keyed(named: str) -> str:
    return salted_hmac("partners.asked_for", named, algorithm="sha256").hexdigest()[:32]
