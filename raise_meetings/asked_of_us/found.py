"""An action by the reference in an address: the record's where it is about somebody, else its own."""

from uuid import UUID

from cases.models import Kind, Record
from partners import access
from partners.access import Permission
from partners.models import User
from raise_meetings.models import Action, PlaceAction
from raise_meetings.models.actions import ActionQuerySet
from raise_meetings.models.place_actions import PlaceActionQuerySet
from raise_meetings.taken import Thing

_WITH = ("agency", "worker", "meeting__hub", "meeting__series", "answered_by", "passed_on_by", "chased_by")


def fetch_action(user: User, permission: Permission, reference: str, what: str = "read") -> Thing:
    """Absent and hidden are alike; a read is on the trail."""
    try:
        named = UUID(reference)
    except ValueError:
        place: PlaceAction = access.fetch(user, of_places(), permission, what=what, reference=reference)
        return place
    records = Record.objects.filter(kind=Kind.RAISE_ACTION, raise_action__isnull=False)
    record = access.fetch(user, records, permission, what=what, reference=named)
    found: Action = of_people().get(pk=record.pk)
    return found


def reference_of(thing: Thing) -> str:
    return str(thing.record.reference) if isinstance(thing, Action) else thing.reference


def of_people() -> ActionQuerySet:
    return ActionQuerySet(Action).select_related("person", "record__author", *_WITH)


def of_places() -> PlaceActionQuerySet:
    return PlaceActionQuerySet(PlaceAction).select_related("asked_by", *_WITH)


def several(references: set[str], user: User) -> list[Thing]:
    """Those of them that the reader may read, in one order for everybody who holds them."""
    ids, own = [], []
    for one in references:
        try:
            ids.append(UUID(one))
        except ValueError:
            own.append(one.replace("\0", ""))
    people = of_people().filter(record__reference__in=ids).visible_to(user).order_by("pk")
    places = of_places().filter(reference__in=own).visible_to(user).order_by("pk")
    return [*people, *places]
