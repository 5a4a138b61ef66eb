"""For verbs: a shift as it is now. Whoever changes it too waits."""

from partners.models import Shift


def held_shift(shift: Shift) -> Shift:
    return Shift.objects.select_for_update(of=("self",)).select_related("hub", "worker").get(pk=shift.pk)
