"""A database that other migrations than ours made: before the first release the chain of them began again."""

from django.core.management import CommandError
from django.db import connection
from django.db.migrations.loader import MigrationLoader

OURS = ("hubs", "partners", "cases", "placements", "raise_meetings", "reports")
TOLD = (
    "This database was made before the first release, or by a later version than this one: it has had {app} {name}, "
    "which is not here. Nothing was changed. If it holds an example alone, begin afresh: make demo-reset"
)


def refuse_another_past() -> None:
    """Of our migrations each that was applied must be here. What others call theirs may change with a version."""
    loader = MigrationLoader(connection)
    for app, name in sorted(loader.applied_migrations):
        if app in OURS and (app, name) not in loader.disk_migrations:
            raise CommandError(TOLD.format(app=app, name=name))
