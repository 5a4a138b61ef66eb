from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from partners import trail
from partners.access import Service
from partners.backups.keeping import prune
from partners.backups.making import make
from partners.backups.refusal import Refused
from partners.context import acting


class Command(BaseCommand):
    help = "Makes a backup of database and uploads, whole or not at all, and drops the old ones (docs/backups.md)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--to", type=Path, required=True, help="the folder of all backups")
        parser.add_argument("--keep-all", action="store_true", help="drop no old one this time")

    def handle(self, *args: Any, **options: Any) -> None:
        to = options["to"]
        with acting(Service()):  # what cannot be put on the trail is not taken out
            trail.write(by=Service(), what="export", act="backup")
        try:
            made, told = make(to, settings.BACKUP_DATABASE, Path(settings.MEDIA_ROOT))
        except (Refused, OSError) as refusal:
            raise CommandError(str(refusal)) from None
        megabytes = sum(told.sizes.values()) / 1e6
        self.stdout.write(
            f"{made}: {len(told.tables)} tables, {told.rows:,} rows, {len(told.files)} files; "
            f"{megabytes:.1f} MB in {told.seconds} s"
        )
        if not options["keep_all"]:
            for gone in prune(to, **settings.BACKUPS_KEPT):
                self.stdout.write(f"{gone}: older than what is kept, removed")
