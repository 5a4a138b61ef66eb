"""Django's `migrate`, run as the role that owns the tables; afterwards the app's role is told what it may do."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connection

from partners.grants import grant_to_app, grant_to_audit
from partners.looked import say_looked
from partners.older import refuse_another_past
from partners.owner import as_owner
from partners.partitions import begin_era, make_partitions
from partners.policies import say_policies

ONE_AT_A_TIME = 0x6E7764  # "nwd": the advisory lock's number


class Command(migrate.Command):
    def check(self, *args: Any, **options: Any) -> Any:
        """As the owner too: before the first migration the app has nothing that could be checked."""
        with as_owner():
            return super().check(*args, **options)

    def handle(self, *args: Any, **options: Any) -> None:
        with as_owner():
            refuse_another_past()
            if options["check_unapplied"] or options["plan"]:
                super().handle(*args, **options)
                return
            with connection.cursor() as cursor:  # two that start together: the second waits, then has no work
                cursor.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
            super().handle(*args, **options)
            make_partitions()
            say_policies()
            say_looked()
            begin_era()
            grant_to_app()
            grant_to_audit()
