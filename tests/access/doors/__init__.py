"""The table of every door, a file for each room."""

from tests.access.doors import (
    accounts,
    administration,
    cases,
    downloads,
    drafts,
    help,
    houses,
    pages,
    placements,
    reports,
    sessions,
)

ROOMS = (
    accounts,
    administration,
    cases,
    downloads,
    drafts,
    help,
    houses,
    pages,
    placements,
    reports,
    sessions,
)
DOORS = {name: door for room in ROOMS for name, door in room.DOORS.items()}
