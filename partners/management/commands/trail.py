from argparse import ArgumentParser
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partners import sealing
from partners.access import Actor, Service
from partners.context import acting
from partners.models import User
from partners.taking_trail import taken


class Command(BaseCommand):
    help = "Seals the trail, verifies it against its seals and their roots, or takes lines of it out (docs/trail.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True)
        acts.add_parser("seal", help="seal what has settled, and hand out the roots")
        verify = acts.add_parser(
            "verify", help="name the first line that is not as it was sealed; status 1 then"
        )
        verify.add_argument("--roots", type=Path, help="the roots outside, if not those of TRAIL_ROOTS")
        export = acts.add_parser("export", help="lines as JSON, one a line")
        export.add_argument("--from", dest="since", type=date.fromisoformat, required=True, help="first day")
        export.add_argument("--to", dest="until", type=date.fromisoformat, required=True, help="last day")
        export.add_argument("--person", help="the reference of a young person: only lines about them")
        export.add_argument("--as", dest="email", help="as whoever signs in with this, not as the service")

    def handle(self, *args: Any, **options: Any) -> None:
        getattr(self, options["act"])(**options)

    def seal(self, **options: Any) -> None:
        try:
            lines = sealing.seal()
        except (sealing.Refused, OSError) as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"{lines:,} lines sealed; roots in {settings.TRAIL_ROOTS}")

    def verify(self, *, roots: Path | None, **options: Any) -> None:
        outside = roots or (settings.TRAIL_ROOTS if settings.TRAIL_ROOTS.exists() else None)
        try:
            checked = sealing.check(outside)
        except OSError as fault:
            raise CommandError(f"The roots cannot be read: {fault}") from None
        if checked.wrong:
            raise CommandError(checked.wrong)
        self.stdout.write(f"{checked.lines:,} lines in {checked.batches:,} batches are as they were sealed.")
        if outside:
            self.stdout.write(f"{checked.roots:,} batches have the root that was handed out.")
        else:
            self.stdout.write(
                "There is no file of roots: whether the newest lines were cut off cannot be said."
            )

    def export(
        self, *, since: date, until: date, person: str | None, email: str | None, **options: Any
    ) -> None:
        ends = [datetime.combine(day, time(), timezone.get_current_timezone())
                for day in (since, until + timedelta(days=1))]  # fmt: skip
        try:
            lines = taken(by=_by(email), since=ends[0], until=ends[1], person=_person(person))
            for line in lines:
                self.stdout.write(line)
        except PermissionDenied as refusal:
            raise CommandError(str(refusal)) from None


def _by(email: str | None) -> Actor:
    if not email:
        return Service()
    user = User.objects.filter(email__iexact=email, is_active=True).first()
    if user is None:
        raise CommandError("Nobody signs in with that e-mail. Check it on the page Who has access.")
    return user


def _person(reference: str | None) -> int | None:
    if not reference:
        return None
    with acting(Service()):
        found = apps.get_model("cases.YoungPerson").objects.filter(reference=reference).first()
    if found is None:
        raise CommandError("No young person has that reference. Copy it from the top of their page.")
    return int(found.pk)
