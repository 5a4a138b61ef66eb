"""`manage.py tracker import DIR_OR_ZIP` and `manage.py tracker export DIR_OR_ZIP`: the whole service in and out."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from partners import access
from partners.context import acting
from partners.models import User
from reports import actions
from reports.tracker.extras.left_out import sealed
from reports.tracker.files import EVERY
from reports.tracker.format import FILES
from reports.tracker.writing import Unwritable, destination, notes_left_out


class Command(BaseCommand):
    help = "Takes a whole service's tracker in from a folder or a zip, or writes it out."

    def add_arguments(self, parser: ArgumentParser) -> None:
        ways = parser.add_subparsers(dest="way", required=True)
        way_in = ways.add_parser("import", help="all rows or none; every fault is reported")
        way_in.add_argument("path", type=Path, metavar="DIR_OR_ZIP")
        way_in.add_argument("--lead", metavar="REF", help="the agency that leads, where no one council does")
        way_in.add_argument("--check-only", action="store_true", help="report faults and write nothing")
        way_in.add_argument("--format", choices=("text", "json"), default="text")
        way_out = ways.add_parser("export", help="all files, in ref order")
        way_out.add_argument("path", type=Path, metavar="DIR_OR_ZIP")
        way_out.add_argument(
            "--extras", action="store_true", help="and beside them what they have no room for"
        )
        for way in (way_in, way_out):
            way.add_argument(
                "--as", dest="email", metavar="EMAIL", help="who does it; the service itself if nobody"
            )

    def handle(self, *args: Any, **options: Any) -> None:
        by = _actor(options["email"])
        if options["way"] == "import":
            self._import(by, options)
        else:
            self._export(by, options["path"], extras=options["extras"])

    def _import(self, by: access.Actor, options: dict[str, Any]) -> None:
        outcome = actions.import_tracker(
            by=by,
            path=options["path"],
            lead=options["lead"],
            check_only=options["check_only"],
            tell=lambda step: self.stderr.write(f"{step.words} ..."),
        )
        if options["format"] == "json":
            self.stdout.write(json.dumps([fault.as_row() for fault in outcome.faults], ensure_ascii=False))
        elif outcome.faults:
            self._show_faults(outcome)
        else:
            self._show_counts(outcome, options["check_only"])
        if outcome.faults:
            raise SystemExit(1)

    def _show_faults(self, outcome: actions.Outcome) -> None:
        for fault in outcome.faults:
            line = "" if fault.line is None else f", line {fault.line}"
            column = f", {fault.column}" if fault.column else ""
            value = "" if fault.value is None else f" [{fault.value}]"
            self.stdout.write(f"{fault.file}{line}{column}:{value} {fault.message}")
        self.stdout.write(f"Nothing was taken in. Faults found: {outcome.found:,}.")

    def _show_counts(self, outcome: actions.Outcome, check_only: bool) -> None:
        if check_only:
            self.stdout.write("No fault was found. Nothing was written.")
            return
        wide = 24 if len(outcome.counts) == len(FILES) else 32
        self.stdout.write(f"{'file':{wide}}{'added':>9}{'changed':>9}{'unchanged':>11}")
        for key, count in outcome.counts.items():
            name = EVERY[key].name
            self.stdout.write(f"{name:{wide}}{count.added:>9,}{count.changed:>9,}{count.unchanged:>11,}")

    def _export(self, by: access.Actor, path: Path, *, extras: bool) -> None:
        try:
            with destination(path) as folder:
                counts = actions.export_tracker(by=by, folder=folder, extras=extras)
        except Unwritable as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{sum(counts.values()):,} rows in {len(counts)} files: {path}")
        if extras:
            self._tell_of_sealed(by)
        elif notes := notes_left_out():
            word = "note" if notes == 1 else "notes"
            self.stderr.write(f"Not in it: {notes:,} {word} made on pages, for which the format has no file.")

    def _tell_of_sealed(self, by: access.Actor) -> None:
        """To the service alone: that something is sealed is told to no person who may not read it."""
        if isinstance(by, access.Service) and (number := sealed()):
            word = "record" if number == 1 else "records"
            self.stderr.write(
                f"Not in extras/: {number:,} {word} open to named readers alone, or hanging on one."
            )


def _actor(email: str | None) -> access.Actor:
    """The service; or a person, who must be allowed to do it."""
    if email is None:
        return access.Service()
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        raise CommandError("No one signs in with that e-mail address.")
    if not access.may(user, access.Permission.TRANSFER_SERVICE):
        with acting(user):
            access.refuse(user, access.Permission.TRANSFER_SERVICE)
        raise CommandError(f"Their role does not let them {access.Permission.TRANSFER_SERVICE}.")
    return user
