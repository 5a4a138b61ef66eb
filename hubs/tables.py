"""Tables that the first migrations make: all those of one migration in one step.

Django draws every model that is tied to a new one again for each table it makes, and here nearly all are tied to a
young person: one by one, 227 tables took four fifths of the time of `migrate` on an empty database.
"""

from collections.abc import Sequence

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import CreateModel, RunPython, RunSQL, SeparateDatabaseAndState
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class MakeTables(Operation):
    """`tables` in an order in which each finds those it names; where two live in two apps, their migrations do."""

    reversible = False

    def __init__(self, tables: Sequence[CreateModel]) -> None:
        self.tables = tables

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        vars(state).pop("apps", None)  # drawn anew when it is asked for, with all of them
        for table in self.tables:
            table.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for table in self.tables:
            table.database_forwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Make {len(self.tables)} tables"


class InOneStep(Operation):
    """Changes of schema, each told the state before all of them and after: the models are drawn twice in all."""

    reversible = False

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        vars(state).pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        made = {one.name.lower() for one in self.operations if isinstance(one, CreateModel)}
        for operation in self.operations:
            # What is said afterwards of a table made here is of `to_state`, as which it was made.
            if isinstance(operation, CreateModel) or getattr(operation, "model_name", "").lower() not in made:
                operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"{len(self.operations)} changes"


def in_one_step(operations: Sequence[Operation], app_label: str) -> list[Operation]:
    """Consecutive changes of schema made one step; SQL and data stay steps of their own, between them."""
    steps: list[Operation] = []
    group: list[Operation] = []
    for operation in operations:
        if isinstance(operation, RunSQL | RunPython | SeparateDatabaseAndState):
            if group:
                steps.append(InOneStep(group))
            steps, group = [*steps, operation], []
        else:
            group.append(operation)
    if group:
        steps.append(InOneStep(group))
    return steps
