"""Whether somebody stands in a relation to a young person, as one expression that is cheap to put into a query."""

from typing import Any

from django.db.models import BooleanField, Expression, F, Field, Func, Value
from django.db.models.sql.compiler import SQLCompiler


class Given(Expression):
    """A value that is told when the question is asked, not when it is made (kept.py)."""

    def __init__(self, name: str, output_field: "Field[Any, Any]") -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> tuple[str, Any]:
        return "%s", [self]


class Stands(Func):
    """True of a row whose young person (the column `person`) has a live standing with the worker or one of the hubs.

    The ids go in as values, never as a question of their own (performance.md), and the sentence is fixed: a queryset
    of Standing in its place costs every list half a millisecond of Python for each table that it asks about.
    `worker`, `hubs` (a list) and `day` may each be `Given`.
    """

    arity = 1

    def __init__(self, person: "str | F | Value | Given", *, worker: Any, hubs: Any, day: Any) -> None:
        super().__init__(F(person) if isinstance(person, str) else person, output_field=BooleanField())
        self.told = (worker, hubs, day, day)

    def as_sql(self, compiler: SQLCompiler, connection: Any, *args: Any, **extra: Any) -> tuple[str, Any]:
        person, params = compiler.compile(self.source_expressions[0])
        return (
            f"exists (select from partners_standing stands where stands.person_id = {person} "
            "and (stands.worker_id = %s or stands.hub_id = any(%s)) "
            "and stands.from_on <= %s and (stands.to_on is null or stands.to_on > %s))",
            [*params, *self.told],
        )
