"""Who may have a part in an incident: those who live there tonight, or somebody else by their reference."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.models import YoungPerson
from hubs.models import Hub
from partners.models import User
from placements.models import Claim
from placements.night import night_of


def living_at(hub: Hub, user: User) -> list[YoungPerson]:
    """Of those whom the user may know, by name."""
    tonight = Claim.objects.visible_to(user).covering(night_of(timezone.now())).filter(bed__hub=hub)
    people = {claim.person for claim in tonight.select_related("person")}
    return sorted(people, key=lambda one: (one.name.casefold(), one.pk))


def named(user: User, references: Iterable[str]) -> list[YoungPerson]:
    """In that order, each once. Whoever may not be known is refused like somebody who is not there."""
    asked = list(dict.fromkeys(one.strip().lower() for one in references if one.strip()))[:100]
    found = {one.reference: one for one in YoungPerson.objects.visible_to(user).filter(reference__in=asked)}
    for reference in asked:
        if reference not in found:
            raise ValidationError(
                f"You know nobody with the reference {reference[:20]}. Check it on their page."
            )
    return [found[reference] for reference in asked]


def typed(words: str) -> list[str]:
    return words.replace("\0", "").replace(",", " ").split()
