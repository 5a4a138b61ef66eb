"""Who else may be in one note: those whom the writer works with, or names by their reference."""

from django import forms
from django.db.models import Exists, OuterRef
from django.utils import timezone

from cases.models import Allocation, YoungPerson
from partners.models import User


def own_caseload(user: User, *, besides: YoungPerson) -> list[YoungPerson]:
    """Allocated to them today, in any role, by name."""
    live = Allocation.objects.open_to(user).live_on(timezone.localdate())
    theirs = live.filter(worker=user.worker_id, person=OuterRef("pk"))
    people = YoungPerson.objects.visible_to(user).filter(Exists(theirs), died_on__isnull=True)
    return sorted(people.exclude(pk=besides.pk), key=lambda one: (one.name.casefold(), one.pk))


def found_by_reference(user: User, typed: str, *, besides: YoungPerson) -> list[YoungPerson]:
    """In the order typed, each once. One who may not be known is refused like one who is not there."""
    asked = list(dict.fromkeys(typed.replace(",", " ").lower().split()))
    found = {one.reference: one for one in YoungPerson.objects.visible_to(user).filter(reference__in=asked)}
    for reference in asked:
        if reference not in found:
            raise forms.ValidationError(
                f"You know nobody with the reference {reference[:20]}. Check it on their page."
            )
    return [found[reference] for reference in asked if reference != besides.reference]
