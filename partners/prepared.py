"""A sentence that never differs but in its values, planned once for a connection instead of at each asking.

Measured under policies, which a plan has to hold too: a caseload's question takes 3 ms to plan and as long to answer.
PostgreSQL plans it again when a table, a policy or the role changes. Behind a pooler connections are lent from one
transaction to the next, so there each asking is planned.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import connection
from psycopg2.extensions import AsIs

from partners.says import Given

#: Plans of a connection lie in the memory of its process in the database; those asked longest ago go first.
MOST = 100
_numbers = count(1)
_ready: "WeakKeyDictionary[Any, OrderedDict[str, None]]" = WeakKeyDictionary()


class Prepared:
    """`said` with %s, and in `params` what goes there: values that are always the same, and `Given` ones."""

    def __init__(self, said: str, params: Sequence[Any]) -> None:
        self.said, self.params = said, list(params)
        self.name = f"kept_{next(_numbers)}"
        self.given = {one.name: one for one in self.params if isinstance(one, Given)}
        gaps = ", ".join(["%s"] * len(self.given))
        self.execute = f"execute {self.name}({gaps})" if gaps else f"execute {self.name}"

    def ask(self, told: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            if settings.DATABASE_POOLED:
                values = [told[one.name] if isinstance(one, Given) else one for one in self.params]
                cursor.execute(self.said, values)
            else:
                self._make_ready(connection.connection)
                cursor.execute(self.execute, [told[name] for name in self.given])
            rows: list[tuple[Any, ...]] = cursor.fetchall()
            return rows

    def _make_ready(self, raw: Any) -> None:
        """A rollback takes nothing of this back, and the end of the connection everything."""
        ready = _ready.setdefault(raw, OrderedDict())
        if self.name in ready:
            ready.move_to_end(self.name)
            return
        with connection.wrap_database_errors, raw.cursor() as cursor:
            cursor.execute(self._prepare(cursor))
            ready[self.name] = None
            if len(ready) > MOST:
                cursor.execute(f"deallocate {next(iter(ready))}")
                ready.popitem(last=False)

    def _prepare(self, cursor: Any) -> str:
        """Values that never differ stand in it, so that an index of some rows alone can be chosen."""
        places = {name: AsIs(f"${place}") for place, name in enumerate(self.given, 1)}
        values = [places[one.name] if isinstance(one, Given) else one for one in self.params]
        kinds = ", ".join(one.type_in(connection) for one in self.given.values())
        of = f"({kinds})" if kinds else ""
        return f"prepare {self.name}{of} as {cursor.mogrify(self.said, values).decode()}"
