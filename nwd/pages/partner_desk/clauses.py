"""What an agency may read and add here, and why: its clauses, in the words of a page."""

from dataclasses import dataclass

from cases.models import Category
from partners import access
from partners.models import Agreement, Clause, User


@dataclass(frozen=True)
class Allowed:
    category: str
    may_read: bool
    may_contribute: bool
    clauses: list[Clause]


@dataclass(frozen=True)
class Agreed:
    """`closed` are the categories of which the agency reads nothing but what it wrote itself."""

    agreements: list[Agreement]
    allowed: list[Allowed]
    closed: list[str]

    @property
    def adds(self) -> bool:
        return any(one.may_contribute for one in self.allowed)


def agreed_with(user: User) -> Agreed:
    """One query: of the agreements in force for the reader's agency today."""
    facts = access.facts_of(user)
    found = Clause.objects.filter(agency_id=facts.told["agency"], agreement__in=facts.agreements)
    clauses = list(found.select_related("agreement").order_by("agreement__number", "agreement", "number"))
    allowed = []
    for value, label in Category.choices:
        of_it = [clause for clause in clauses if clause.category == value]
        if of_it:
            reads, adds = (
                any(getattr(one, name) for one in of_it) for name in ("may_read", "may_contribute")
            )
            allowed.append(Allowed(str(label), reads, adds, of_it))
    agreements = {clause.agreement_id: clause.agreement for clause in clauses}
    closed = [str(label) for value, label in Category.choices if value not in facts.reads]
    return Agreed(list(agreements.values()), allowed, closed)
