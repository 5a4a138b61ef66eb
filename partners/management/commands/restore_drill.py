from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from partners.backups.refusal import Refused


class Command(BaseCommand):
    help = "Restores a backup into an empty cluster of its own and checks it; 1 where one check fails."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--of", type=Path, help="a backup's folder; otherwise one is made for the drill")

    def handle(self, *args: Any, **options: Any) -> None:
        from partners.backups.drill.steps import drill  # the embedded servers are no part of the image

        held = True
        try:
            for check in drill(options["of"]):
                held = held and check.holds
                self.stdout.write(str(check))
                self.stdout.flush()
        except (Refused, OSError) as refusal:
            raise CommandError(f"The drill could not go on. {refusal}") from None
        if not held:
            raise CommandError("This backup would not bring the service back as it was.")
        self.stdout.write("The service can be brought back from this backup.")
