"""What endpoints of going out are about, and what is said to them."""

from cases.models import YoungPerson
from hubs.models import Hub
from placements.models import Claim, Out
from tests.factories.cases import hours_ago
from tests.factories.hubs import BedFactory
from tests.factories.out import OutFactory
from tests.factories.placements import StayFactory


def in_again():
    """Nobody is out twice at once, and whoever goes out lives at a hub."""
    Out.objects.all().delete()
    robin = YoungPerson.objects.get(given_name="Robin", family_name="Ashby")
    if not Claim.objects.filter(person=robin, bed__isnull=False).exists():
        StayFactory(claim__person=robin, claim__bed=BedFactory(hub=Hub.objects.get(tracker_ref="EAST")))


def goes():
    in_again()
    return {"where_to": "To town", "back_by": hours_ago(-2).isoformat()}


def out_of(person):
    Out.objects.all().delete()
    return OutFactory(person=person).record.reference


MAKES = {"out": out_of}
ABOUT = dict.fromkeys(("come_back", "correct_out"), "out")
SAID = {
    "api_go_out": goes,
    "api_correct_out": lambda: {"left_at": hours_ago(2).isoformat(), "back_by": hours_ago(-3).isoformat()},
}
