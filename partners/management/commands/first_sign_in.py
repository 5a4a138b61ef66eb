from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from partners import links
from partners.access import Service
from partners.actions import give_first_sign_in
from partners.context import acting
from partners.models import Role


class Command(BaseCommand):
    help = "Invites the first service manager or governance lead of a new installation; prints the link."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument(
            "--name", default="", help="'Amy Ashton'; read from the address where it is left out"
        )
        parser.add_argument(
            "--role", default=Role.SERVICE_MANAGER, choices=[Role.SERVICE_MANAGER, Role.GOVERNANCE_LEAD]
        )
        parser.add_argument("--agency", default="", help="the agency that leads, where none does yet")

    @acting(Service())
    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"] or options["email"].split("@")[0].replace(".", " ").title()
        try:
            invitation = give_first_sign_in(
                email=options["email"],
                name=name,
                role=options["role"],
                agency_name=options["agency"],
                by=Service(),
            )
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from None
        self.stdout.write("Open this once, within 72 hours, and choose a password:")
        self.stdout.write(links.link_of(invitation))
