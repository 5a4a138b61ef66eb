"""The addresses of the table of doors (tests/access/doors/), filled in."""

from tests.access.doors import DOORS
from tests.access.test_doors import addresses


def every_door(cast, young_person, east):
    given = addresses(cast, young_person, east)
    return {name: door.path.format(**given) for name, door in DOORS.items()}
