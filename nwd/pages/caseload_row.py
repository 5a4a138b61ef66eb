"""What a caseload tells of each young person beside themselves, as the database answers it: a fact table each once.

Two columns of one row come as one small JSON array: asked for apart, each would ask again whether the reader may see.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Expression, F, FloatField, Func, JSONField


@dataclass(frozen=True)
class Allocated:
    since: datetime.date
    role: str


@dataclass(frozen=True)
class Reached:
    at: datetime.datetime
    by: str


@dataclass(frozen=True)
class Away:
    since: datetime.datetime
    kind: str


@dataclass(frozen=True)
class Waiting:
    """`first` is empty where none of them has a day."""

    first: datetime.date | None
    how_many: int


@dataclass(frozen=True)
class Happened:
    at: datetime.datetime
    kind: str


class _Made(JSONField):
    def __init__(self, made: Callable[..., Any]) -> None:
        super().__init__()
        self.made = made

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        found = super().from_db_value(value, expression, connection)
        return None if found is None else self.made(*found)


class _Epoch(Func):
    """Sorts as the moment does, which its words in JSON do not when the clocks change."""

    template = "extract(epoch from %(expressions)s)"
    output_field = FloatField()


def _pair(made: Callable[..., Any], *parts: "Expression | F") -> Func:
    return Func(*parts, function="jsonb_build_array", output_field=_Made(made))


def allocated() -> Func:
    return _pair(
        lambda day, role: Allocated(datetime.date.fromisoformat(day), role), F("start_on"), F("role")
    )


def reached(by: Expression) -> Func:
    return _pair(lambda at, name: Reached(_moment(at), name), _Epoch("occurred_at"), by)


def away() -> Func:
    return _pair(lambda since, kind: Away(_moment(since), kind), _Epoch("started_at"), F("kind"))


def waiting(first: Expression, how_many: Expression) -> Func:
    return _pair(
        lambda day, n: Waiting(datetime.date.fromisoformat(day) if day else None, n), first, how_many
    )


def happened() -> Func:
    return _pair(lambda at, kind: Happened(_moment(at), kind), _Epoch("began"), F("kind"))


def _moment(epoch: float) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(epoch, tz=datetime.UTC)
