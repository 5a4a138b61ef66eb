"""Who can be named as a reader: who may know the young person and could read such a record, were it not sealed."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from cases.models import Record
from partners.facts import facts_of
from partners.models import Agency, Agreement, Signature, User
from partners.who import who_would_read


def who_could_read(record: Record, by: User) -> QuerySet[User]:
    """Naming somebody else would open nothing, nor would naming whose role opens no record (a governance lead).

    A partner's worker names of the lead agency and their own: the list would say with whom else they are shared.
    """
    asked = who_would_read(record.person_id, category=record.category, agency=record.agency_id)
    found = [one.user for one in asked if one.opens]
    users = User.objects.filter(pk__in=found, worker__isnull=False).select_related("worker__agency")
    facts = facts_of(by)
    if not facts.of_lead_agency:
        theirs = Q(worker__agency__is_lead=True) | Q(worker__agency=facts.told.get("agency"))
        users = users.filter(theirs | Q(pk__in=record.named_users))
    return users.order_by("worker__family_name", "worker__given_name", "pk")


def agencies_to_name(record: Record) -> QuerySet[Agency]:
    """Beside the record's own, which is always among them."""
    return Agency.objects.exclude(pk=record.agency_id).order_by("-is_lead", "name", "pk")


def could_read_today() -> Q:
    """Of agencies: the lead's, and those that have signed an agreement that is in force."""
    today = timezone.localdate()
    signed = Signature.objects.filter(signed_on__lte=today, agreement__in=Agreement.objects.in_force(today))
    return Q(is_lead=True) | Q(pk__in=signed.values("agency"))
