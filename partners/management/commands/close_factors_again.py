"""After a change of FACTOR_KEY: every secret of a second factor is encrypted with the new one."""

from typing import Any

from django.core.management.base import BaseCommand

from partners.access import Service
from partners.actions.second_factor import close_again
from partners.context import acting


class Command(BaseCommand):
    help = "Encrypts every secret of second factors with the first of the keys, so that FACTOR_KEYS_OLD can be unset."

    @acting(Service())
    def handle(self, *args: Any, **options: Any) -> None:
        done = close_again(by=Service())
        self.stdout.write(f"{done} encrypted with the newest key.")
