"""The README's pictures, taken of a running `make demo` by Chromium: docs/screenshots/, each at most 150 KB."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from cases.models import YoungPerson
from demo.tonight import MISSING
from hubs.models import Hub
from partners.access import Service

DESKTOP, PHONE = (1280, 860), (390, 844)
MOST_BYTES = 150 * 1024

#: Name of the picture, who looks (a staff ref; empty: nobody yet), the page, how wide.
Shot = tuple[str, str, str, tuple[int, int]]


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        port = os.environ.get("PORT", "8000")
        parser.add_argument("--address", default=f"http://localhost:{port}", help="where the demo runs")
        parser.add_argument("--browser", default="/usr/bin/chromium", help="which Chromium to use")

    def handle(self, *args: Any, **options: Any) -> None:
        from playwright.sync_api import sync_playwright  # of the development packages

        folder = Path(settings.BASE_DIR) / "docs" / "screenshots"
        folder.mkdir(parents=True, exist_ok=True)
        shots = list(_shots())  # before the browser's loop starts: Django keeps the database out of it
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=options["browser"], args=["--no-sandbox"])
            for name, who, path, (width, height) in shots:
                page = browser.new_page(viewport={"width": width, "height": height}, locale="en-GB")
                if who:
                    page.goto(options["address"] + reverse("cast"))
                    page.locator(f"button[name=part][value={who}]").click()
                page.goto(options["address"] + path)
                page.screenshot(path=folder / f"{name}.png")
                page.close()
                self._weigh(folder / f"{name}.png")
            browser.close()

    def _weigh(self, picture: Path) -> None:
        size = picture.stat().st_size
        self.stdout.write(f"{picture.name}: {size // 1024} KB")
        if size > MOST_BYTES:
            raise CommandError(f"{picture.name} is larger than {MOST_BYTES // 1024} KB. Show less on it.")


def _shots() -> list[Shot]:
    person = YoungPerson.objects.visible_to(Service()).get(tracker_ref=MISSING).reference
    hub = Hub.objects.get(tracker_ref="EAST").reference
    return [
        ("cast", "", reverse("cast"), DESKTOP),
        ("home", "ST016", reverse("home"), DESKTOP),
        ("hub", "ST001", reverse("hub", args=[hub]), DESKTOP),
        ("caseload", "ST071", reverse("caseload"), DESKTOP),
        ("person", "ST071", reverse("person", args=[person]), DESKTOP),
        ("chronology", "ST071", reverse("chronology", args=[person]), DESKTOP),
        ("figures", "ST061", reverse("figures"), DESKTOP),
        ("figure", "ST061", reverse("figure", args=["bed_occupancy"]), DESKTOP),
        ("hub-phone", "ST001", reverse("hub", args=[hub]), PHONE),
        ("note-phone", "ST071", reverse("write_note", args=[person]), PHONE),
    ]
