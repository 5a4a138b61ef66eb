"""Whom a RAISE is asked for, as somebody types it, and which hub it goes to."""

import re

from django.core.exceptions import ValidationError
from django.db.models import Q, TextField, Value
from django.db.models.functions import Concat
from django.utils import timezone

from cases.models import Category, YoungPerson
from hubs.models import Hub
from partners import access
from partners.actors import Service
from partners.context import acting
from partners.models import User
from partners.who_words import WITH_WHOM_ELSE
from raise_meetings.asking.hub import hub_of
from raise_meetings.meeting.may import category_of
from raise_meetings.models.sections import Section

REFERENCE = re.compile("[0-9a-f]{12}")
MOST = 12


def people_typed(user: User, typed: str) -> list[YoungPerson]:
    """By name or reference, with commas between them; each once. Only among those whom the user may know."""
    asked = dict.fromkeys(
        part for one in typed.replace("\0", "").split(",") if (part := " ".join(one.split()))
    )
    if len(asked) > MOST:
        raise ValidationError(f"A RAISE is about {MOST} young people at most.")
    found = [_one(user, said) for said in asked]
    return list(dict.fromkeys(found))


def _one(user: User, said: str) -> YoungPerson:
    people = YoungPerson.objects.visible_to(user)
    if REFERENCE.fullmatch(said.lower()):
        people = people.filter(reference=said.lower())
    else:
        whole = Concat("given_name", Value(" "), "family_name", output_field=TextField())
        called = Concat("known_as", Value(" "), "family_name", output_field=TextField())
        people = people.annotate(whole=whole, called=called).filter(
            Q(whole__iexact=said) | Q(called__iexact=said)
        )
    found = list(people.order_by("pk")[:2])
    if not found:
        raise ValidationError(f"You know nobody called “{said[:60]}”. Check the name, or use the reference.")
    if len(found) > 1:
        raise ValidationError(f"You know more than one “{said[:60]}”. Use the reference from their page.")
    return found[0]


def hubs_for(user: User) -> list[Hub]:
    """To which somebody may turn about a place: each that is open, their own first."""
    own = access.open_hubs_of(user)
    every = Hub.objects.open_on(timezone.localdate()).order_by("tracker_ref")
    return [*own, *(hub for hub in every if hub not in own)]


def hub_for(people: list[YoungPerson]) -> Hub | None:
    with acting(Service()):
        return next(filter(None, map(hub_of, people)), None)


def seen_by(user: User) -> str:
    """Said on the form before anybody is named: whom the worry reaches."""
    category = category_of(user, Section.KNOW)
    about = Category(category).label.lower()
    if access.facts_of(user).of_lead_agency:
        return f"Read by the hub’s team, and by agencies whose agreement lets them read about {about}."
    return f"Read by the hub’s team and your own agency. {WITH_WHOM_ELSE}"
