import json
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from demo.checks import objections
from demo.testkit.actions import seed_testkit
from demo.testkit.routes import routes
from demo.testkit.told import told
from partners.access import Service
from partners.context import acting


class Command(BaseCommand):
    help = "Seeds invented people who see all and nothing, or lists every address: as JSON (docs/testkit.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["seed", "routes"])

    def handle(self, *args: Any, **options: Any) -> None:
        found = routes() if options["what"] == "routes" else self.seed()
        self.stdout.write(json.dumps(found, indent=2, ensure_ascii=False))

    def seed(self) -> dict[str, Any]:
        if not settings.NWD_DEMO:
            raise CommandError(
                "The test kit is for demonstrations alone. Set NWD_DEMO=1 on a machine without real data."
            )
        if refused := objections():
            raise CommandError(f"The test kit's password is known to everybody, and {' and '.join(refused)}.")
        with acting(Service()):
            seed_testkit(by=Service())
            return told()
