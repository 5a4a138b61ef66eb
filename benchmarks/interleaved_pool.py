"""A pooler in this process: a connection is somebody's for one transaction, or for one statement outside any."""

import queue
import threading
from collections.abc import Callable
from typing import Any

from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper

#: Whatever a transaction has been told, and anything else of ours that could stay on a connection.
LEFT = """
select name, value from (
    select unnest(%s) as name, current_setting(unnest(%s), true) as value
    union all select 'nwd.*', null
) told where coalesce(value, '') <> ''
"""


class Pool:
    def __init__(self, size: int, settings: list[str]) -> None:
        self.settings = settings
        self.free: queue.Queue[Any] = queue.Queue()
        self.wrong: list[str] = []
        self.handed_out = self.made = 0
        self.held_by: dict[int, set[int]] = {}
        self.lock = threading.Lock()
        self.maker = DatabaseWrapper(connections["default"].settings_dict, "default")
        for _ in range(size):
            self.free.put(self.new())

    def new(self) -> Any:
        raw = self.maker.get_new_connection(self.maker.get_connection_params())
        raw.autocommit = True
        self.made += 1
        return raw

    def take(self) -> Any:
        raw = self.free.get(timeout=60)
        if raw.closed:
            raw = self.new()
        self.empty(raw, "handed out")
        with self.lock:
            self.handed_out += 1
            self.held_by.setdefault(id(raw), set()).add(threading.get_ident())
        return raw

    def give_back(self, raw: Any) -> None:
        if not raw.closed:
            if raw.status != 1:  # a transaction that nobody ended: what a pooler does when a client hangs up
                raw.rollback()
            raw.autocommit = True
        self.free.put(raw)

    def empty(self, raw: Any, when: str) -> None:
        with raw.cursor() as cursor:
            cursor.execute(LEFT, [self.settings, self.settings])
            if left := cursor.fetchall():
                self.wrong.append(f"{when} with {left}")

    def close(self) -> None:
        while not self.free.empty():
            self.free.get().close()


class Pooled(DatabaseWrapper):
    """A thread's connection: none, until it asks something."""

    def __init__(self, pooler: Pool) -> None:
        super().__init__(connections["default"].settings_dict | {"CONN_MAX_AGE": None}, "default")
        self.settings_dict["DISABLE_SERVER_SIDE_CURSORS"] = True
        self.settings_dict["CONN_HEALTH_CHECKS"] = False
        self.pooler = pooler
        self.execute_wrappers.append(self._statement)

    def ensure_connection(self) -> None:
        if self.connection is None:
            self.connection = self.pooler.take()
            self.autocommit, self.closed_in_transaction, self.errors_occurred = True, False, False

    def set_autocommit(self, autocommit: bool, *more: Any, **options: Any) -> None:
        super().set_autocommit(autocommit, *more, **options)
        if autocommit:
            self.let_go()

    def _statement(self, execute: Callable[..., Any], *asked: Any) -> Any:
        try:
            return execute(*asked)
        finally:
            if not self.in_atomic_block and self.autocommit:
                self.let_go()

    def let_go(self) -> None:
        if self.connection is not None and not self.in_atomic_block:
            raw, self.connection = self.connection, None
            self.pooler.give_back(raw)

    def hang_up(self) -> None:
        """The client is gone in the middle of a transaction: nothing of it is left in this process."""
        raw, self.connection = self.connection, None
        self.in_atomic_block, self.savepoint_ids, self.needs_rollback = False, [], False
        self.run_on_commit, self.atomic_blocks = [], []
        if raw is not None:
            self.pooler.give_back(raw)
