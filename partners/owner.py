"""The owner's connection to the database (record.md, "Roles of the database"): to migrate and to flush, no more.

The app's own role owns nothing and bypasses nothing, so it can neither alter a table nor empty one.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import dj_database_url
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection


@contextmanager
def as_owner() -> Iterator[None]:
    """Within it the default connection, to the same database, is the owner's. May be nested."""
    if connection.in_atomic_block:
        raise RuntimeError("The role cannot change inside a transaction: leave it first.")
    if not settings.OWNER_DATABASE_URL:
        raise ImproperlyConfigured(
            "OWNER_DATABASE_URL is not set. Give the address of the same database for the role that owns its "
            "tables; DATABASE_URL is for the role that owns nothing."
        )
    owner = dj_database_url.parse(settings.OWNER_DATABASE_URL)
    own = connection.settings_dict
    changed = {key: owner[key] for key in ("USER", "PASSWORD", "HOST", "PORT")}
    connection.close()
    connection.settings_dict = own | changed  # a copy: other threads' connections share the first
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = own
