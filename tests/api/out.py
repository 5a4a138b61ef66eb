"""What endpoints of going out are about, and what is said to them."""

from django.db.models import F

from hubs.models import Hub
from placements.models import Claim, Out
from tests.api.missing import gone, never_away
from tests.api.robin import robin
from tests.api.stays import nowhere
from tests.factories.cases import hours_ago
from tests.factories.hubs import BedFactory, days_ago
from tests.factories.out import OutFactory
from tests.factories.placements import StayFactory


def in_again():
    """Nobody is out twice at once, and whoever goes out lives at a hub."""
    gone(Out)
    person = robin()
    kept = Claim.objects.filter(person=person, kind="hold").covering(days_ago(0))
    kept.update(end_on=F("start_on"))
    if not Claim.objects.stays().covering(days_ago(0)).filter(person=person, bed__isnull=False).exists():
        nowhere()
        StayFactory(claim__person=person, claim__bed=BedFactory(hub=Hub.objects.get(tracker_ref="EAST")))


def goes():
    never_away()
    in_again()
    return {"where_to": "To town", "back_by": hours_ago(-2).isoformat()}


def out_of(person):
    gone(Out)
    return OutFactory(person=person).record.reference


MAKES = {"out": out_of}
ABOUT = dict.fromkeys(("come_back", "correct_out"), "out")
SAID = {
    "api_go_out": goes,
    "api_correct_out": lambda: {"left_at": hours_ago(2).isoformat(), "back_by": hours_ago(-3).isoformat()},
}
