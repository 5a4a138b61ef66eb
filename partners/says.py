"""The rule as an expression of Django's, cheap in a query: its sentence is fixed, its facts go in as values."""

from functools import lru_cache
from typing import Any

from django.db.models import BooleanField, Expression, F, Field, TextField
from django.db.models.sql.compiler import SQLCompiler

from partners import rule as rules

#: Of a gap that is the row itself: its table's name, with the columns that the rule asks for.
ROW = "row"


class Given(Expression):
    """A value that is told when the question is asked, not when it is made (kept.py)."""

    def __init__(self, name: str, output_field: "Field[Any, Any]", kind: str = "") -> None:
        super().__init__(output_field=output_field)
        self.name, self.kind = name, kind

    def type_in(self, connection: Any) -> str:
        """As the database calls it, where the sentence is planned before the value is there (prepared.py)."""
        return self.kind or self.output_field.db_type(connection) or "text"

    def as_sql(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> tuple[str, Any]:
        return "%s", [self]


#: The facts about whoever will ask, for a question that is kept.
GIVEN = {fact: Given(f"reader_{fact}", TextField(), kind) for fact, kind in rules.FACTS.items()}


class Says(Expression):
    """True of a row of which the rule says so; `told` are the facts by name, values or `Given`.

    A gap is a column's name, an expression, or ROW. A queryset of Standing in its place costs every list half a
    millisecond of Python for each table that it asks about.
    """

    conditional = True

    def __init__(self, rule: str, told: "dict[str, Any]", **gaps: "str | Expression") -> None:
        super().__init__(output_field=BooleanField())
        self.rule, self.told, self.names = rule, told, tuple(gaps)
        self.is_row = {name for name, gap in gaps.items() if gap == ROW}
        self.filled: list[Any] = [
            F("pk") if gap == ROW else F(gap) if isinstance(gap, str) else gap for gap in gaps.values()
        ]

    def get_source_expressions(self) -> list[Any]:
        return self.filled

    def set_source_expressions(self, exprs: Any) -> None:
        self.filled = list(exprs)

    def as_sql(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> tuple[str, Any]:
        sentences, values = [], {}
        for name, gap in zip(self.names, self.filled, strict=True):
            sentence, given = compiler.compile(gap)
            is_row = name in self.is_row
            sentences.append((name, compiler.quote_name_unless_alias(gap.alias) if is_row else sentence))
            values[name] = [] if is_row else list(given)
        said, wanted = _worded(self.rule, tuple(sentences))
        params: list[Any] = []
        for name in wanted:
            params += values[name] if name in values else [self.told[name]]
        return said, params


@lru_cache(maxsize=512)
def _worded(rule: str, gaps: tuple[tuple[str, str], ...]) -> tuple[str, list[str]]:
    return rules.by_values(rule, **dict(gaps))
