"""What an act on the trail is called on a page. One that is not here is said by its own name, never left out."""

from collections.abc import Mapping

#: By what was done, then by the act.
ACTS: Mapping[str, Mapping[str, str]] = {
    "read": {
        "read_person": "Opened a page about them",
        "write_note": "Opened the form for a note",
        "correct_note": "Opened a note to correct it",
        "who_looked": "Read who has looked",
        "view_as": "Looked as an agency sees them",
        "share": "Opened the form for a share",
        "bar": "Read who may know nothing of them",
        "mark_record": "Opened who may read a record",
        "move_to_category": "Opened which part of the record something is in",
    },
    "list": {
        "home": "Saw their name on the home page",
        "caseload": "Saw their name on a caseload",
        "chronology": "Read their chronology",
        "hub": "Saw their name on a hub’s page",
        "missing": "Saw their name on the list of who is missing",
        "raise_actions": "Saw their name on the list of RAISE actions",
        "partner_desk": "Saw their name on the desk of an agency",
        "shared_with_us": "Saw their name among those shared with an agency",
        "my_drafts": "Saw their name beside an unfinished note",
    },
    "search": {
        "find": "Found their name in a search",
        "search_notes": "Found notes about them in a search",
        "search_trail": "Searched the trail for them",
    },
    "export": {
        "caseload": "Took out a caseload with their name",
        "chronology": "Took out their chronology",
        "prepared_file": "Opened a file with their name in it",
        "export_trail": "Took out lines of the trail about them",
    },
    "override": {
        "open_override": "Opened the record without the usual grounds",
        "end_override": "Closed what they had opened without the usual grounds",
        "read_override": "Read why somebody opened the record",
        "review_override": "Reviewed why somebody opened the record",
        "tell_officers": "Told the privacy officers of an override",
        "escalate_override": "Passed on an override that nobody reviewed in time",
        "tell_leaders": "Told who leads the service of an override that nobody reviewed in time",
        "privacy": "Opened the privacy page",
    },
    "change": {
        "write_note": "Wrote a note",
        "correct_note": "Corrected a note",
        "take_back_note": "Took a note back",
    },
    "permission": {
        "share": "Shared them with an agency",
        "stop_sharing": "Stopped sharing them with an agency",
        "bar": "Said who may know nothing of them",
        "lift_bar": "Lifted a bar",
        "carry_shares": "Carried their share over to a new version of its agreement",
        "seal": "Sealed a record to named readers",
        "mark_for_discipline": "Kept a record to one discipline",
        "hand_with_conditions": "Said how a police record may be used",
        "open_again": "Opened a record again to all who may read such records",
        "name_reader": "Named a reader of a record",
        "end_reader": "Ended the reading of a named reader",
        "move_to_category": "Moved something to another part of the record",
    },
}
OTHERWISE: Mapping[str, str] = {
    "read": "Opened a page",
    "list": "Saw their name on a list",
    "search": "Found them in a search",
    "export": "Took out a file with their name",
    "print": "Printed a page",
    "denial": "Was refused",
    "change": "Changed something",
    "permission": "Changed who may do what",
    "override": "Opened the record without the usual grounds",
    "sign_in": "Signed in or out",
    "fault": "A page failed",
}
#: What reads as looking at one young person; a name on a list of many is asked for apart.
LOOKING = ("read", "export", "print", "denial", "change", "permission", "override")


def said_of(what: str, act: str) -> str:
    known = ACTS.get(what, {}).get(act)
    return known or f"{OTHERWISE.get(what, what)}: {act.replace('_', ' ')}"
