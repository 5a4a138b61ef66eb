from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from partners import links
from partners.access import Service
from partners.actions import hand_over
from partners.context import acting


class Command(BaseCommand):
    help = "Prints a link for a worker to choose a password with, where no mail goes out or nobody may invite them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="what they sign in with, or what their page shows")
        parser.add_argument(
            "--lost-everything",
            action="store_true",
            help="forget their second factors and sign them out: they set up a new one from the link",
        )

    @acting(Service())
    def handle(self, *args: Any, **options: Any) -> None:
        try:
            invitation = hand_over(
                email=options["email"], lost_everything=options["lost_everything"], by=Service()
            )
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from None
        self.stdout.write(f"For {invitation.worker}, once, within 72 hours. Make sure that it is they:")
        self.stdout.write(links.link_of(invitation))
