"""In which state an agreement is: never stored, always what its dates, signatures and suspensions say on a day."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from partners.models import Agency, Agreement, Signature, Suspension


class State(Enum):
    """In the order of the list: what somebody has to do something about comes first. Words, and colour of the tag."""

    REVIEW_DUE = ("Review due", "orange")
    SUSPENDED = ("Suspended", "red")
    WAITING = ("Waiting for a signature", "yellow")
    DRAFT = ("Draft", "grey")
    TO_COME = ("Signed, not started", "blue")
    IN_FORCE = ("In force", "green")
    ENDED = ("Ended", "grey")

    def __init__(self, text: str, colour: str) -> None:
        self.text, self.colour = text, colour


@dataclass(frozen=True)
class Side:
    """The lead agency or a party, and whether it has signed."""

    agency: Agency
    signature: Signature | None


@dataclass(frozen=True)
class Looked:
    """An agreement, looked at on a day."""

    agreement: Agreement
    day: datetime.date
    sides: tuple[Side, ...]
    suspension: Suspension | None

    @property
    def parties(self) -> list[Agency]:
        return [side.agency for side in self.sides if not side.agency.is_lead]

    @property
    def missing(self) -> list[Agency]:
        """Who has not signed yet."""
        return [side.agency for side in self.sides if side.signature is None]

    @property
    def signed(self) -> bool:
        """By anybody: from then on it does not change."""
        return any(side.signature for side in self.sides)

    @property
    def state(self) -> State:
        one, day = self.agreement, self.day
        if not self.signed:
            return State.DRAFT
        if one.end_on is not None and one.end_on <= day:
            return State.ENDED
        if self.suspension:
            return State.SUSPENDED
        if self.missing:
            return State.WAITING
        if one.start_on > day:
            return State.TO_COME
        return State.REVIEW_DUE if one.review_on <= day else State.IN_FORCE

    def side_of(self, agency: Agency) -> Side | None:
        return next((side for side in self.sides if side.agency == agency), None)


def look(agreement: Agreement, day: datetime.date, lead: Agency | None) -> Looked:
    """No query where the agreement came from `questions.agreements`."""
    signatures = {one.agency: one for one in agreement.signatures.all()}
    parties = sorted({clause.agency for clause in agreement.clauses.all()}, key=lambda one: one.name)
    everybody = dict.fromkeys([*([lead] if lead else []), *parties, *signatures])
    return Looked(
        agreement,
        day,
        tuple(Side(agency, signatures.get(agency)) for agency in everybody),
        _suspended(agreement.suspensions.all(), day),
    )


def _suspended(suspensions: Iterable[Suspension], day: datetime.date) -> Suspension | None:
    return next(
        (one for one in suspensions if one.from_on <= day and (one.to_on is None or one.to_on > day)), None
    )
