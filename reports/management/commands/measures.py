"""`manage.py measures --from D --to D`: every figure of the measures page (docs/measures.md), as the service."""

import datetime
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError, OutputWrapper

from hubs.models import Hub
from partners import access, trail
from partners.context import acting
from partners.models import User
from reports.measures import MEASURES
from reports.measures.figures import figures
from reports.measures.written import as_csv, as_json, as_table
from reports.replica import has_replica, on_replica

FORMATS = {"csv": as_csv, "json": as_json, "table": as_table}


class Command(BaseCommand):
    help = "Writes the service's figures: a row for each measure, period and breakdown."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--from", dest="from_day", required=True, type=_day, metavar="YYYY-MM-DD")
        parser.add_argument(
            "--to",
            dest="to_day",
            required=True,
            type=_day,
            metavar="YYYY-MM-DD",
            help="the last day, inclusive",
        )
        parser.add_argument("--hub", metavar="REF", help="only the rows of this hub")
        parser.add_argument("--measure", nargs="+", action="extend", metavar="ID", help="only these measures")
        parser.add_argument("--format", choices=FORMATS, default="csv")
        parser.add_argument(
            "--as", dest="email", metavar="EMAIL", help="who asks; the service itself if nobody"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        names = options["measure"] or list(MEASURES)
        _refuse_unknown(names, options["hub"])
        if options["from_day"] > options["to_day"]:
            raise CommandError("The first day is after the last: --from comes before --to.")
        by = _actor(options["email"])
        with acting(by):  # a refusal is an answer: its line commits
            refusal = _refusal(by)
            if not refusal and has_replica():
                trail.write(by=by, what="export", act="measures", counts={"measures": len(names)})
        if refusal:
            raise CommandError(refusal)
        with on_replica(), acting(by):
            found = figures(options["from_day"], options["to_day"], names=names, hub=options["hub"])
            if not has_replica():
                trail.write(by=by, what="export", act="measures", counts={"figures": len(found)})
        _write(self.stdout, FORMATS[options["format"]](found))


def _refusal(by: access.Actor) -> str:
    try:
        access.require(by, access.Permission.READ_FIGURES)
    except PermissionDenied as refusal:
        return str(refusal)
    return ""


def _refuse_unknown(names: list[str], hub: str | None) -> None:
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        raise CommandError(f"There is no measure {', '.join(unknown)}. There are: {', '.join(MEASURES)}.")
    hubs = list(Hub.objects.values_list("tracker_ref", flat=True))
    if hub is not None and hub not in hubs:
        raise CommandError(f"There is no hub {hub}. There are: {', '.join(hubs) or 'none'}.")


def _day(text: str) -> datetime.date:
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise ArgumentTypeError(f"{text} is not a day written as 2019-03-31") from error


def _actor(email: str | None) -> access.Actor:
    if email is None:
        return access.Service()
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        raise CommandError(f"Nobody signs in as {email}.")
    return user


def _write(stdout: OutputWrapper, text: str) -> None:
    """As UTF-8 whatever the terminal says, and with LF also where lines end otherwise.

    Past Python's own buffer, which would fail once more, with a traceback, when the program ends.
    """
    buffer = getattr(stdout, "buffer", None)
    if buffer is None:
        stdout.write(text, ending="")
        return
    raw = getattr(buffer, "raw", buffer)
    left = memoryview(text.encode())
    try:
        while left:
            left = left[raw.write(left) :]
    except OSError as error:
        raise CommandError(f"The figures could not be written: {error.strerror}.") from error
