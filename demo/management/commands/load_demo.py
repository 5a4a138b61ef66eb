"""The example service, moved to today; nothing where there is a service already."""

from typing import Any

from django.core.management.base import BaseCommand

from demo.actions import load_demo
from demo.cast import PASSWORD
from partners.access import Service
from partners.context import acting


class Command(BaseCommand):
    help = __doc__

    @acting(Service())
    def handle(self, *args: Any, **options: Any) -> None:
        if not load_demo(by=Service()):
            self.stdout.write("The service has its data already; nothing was added.")
            return
        self.stdout.write("The example service is here, moved to today. Choose who to be at /demo/,")
        self.stdout.write(f"or sign in with an e-mail of the cast and the password {PASSWORD}")
