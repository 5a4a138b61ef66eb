"""Figures from a copy of the database that PostgreSQL keeps in step, so that counting years disturbs no page.

Only after the line on the trail has committed on the first database (record.md): what cannot be put on the trail is
not shown, and a copy takes no lines. So `manage.py measures` reads here; a page, which is one transaction, does not.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection


def has_replica() -> bool:
    return bool(settings.REPLICA_DATABASE)


@contextmanager
def on_replica() -> Iterator[None]:
    """Within it the default connection is the copy's, for one thread; where there is none, nothing changes."""
    if not has_replica():
        yield
        return
    if connection.in_atomic_block:
        raise RuntimeError(
            "The copy is read after the line on the trail has committed: leave the transaction first."
        )
    own = connection.settings_dict
    connection.close()
    connection.settings_dict = (
        own | settings.REPLICA_DATABASE
    )  # a copy: other threads' connections share the first
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = own
