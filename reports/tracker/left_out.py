"""Who is not in the file that somebody takes out: a bar beats all, and no file holds what its taker may not read.

The service's own file is whole. Whole young people stay away, never single columns: a file that is brought in again
must not empty what it could not say.
"""

from django.utils.crypto import salted_hmac

from cases.models import Kind, Quotation, YoungPerson
from partners.access import Actor, Service
from partners.context import acting
from reports.measures.unnamed import with_hidden_facts
from reports.tracker.extras.left_out import hidden_from


@acting(Service())
def left_out(by: Actor) -> list[str]:
    """By their refs: those whom `by` may not know, and those of whom a fact is hidden from them."""
    if isinstance(by, Service):
        return []
    refs = dict(YoungPerson.objects.values_list("pk", "tracker_ref"))
    known = set(YoungPerson.objects.visible_to(by).values_list("pk", flat=True))
    return sorted(refs[pk] for pk in refs.keys() - known | with_hidden_facts(by, known) | quoted())


def quoted() -> set[int]:
    """In whose contacts police material with conditions is quoted: the tracker's own file has no column for those."""
    quoting = Quotation.objects.filter(record__kind=Kind.CONTACT)
    return set(quoting.values_list("person_id", flat=True))


def mark_of(by: Actor, *, extras: bool = False) -> str:
    """Another once it would be others: then the file is not handed out any more. It tells nobody who they are."""
    gone = [*left_out(by), *(hidden_from(by).refs if extras else ())]
    return salted_hmac("reports.left_out", "\n".join(gone), algorithm="sha256").hexdigest()
