"""Whether somebody's nights stand in the way of closing a bed for good."""

import datetime
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db.models import Q

from hubs.models import Bed
from partners.access import Service
from partners.context import acting
from placements.models import Claim


@acting(Service())
def require_free(beds: Iterable[Bed], on: datetime.date) -> None:
    """No stay and no hold from the night of `on`. Says which bed, never who: that is for those who may know."""
    later = Q(end_on__isnull=True) | Q(end_on__gt=on)
    taken = (
        Claim.objects.filter(later, bed__in=list(beds))
        .order_by("bed__name")
        .values_list("bed__name", flat=True)
    )
    if names := list(dict.fromkeys(taken)):
        raise ValidationError(
            {"on": f"Taken or held from then on: {', '.join(names)}. Move the stay or end the hold first."}
        )


@acting(Service())
def is_taken(bed: Bed, start_on: datetime.date, end_on: datetime.date | None) -> bool:
    """Whether anybody has it on some night from the first until before the last."""
    later = Q(end_on__isnull=True) | Q(end_on__gt=start_on)
    before = Q(start_on__lt=end_on) if end_on else Q()
    return Claim.objects.filter(later, before, bed=bed).exists()
