"""Who can be named as a reader: users who may know the young person and read such records, were it not sealed."""

from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone

from cases.models import Record
from partners import rule
from partners.access import Service
from partners.context import acting
from partners.facts import facts_of
from partners.models import Agency, User

AGREED = rule.by_columns(rule.AGREED, record="record")
KNOWS = rule.by_columns(rule.KNOWS, person="record.person_id")
ASK = (
    'select facts."user" '  # noqa: S608 (the rule's own words)
    "from nwd_facts(null, %s, %s) facts join cases_record record on record.id = %s "
    f"where {AGREED} and {KNOWS}"
)


def who_could_read(record: Record, by: User) -> QuerySet[User]:
    """Naming somebody else would open nothing. Asked as the service: their standings are not the reader's to see.

    A partner's worker names of the lead agency and their own: the list would say with whom else they are shared.
    """
    with acting(Service()), connection.cursor() as cursor:
        cursor.execute(ASK, [timezone.localdate(), timezone.now(), record.pk])
        found = [user for (user,) in cursor.fetchall()]
    users = User.objects.filter(pk__in=found, worker__isnull=False).select_related("worker__agency")
    facts = facts_of(by)
    if not facts.of_lead_agency:
        theirs = Q(worker__agency__is_lead=True) | Q(worker__agency=facts.told.get("agency"))
        users = users.filter(theirs | Q(pk__in=record.named_users))
    return users.order_by("worker__family_name", "worker__given_name", "pk")


def agencies_to_name(record: Record) -> QuerySet[Agency]:
    """Beside the record's own, which is always among them."""
    return Agency.objects.exclude(pk=record.agency_id).order_by("-is_lead", "name", "pk")
