"""What somebody may choose of a note while they write it. All else is chosen on its page, "Who may read this"."""

from cases.models.record import Marking, ReadersDiscipline
from partners import access
from partners.access import Permission
from partners.models import User

EVERYBODY = "open"
ONLY_ME = "sealed"
OFFERED_HELP = "Everyone who may read this part of the record is the right answer for nearly all notes."


def disciplines_of(user: User) -> list[str]:
    """Those of their postings today, in which they may read what is marked for a discipline."""
    of_theirs = access.facts_of(user).told.get("disciplines", ())
    return [name for name in ReadersDiscipline.values if name in of_theirs]


def offered_to(user: User) -> list[tuple[str, str]]:
    choices = [(EVERYBODY, "Everyone who may read this part of the record")]
    if access.may(user, Permission.MARK):
        for name in disciplines_of(user):
            choices.append((name, f"Only those who work here in: {ReadersDiscipline(name).label.lower()}"))
        choices.append((ONLY_ME, "Only me. I name others on the next page"))
    return choices


def marking_of(choice: str) -> dict[str, str]:
    if choice in ReadersDiscipline.values:
        return {"marking": Marking.DISCIPLINE, "discipline": choice}
    return {"marking": Marking.SEALED if choice == ONLY_ME else Marking.OPEN, "discipline": ""}


def for_a_discipline(user: User, name: str) -> dict[str, str]:
    """With what the form for a note begins that was opened for one's own discipline: about it, and for it alone."""
    return {"category": name, "readers": name} if name in disciplines_of(user) else {}
