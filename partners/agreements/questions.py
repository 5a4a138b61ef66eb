"""Which agreements somebody may read. An agreement tells of no young person: what decides is the reader's agency."""

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.utils import timezone

from partners import access
from partners.access import Permission
from partners.agreements.states import Looked, look
from partners.models import Agency, Agreement, Clause, Signature, User


def agreements() -> QuerySet[Agreement]:
    """With all that their state and their matrix are made of."""
    return Agreement.objects.prefetch_related(
        Prefetch("clauses", Clause.objects.select_related("agency").order_by("number")),
        Prefetch("signatures", Signature.objects.select_related("agency", "signed_by__worker")),
        "suspensions",
    )


def lead_agency() -> Agency | None:
    return Agency.objects.filter(is_lead=True).first()


def agency_of(user: User) -> Agency | None:
    worker = access.facts_of(user).worker
    return worker.agency if worker else None


def agreements_of(user: User) -> QuerySet[Agreement]:
    """The lead agency is a side of all of them; a partner's people know those their agency is named in."""
    facts, agency = access.facts_of(user), agency_of(user)
    if agency is None:
        return agreements().none()
    if facts.of_lead_agency:
        return agreements()
    named = Clause.objects.filter(agency=agency).values("agreement")
    return agreements().filter(pk__in=named)


def looked_at(user: User) -> list[Looked]:
    """Theirs, as they are today. Six queries, however many they are."""
    today, lead = timezone.localdate(), lead_agency()
    return [look(one, today, lead) for one in agreements_of(user)]


def agreement_of(user: User, permission: Permission, reference: str) -> Looked:
    """May they at all (403), and is it theirs (404, as one that never was)?"""
    access.require(user, permission)
    found = agreements_of(user).filter(reference=reference).first()
    if found is None:
        access.refuse(user, permission)
        raise Http404
    return look(found, timezone.localdate(), lead_agency())
