"""Django's `flush`, run as the role that owns the tables: the app's role may not empty one."""

from typing import Any

from django.core.management.commands import flush

from partners.owner import as_owner


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        with as_owner():
            super().handle(**options)
