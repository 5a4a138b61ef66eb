"""What an act asks the database, and what the database makes of it: planning and execution apart."""

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from partners.models import User

Said = list[tuple[str, Any]]
NO_PLAN = ("SAVEPOINT", "RELEASE", "ROLLBACK")


def said(act: Callable[[], object]) -> Said:
    """The sentences with their values, in order."""
    from django.db import connection

    heard: Said = []

    def hear(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        heard.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(hear):
        act()
    return [one for one in heard if not one[0].startswith(NO_PLAN)]


def explained(user: "User", questions: Said, times: int = 9) -> Iterator[tuple[float, float]]:
    """Milliseconds of planning and of execution, the least of several, asked as that user; nothing is kept."""
    from django.db import connection, transaction

    from partners.context import acting

    with acting(user), connection.cursor() as cursor:
        for sentence, values in questions:
            found = []
            for _ in range(times):
                cursor.execute(f"explain (analyze, timing off, summary, format json) {sentence}", values)
                told = cursor.fetchone()[0]
                (plan,) = json.loads(told) if isinstance(told, str) else told
                found.append((plan["Planning Time"], plan["Execution Time"]))
            yield min(one for one, _ in found), min(one for _, one in found)
        transaction.set_rollback(True)
