"""What somebody may add to a record: all of it for the lead agency's, else what their agency's clauses say.

The database refuses the same (partners/rule.py, CONTRIBUTES); here it is said in words, before it comes to that.
"""

import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.models import Category, Record, YoungPerson
from nwd.ui.when import AHEAD
from partners import access
from partners.models import User, Worker

Choice = tuple[str, str]
#: Identity is facts with a form of their own; intelligence is the police's to write.
NO_NOTES = (Category.IDENTITY,)
NOT_THE_LEADS = (Category.IDENTITY, Category.INTELLIGENCE)


def categories_for(user: User) -> list[Choice]:
    """What a note of theirs may be about, in the order of the categories."""
    facts = access.facts_of(user)
    if facts.of_lead_agency:
        return [choice for choice in Category.choices if choice[0] not in NOT_THE_LEADS]
    return [
        choice for choice in Category.choices if choice[0] in facts.contributes and choice[0] not in NO_NOTES
    ]


def may_add(user: User, category: str) -> bool:
    facts = access.facts_of(user)
    return facts.of_lead_agency or category in facts.contributes


def is_closed_to(user: User, category: str) -> bool:
    """Their agency reads nothing of it: "none recorded" would be untrue."""
    facts = access.facts_of(user)
    return not facts.of_lead_agency and category not in facts.reads


def is_of_their_agency(user: User, record: Record) -> bool:
    """Whose words they are: each agency answers for its own, the lead agency too."""
    worker = access.facts_of(user).worker
    return worker is not None and worker.agency_id == record.agency_id


def refuse_unless_may_add(user: User, category: str) -> None:
    if category not in Category.values:
        raise ValidationError({"category": "Choose what the note is about."})
    if not may_add(user, category):
        about = Category(category).label.lower()
        raise ValidationError(
            {"category": f"Your agency’s agreement does not let it add notes about {about}. Choose another."}
        )


def refuse_unless_theirs(user: User, record: Record) -> None:
    """For a change of what is there already."""
    if not is_of_their_agency(user, record):
        raise ValidationError(
            f"This is {record.agency}’s to change. Ask them to, or write a note of your own beside it."
        )
    if not may_add(user, record.category):
        raise ValidationError(
            "No agreement in force lets your agency add to this part of the record, so it stays as it is."
        )


def may_change(user: User, record: Record) -> bool:
    """A fact of the house that stands already, as the database has it: the lead agency each, another its own."""
    own = is_of_their_agency(user, record) and may_add(user, record.category)
    return access.facts_of(user).of_lead_agency or own


def refuse_unless_may_change(user: User, record: Record) -> None:
    if not may_change(user, record):
        refuse_unless_theirs(user, record)


def refuse_unless_past(person: YoungPerson, at: datetime.datetime) -> None:
    """For the moment at which something is said to have happened to them."""
    if at > timezone.now() + AHEAD:
        raise ValidationError({"at": "This time is still to come. Enter a time that has passed."})
    if timezone.localdate(at) < person.date_of_birth:
        raise ValidationError({"at": f"This is before {person.name} was born. Check the date."})


def as_written(words: str) -> str:
    """But for the ends, the browser's line ends, and what the database refuses to keep."""
    return words.replace("\0", "").replace("\r\n", "\n").strip()


def author_of(by: User) -> Worker:
    if by.worker is None:
        raise ValidationError("Your sign-in is not linked to a worker, so you cannot add to a record.")
    return by.worker
