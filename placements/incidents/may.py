"""Who may write about what happens at a hub, in words before the database says the same without any."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError

from cases.models import YoungPerson
from hubs.models import Hub
from partners import access
from partners.access import Permission, Service
from partners.context import acting
from partners.models import User
from placements.models import Incident, IncidentPerson

MOST_PEOPLE = 20
NOT_OF_THE_HOUSE = (
    "The home answers for what is written of it, so people who work for the council that leads this service write "
    "it. Tell the hub, or write a note."
)
NOT_HERE = "This is of {}, so those who work there write about it. Tell them, or write a note."


def may_write_at(hub: Hub, user: User, permission: Permission) -> bool:
    return access.may(user, permission) and _refusal(user, hub) is None


def refuse_unless_of_the_house(by: User, hub: Hub) -> None:
    if refusal := _refusal(by, hub):
        raise PermissionDenied(refusal)


def _refusal(user: User, hub: Hub) -> str | None:
    facts = access.facts_of(user)
    if not facts.of_lead_agency:
        return NOT_OF_THE_HOUSE
    return None if facts.everyone or hub.pk in facts.hubs else NOT_HERE.format(hub)


def refuse_unless_known(people: Sequence[YoungPerson], by: User) -> None:
    """Whoever may not be known is like somebody who is not there."""
    ids = {person.pk for person in people}
    if len(people) != len(ids) or len(ids) > MOST_PEOPLE:
        raise ValidationError(f"Choose {MOST_PEOPLE} young people at most, each once.")
    if YoungPerson.objects.visible_to(by).filter(pk__in=ids).count() != len(ids):
        raise ValidationError("One of them is not among the young people you know. Check who was there.")


@acting(Service())
def how_many(incident: Incident) -> int:
    """Whom it concerns, whoever asks."""
    return IncidentPerson.objects.filter(incident=incident).count()


def concerned(incident: Incident, by: User) -> list[YoungPerson]:
    """Whose part the writer may read: their names are left out. Of anybody else a name left out would tell."""
    parts = IncidentPerson.objects.visible_to(by).filter(incident=incident)
    return list(YoungPerson.objects.visible_to(by).filter(incidents__in=parts).order_by("pk"))


def others_than(person: YoungPerson, incident: Incident, by: User) -> list[YoungPerson]:
    return [one for one in concerned(incident, by) if one != person]
