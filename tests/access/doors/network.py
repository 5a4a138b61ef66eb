"""Doors of family and network: everybody's page and pictures; writing for those who write."""

from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door

#: Undoing is by POST alone.
BY_POST = READ_ONLY
SENT_BACK = {who: 302 if status == 200 else status for who, status in WRITE_OF_ROBIN.items()}

DOORS = {
    "network": Door("/young-people/{robin}/people", KNOW_ROBIN, READ_ONLY),
    "family_tree": Door("/young-people/{robin}/people/family-tree", KNOW_ROBIN, READ_ONLY),
    "rings": Door("/young-people/{robin}/people/rings", KNOW_ROBIN, READ_ONLY),
    "add_relationship": Door("/young-people/{robin}/people/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "add_professional": Door("/young-people/{robin}/people/who-help/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "change_relationship": Door(
        "/young-people/{robin}/records/{relationship}/relationship", WRITE_OF_ROBIN, WRITE_OF_ROBIN
    ),
    "change_professional": Door(
        "/young-people/{robin}/records/{professional}/professional", WRITE_OF_ROBIN, WRITE_OF_ROBIN
    ),
    "end_link": Door("/young-people/{robin}/records/{relationship}/over", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "undo_end_link": Door("/young-people/{robin}/records/{relationship}/over/undo", BY_POST, SENT_BACK),
}
