"""Who will be able to read a note, said on its form before it is saved (partners/who.py asks the rule)."""

from cases.markings.offered import marking_of, offered_to
from cases.models import Category, YoungPerson
from cases.models.record import Marking
from nwd.ui.forms import Form
from partners import access
from partners.models import User
from partners.who import who_would_read
from partners.who_words import seen_by


def note_seen_by(user: User, person: YoungPerson, *, category: str, readers: str = "") -> str:
    """As it would be saved: of the writer's own agency. What is not offered counts as the answer filled in first."""
    category = category if category in Category.values else Category.DAILY_LIFE
    marked = marking_of(readers if readers in dict(offered_to(user)) else "")
    worker = access.facts_of(user).worker
    seers = who_would_read(
        person.pk, category=category, agency=worker.agency_id if worker else 0,
        marking=marked["marking"], discipline=marked["discipline"],
        users=(user.pk,) if marked["marking"] == Marking.SEALED else (),
    )  # fmt: skip
    return seen_by(user, seers)


def answers_seen_by(user: User, person: YoungPerson, form: Form) -> str:
    """Of what stands in the form now: typed, kept as a draft, or filled in."""
    readers = form["readers"].value() if "readers" in form.fields else ""
    return note_seen_by(user, person, category=form["category"].value() or "", readers=readers or "")
