"""What is put right of a report, before and after they are back."""

from cases.missing.boxes import area, found, kind, line, maybe, worry
from cases.missing.forms import LEFT, SEEN, WORRIES
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped


class ChangeMissingForm(ChangeForm):
    kind = kind()
    last_seen_at = WhenTyped(label="Last seen")
    left_at = maybe("When they left, if that is known (optional)", LEFT)
    last_seen_where = line("Where they were last seen", 200, SEEN)
    last_seen_by = line("Who saw them")
    words = area("What happened", 4)
    clothing = area("What they wear and carry", 2)
    may_be = line("Where they are, or may be (optional)", 200)
    worry = worry("How worried we were at first (optional)", WORRIES)
    worry_said_by = line("Who said so (optional)")
    worry_why = area("Why (optional)", 2)
    police_reference = line("Police reference (optional)", 40)


class ChangeReturnedForm(ChangeMissingForm):
    """With what is said of the return."""

    returned_at = WhenTyped(label="When they were back", initial=None)
    found_where, found_near, found_by, how_they_are, hurt_or_worried = found()
    police_told_back_at = maybe("When the police were told that they are back (optional)")
    prevention_talk_at = maybe("When the police talked with them, to prevent it (optional)")
    prevention_talk_by = line("Who of the police (optional)")
