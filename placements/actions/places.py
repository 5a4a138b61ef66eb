"""The homes beside the hubs: added, changed, closed, and the days on which their hosts help out elsewhere."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.enveloped import held
from cases.models import YoungPerson
from hubs.models import Hub
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Actor
from partners.just_done import is_own
from partners.models import User
from placements.actions.stays import begin_stay
from placements.models import Place, Stay
from placements.offers.knowing import refuse_unless_known
from placements.places.fullest import most_living, stays_after

_TEXTS = ("name", "run_by", "approved_by", "notes")


@transaction.atomic
def add_place(*, name: str, kind: str, capacity: int, in_area: bool, opened_on: datetime.date, by: Actor,
              hub: Hub | None = None, run_by: str = "", age_from: int | None = None, age_to: int | None = None,
              approved_until: datetime.date | None = None, approved_by: str = "",
              notes: str = "") -> Place:  # fmt: skip
    """A home where several young people may come. No address is asked for, and none is kept."""
    place = Place(
        name=name.strip(), kind=kind, hub=hub, run_by=run_by.strip(), capacity=capacity, age_from=age_from,
        age_to=age_to, in_area=in_area, opened_on=opened_on, approved_until=approved_until,
        approved_by=approved_by.strip(), notes=notes.strip(),
    )  # fmt: skip
    _require_new_name(place)
    saving.save(place)
    trail.write(by=by, what="change", act="add_place", counts={"place": place.pk})
    return place


@transaction.atomic
def change_place(*, place: Place, by: Actor, **facts: Any) -> Place:
    """What is said of it now. Its history keeps what stood."""
    place = Place.objects.select_for_update(of=("self",)).get(pk=place.pk)
    for name, value in facts.items():
        setattr(place, name, value.strip() if name in _TEXTS else value)
    _require_new_name(place)
    saving.save(place)
    trail.write(by=by, what="change", act="change_place", counts={"place": place.pk})
    return place


@transaction.atomic
def close_place(*, place: Place, on: datetime.date, by: Actor) -> Place:
    """From `on` nobody can live there. Refused while somebody does, or is to come."""
    place = Place.objects.select_for_update(of=("self",)).get(pk=place.pk)
    if place.closed_on and place.closed_on <= on:
        raise ValidationError({"on": f"It closed on {date_words(place.closed_on)} already."})
    if stays_after(place, on):
        raise ValidationError({"on": "Somebody lives there on that day or later. Find them a home first."})
    place.closed_on = on
    saving.save(place)
    trail.write(by=by, what="change", act="close_place", counts={"place": place.pk})
    return place


@transaction.atomic
def keep_place_open(*, place: Place, by: User) -> Place:
    """Undoes `close_place`: for who closed it, within ten minutes."""
    place = Place.objects.select_for_update(of=("self",)).get(pk=place.pk)
    if place.closed_on is None:
        return place
    if not is_own(by, "close_place", place=place.pk):
        raise ValidationError("It can be opened again for ten minutes by who closed it. Add it anew instead.")
    _require_new_name(place)
    place.closed_on = None
    saving.save(place)
    trail.write(by=by, what="change", act="keep_place_open", counts={"place": place.pk})
    return place


@transaction.atomic
def live_at(*, person: YoungPerson, place: Place, start_on: datetime.date, by: User,
            expected_end_on: datetime.date | None = None, agreed_by: str = "", words: str = "",
            knows_of_apart: bool = False) -> Stay:  # fmt: skip
    """They live there from that night. Its row is held, so that of two who take the last room one does."""
    held(person)
    place = Place.objects.select_for_update(of=("self",)).get(pk=place.pk)
    if not place.is_open_on(start_on):
        raise ValidationError({"place": f"{place} is not open on that day. Choose another."})
    if not place.is_approved_on(start_on):
        ended = date_words(place.approved_until or start_on)
        raise ValidationError({"place": f"The approval of {place} ends on {ended}. Ask who keeps the list."})
    if most_living(place, start_on, expected_end_on, but=person) >= place.capacity:
        raise ValidationError({"place": f"{place} has no room on some of those nights. Choose another."})
    refuse_unless_known(person, place, start_on, by, knows=knows_of_apart)
    stay = begin_stay(
        person=person, kind=place.kind, start_on=start_on, in_area=place.in_area, by=by, provider=place.name,
        place=place, expected_end_on=expected_end_on, agreed_by=agreed_by, words=words,
    )  # fmt: skip
    trail.write(by=by, what="change", act="live_at", people=[person.pk], records=[stay.pk],
                counts={"place": place.pk})  # fmt: skip
    return stay


def _require_new_name(place: Place) -> None:
    """Two homes of one name open at once would be mixed up."""
    same = Place.objects.filter(name__iexact=place.name, closed_on=None)
    if same.exclude(pk=place.pk).exists():
        raise ValidationError({"name": "There is a place of that name. Add a word that tells them apart."})
