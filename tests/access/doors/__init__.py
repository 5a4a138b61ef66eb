"""The table of every door, a file for each room."""

from tests.access.doors import accounts, cases, pages, placements, reports

ROOMS = (accounts, cases, pages, placements, reports)
DOORS = {name: door for room in ROOMS for name, door in room.DOORS.items()}
