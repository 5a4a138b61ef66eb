"""What a worker of one agency sees of a young person who is shared with it, for whoever shares: never more than they.

The facts of a worker who is nobody in particular: at their agency's desk, of no discipline, named in no record. Who
of that agency is posted to a hub, or is named, may see more; the page says so.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import QuerySet, Value
from django.utils import timezone

from partners.models import Agency, Agreement, Clause, Share, Signature
from partners.rule import OPEN_TO
from partners.says import ROW, Says

QS = TypeVar("QS", bound=QuerySet[Any])


@dataclass(frozen=True)
class AsAgency:
    """`agreements` are those in force for it, `clauses` theirs with it."""

    agency: Agency
    day: datetime.date
    agreements: list[Agreement]
    clauses: list[Clause]

    @property
    def reads(self) -> list[Clause]:
        return [one for one in self.clauses if one.may_read]

    @property
    def contributes(self) -> list[Clause]:
        return [one for one in self.clauses if one.may_contribute]

    @cached_property
    def facts(self) -> dict[str, Any]:
        """By the names of rule.py."""
        return {
            "user": 0, "worker": 0, "agency": self.agency.pk, "lead": False, "everyone": False, "account": False,
            "officer": False, "hubs": [], "agreements": [one.pk for one in self.agreements],
            "reads": sorted({one.category for one in self.reads}),
            "contributes": sorted({one.category for one in self.contributes}),
            "disciplines": [], "barred": [], "overridden": [], "day": self.day.isoformat(),
            "at": timezone.now().isoformat(),
        }  # fmt: skip

    def opens(self, share: Share) -> bool:
        """It is live, under an agreement that is in force."""
        is_live = share.from_on <= self.day and (share.to_on is None or share.to_on > self.day)
        return is_live and share.agreement_id in self.facts["agreements"]

    def among(self, records: QS, person: int) -> QS:
        """Of `records`, which the viewer may read, those that the agency may read too, once it may know of them."""
        return records.filter(Says(OPEN_TO, self.facts, record=ROW, person=Value(person)))


def as_agency(agency: Agency) -> AsAgency:
    return as_agencies([agency])[agency.pk]


def as_agencies(agencies: Iterable[Agency]) -> dict[int, AsAgency]:
    """By id, in two questions, however many they are."""
    day, every = timezone.localdate(), {one.pk: one for one in agencies if not one.is_lead}
    agreements: dict[int, list[Agreement]] = {pk: [] for pk in every}
    clauses: dict[int, list[Clause]] = {pk: [] for pk in every}
    signed = Signature.objects.filter(
        agency__in=every, signed_on__lte=day, agreement__in=Agreement.objects.in_force(day)
    )
    in_force = set()
    for one in signed.select_related("agreement").order_by("agreement__number", "agreement__version"):
        agreements[one.agency_id].append(one.agreement)
        in_force.add((one.agency_id, one.agreement_id))
    for clause in Clause.objects.filter(agency__in=every).select_related("agreement"):
        if (clause.agency_id, clause.agreement_id) in in_force:
            clause.agency = every[clause.agency_id]
            clauses[clause.agency_id].append(clause)
    return {pk: AsAgency(one, day, agreements[pk], clauses[pk]) for pk, one in every.items()}
