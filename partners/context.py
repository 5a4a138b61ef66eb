"""Who acts, as the database knows it: settings of one transaction, which its policies read (access.md, record.md).

Without them there are no rows. A request, a task, a command each begin with `acting`; inside, `acting(Service())`
does a whole-service act, and what stood before is said again when it ends.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from django.db import DatabaseError, connection, transaction

from partners.actors import Actor, Service
from partners.facts import facts_of

Settings = dict[str, str]
NOBODY: Settings = {"actor": "nobody"}
SERVICE: Settings = {"actor": "service"}
#: What a connection says before anything was said in a transaction. Tests work as the service between requests.
outside: Settings = {}
SAY = "select nwd_say(%s)"


@contextmanager
def acting(actor: Actor | None, *, savepoint: bool = False) -> Iterator[None]:
    """A transaction, or the rest of the one that is open, in which `actor` acts; None is nobody signed in.

    With `savepoint` it can be taken back by itself inside another, as a request is inside a test's.
    """
    nested = connection.in_atomic_block
    with transaction.atomic() if savepoint or not nested else nullcontext():
        own: Any = connection
        before: Settings = getattr(own, "told", outside)
        own.told = settings_of(actor)
        try:
            with _at_the_first_question(own.told) if actor is None else _at_once(own.told):
                yield
        finally:
            own.told = before
            if nested:
                _say_again(before, counted=not savepoint)


def told_of(actor: Actor | None) -> AbstractContextManager[None]:
    """As the database has been told already; else `acting`: for what is noted before a request has begun."""
    return nullcontext() if getattr(connection, "told", outside) else acting(actor)


def settings_of(actor: Actor | None) -> Settings:
    if actor is None:
        return NOBODY
    return SERVICE if isinstance(actor, Service) else facts_of(actor).settings or NOBODY


@contextmanager
def _at_once(settings: Settings) -> Iterator[None]:
    say(settings)
    yield


@contextmanager
def _at_the_first_question(settings: Settings) -> Iterator[None]:
    """Before anybody is signed in a page may wait for somebody else's server: until then it opens no transaction."""
    silent = True

    def ask(execute: Callable[..., Any], *asked: Any) -> Any:
        nonlocal silent
        if silent:
            silent = False
            say(settings)
        return execute(*asked)

    with connection.execute_wrapper(ask):
        yield


def say(settings: Settings) -> None:
    with connection.cursor() as cursor:
        cursor.execute(SAY, [json.dumps(settings)])


def _say_again(settings: Settings, *, counted: bool) -> None:
    """Where the transaction is lost, its end takes the settings back with all else.

    A request is inside another transaction in tests alone: what is said after it is no query of its page.
    """
    if connection.needs_rollback:
        return
    try:
        with connection.cursor() if counted else connection.connection.cursor() as cursor:
            cursor.execute(SAY, [json.dumps(settings)])
    except DatabaseError:
        return
