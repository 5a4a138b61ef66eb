import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

PROOFS = "tests.access.prove"


class Command(BaseCommand):
    """The page read a second time is no part of the product, so it is asked in a process of its own."""

    help = "Proves in random worlds that filter and policies decide as the page says; 1 where they do not."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["prove"])
        parser.add_argument("--decisions", type=int, default=5_000_000)
        parser.add_argument(
            "--seed", type=int, default=1, help="of the first world; the same seed, the same worlds"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not (settings.BASE_DIR / "tests" / "access" / "prove.py").exists():
            raise CommandError("Proofs come with the source: they are not part of what is installed.")
        numbers = [f"--{name}={options[name]}" for name in ("decisions", "seed")]
        done = subprocess.run([sys.executable, "-m", PROOFS, *numbers], cwd=settings.BASE_DIR, check=False)
        if done.returncode:
            raise CommandError("It did not hold.", returncode=done.returncode)
