"""A stay or a kept bed as it is now, for the verb that changes it: whoever changes it too waits.

Locks are taken in one order everywhere: the young person, then beds by their keys. So of two who book one bed the
second reads what the first has written, and neither waits for the other.
"""

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.contributing import refuse_unless_may_change
from cases.enveloped import held
from cases.models import YoungPerson
from hubs.models import Bed
from partners.models import User
from placements.models import Hold, Stay

GONE = "Somebody has just taken this back, so it is no longer there. Look at the hub’s moves."


def locked(person: YoungPerson, *beds: Bed | None) -> list[Bed]:
    """The beds as they are now, in the order given."""
    held(person)
    keys = {bed.pk for bed in beds if bed}
    now = {bed.pk: bed for bed in Bed.objects.select_for_update().filter(pk__in=keys).order_by("pk")}
    return [now[bed.pk] for bed in beds if bed]


def stay_now(stay: Stay, by: User, *beds: Bed | None) -> Stay:
    """With its bed, and `beds`, locked. Another agency's is for that agency to change."""
    held(stay.claim.person)
    rows = Stay.objects.select_related("claim__person", "claim__record", "claim__bed__hub", "let_in_by")
    found: Stay | None = rows.filter(pk=stay.pk).first()
    if found is None:
        raise ValidationError(GONE)
    refuse_unless_may_change(by, found.claim.record)
    locked(found.claim.person, found.claim.bed, *beds)
    return found


def hold_now(hold: Hold, by: User) -> Hold:
    held(hold.claim.person)
    rows = Hold.objects.select_related("claim__person", "claim__record", "claim__bed__hub")
    found: Hold | None = rows.filter(pk=hold.pk).first()
    if found is None:
        raise ValidationError(GONE)
    refuse_unless_may_change(by, found.claim.record)
    locked(found.claim.person, found.claim.bed)
    return found


def is_awaited(stay: Stay) -> bool:
    """Planned, and nobody has said yet that they came. What was brought in has come when its day has."""
    if stay.arrived_at or stay.goes_on:
        return False
    to_come = stay.claim.start_on > timezone.localdate()
    return to_come or (stay.claim.bed_id is not None and not stay.claim.record.brought_in)
