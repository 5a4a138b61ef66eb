"""Whom an enquiry may mean among those whom the reader may know; never shown to whoever asked (docs/decisions.md).

What Find knows of names (any order, short forms, slips, how they sound), and beside it the date of birth and the NHS
number. Somebody whom the reader may not know is no match: unseen looks exactly like absent.
"""

from dataclasses import dataclass

from cases.models import Enquiry, Identity, YoungPerson
from nwd.pages.search import search
from partners.models import User

MOST = 10


@dataclass(frozen=True)
class Match:
    person: YoungPerson
    because: str


def matches_of(enquiry: Enquiry, user: User) -> list[Match]:
    """Those with more in common first."""
    found: dict[int, list[str]] = {}
    for because, asked in _questions(enquiry):
        for one in search(asked, user).people[:MOST]:
            found.setdefault(one, []).append(because)
    numbered = _of_number(enquiry, user)
    for one in numbered:
        found.setdefault(one, []).insert(0, "the same NHS number")
    people = YoungPerson.objects.visible_to(user).in_bulk(found)
    said = {
        pk: [
            *because,
            *(["the same date of birth"] if people[pk].date_of_birth == enquiry.date_of_birth else []),
        ]
        for pk, because in found.items()
        if pk in people
    }
    first = sorted(said, key=lambda pk: (pk not in numbered, -len(said[pk])))
    return [Match(people[pk], ", ".join(dict.fromkeys(said[pk]))) for pk in first[:MOST]]


def _questions(enquiry: Enquiry) -> list[tuple[str, str]]:
    """One name alone counts only with the date of birth: many are called alike."""
    given, family, born = enquiry.given_name, enquiry.family_name, enquiry.date_of_birth
    asked = [("a name like it", f"{given} {family}")]
    if born:
        day = f"{born.day}/{born.month}/{born.year}"
        asked += [("a family name like it", f"{family} {day}"), ("a given name like it", f"{given} {day}")]
    return asked


def _of_number(enquiry: Enquiry, user: User) -> list[int]:
    digits = enquiry.nhs_number
    if not digits:
        return []
    spaced = f"{digits[:3]} {digits[3:6]} {digits[6:]}"
    known = Identity.objects.visible_to(user).filter(
        nhs_number__in=(digits, spaced, spaced.replace(" ", "-"))
    )
    return list(known.values_list("person_id", flat=True))
