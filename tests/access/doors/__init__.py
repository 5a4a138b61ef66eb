"""The table of every door, a file for each room."""

from tests.access.doors import (
    accounts,
    administration,
    agreements,
    api,
    cases,
    downloads,
    drafts,
    help,
    houses,
    key_work,
    markings,
    pages,
    placements,
    privacy,
    referrals,
    reports,
    sessions,
    sharing,
)

ROOMS = (
    accounts,
    administration,
    agreements,
    api,
    cases,
    downloads,
    drafts,
    help,
    houses,
    key_work,
    markings,
    pages,
    placements,
    privacy,
    referrals,
    reports,
    sessions,
    sharing,
)
DOORS = {name: door for room in ROOMS for name, door in room.DOORS.items()}
