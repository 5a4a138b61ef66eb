"""Places by their name or area: an address of a home is none, so that nobody ever draws it on a map."""

import re

from django.core.exceptions import ValidationError

from cases.models.missing import PlaceSort

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)
_HOUSE = re.compile(r"^\W*(flat |no\.? ?)?\d+[a-z]?\b", re.IGNORECASE)
ADDRESS = "Write the area or the name of the place, without house number or postcode."
HOMES = (PlaceSort.WHERE_THEY_LIVE, PlaceSort.FAMILY, PlaceSort.FRIENDS, PlaceSort.PARTNER, PlaceSort.ADULT)


def address_in(sort: str, name: str) -> bool:
    return bool(_POSTCODE.search(name) or (sort in HOMES and _HOUSE.search(name)))


def refuse_address(sort: str, name: str, box: str) -> None:
    if address_in(sort, name):
        raise ValidationError({box: ADDRESS})
