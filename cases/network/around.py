"""Everybody and everything around one young person, as far as the reader may see it, in the order of a page."""

import datetime
from dataclasses import dataclass, field

from cases.contributing import is_of_their_agency, may_add
from cases.models import Professional, Relationship, YoungPerson
from cases.models.network import GENERATION, Relation, Sector
from cases.network.called import whom
from cases.network.kin import LINKS
from nwd.ui.spoken import uncapped
from partners import access
from partners.access import Permission
from partners.models import User

RELATIONS, SECTORS = list(Relation.values), list(Sector.values)
NOT_FAMILY = (Relation.FRIEND, Relation.OTHER_ADULT, Relation.PLACE)


@dataclass(frozen=True)
class Told:
    """A relationship, with those of its links that the reader may see, and whether they may change it."""

    link: Relationship
    kin: dict[str, Relationship]
    theirs: bool
    late: bool
    #: Too old to be shown as true, until somebody confirms it.
    expired: bool = False

    @property
    def kin_words(self) -> list[str]:
        parents = [self.kin[box].name for box in ("parent", "other_parent") if box in self.kin]
        said = [f"child of {' and '.join(parents)}"] if parents else []
        return said + ([f"a couple with {self.kin['partner'].name}"] if "partner" in self.kin else [])

    @property
    def who(self) -> str:
        return who(self.link)

    @property
    def whom(self) -> str:
        return whom(self.link)


@dataclass(frozen=True)
class Helper:
    link: Professional
    theirs: bool
    late: bool


@dataclass(frozen=True)
class Around:
    family: list[Told] = field(default_factory=list)
    friends: list[Told] = field(default_factory=list)
    places: list[Told] = field(default_factory=list)
    helpers: list[Helper] = field(default_factory=list)
    before: list[Told] = field(default_factory=list)
    helpers_before: list[Helper] = field(default_factory=list)

    @property
    def told(self) -> list[Told]:
        return [*self.family, *self.friends, *self.places]

    @property
    def shown(self) -> list[Told]:
        """In pictures: whom they did not ask to leave out, and what is not too old to be drawn as true."""
        return [one for one in self.told if not one.link.hidden and not one.expired]

    @property
    def left_out(self) -> int:
        return sum(one.link.hidden for one in self.told)

    @property
    def too_old(self) -> int:
        return sum(one.expired and not one.link.hidden for one in self.told)

    @property
    def late(self) -> int:
        return sum(one.late for one in self.told) + sum(one.late for one in self.helpers)

    @property
    def kin(self) -> dict[str, Relationship]:
        """Who can be named as a parent or a partner, by the reference of their record."""
        return {str(one.link.record.reference): one.link for one in self.family
                if one.link.relation in GENERATION}  # fmt: skip


def who(link: Relationship) -> str:
    """Dana, mother; KB, friend; a place and a pet by their name alone."""
    if link.relation in (Relation.PLACE, Relation.PET):
        return link.name
    return f"{link.name}, {uncapped(whom(link))}"


def family_of(person: YoungPerson, user: User, day: datetime.date) -> Around:
    """Without those who help for a living. One question."""
    rows = Relationship.objects.visible_to(user).filter(person=person).select_related("record")
    links = sorted(rows, key=lambda one: (RELATIONS.index(one.relation), one.pk))
    seen = {one.pk: one for one in links}
    may = access.may(user, Permission.WRITE_NOTE)
    around = Around()
    for one in links:
        kin = {box: seen[key] for box in LINKS if (key := getattr(one, f"{box}_id")) in seen}
        theirs = may and is_of_their_agency(user, one.record) and may_add(user, one.record.category)
        over = is_over(one, day)
        expired = not over and one.expires_on is not None and one.expires_on <= day
        told = Told(one, kin, theirs and not one.end_on, not over and one.review_on <= day, expired)
        (around.before if over else _group(around, one)).append(told)
    return around


def network_of(person: YoungPerson, user: User, day: datetime.date) -> Around:
    """Two questions. Whom to ask first stands first in each sector."""
    around, may = family_of(person, user, day), access.may(user, Permission.WRITE_NOTE)
    rows = Professional.objects.visible_to(user).filter(person=person).select_related("record")
    for one in sorted(rows, key=lambda one: (SECTORS.index(one.sector), not one.single_point, one.pk)):
        theirs = may and is_of_their_agency(user, one.record) and may_add(user, one.record.category)
        over = is_over(one, day)
        helper = Helper(one, theirs and not one.end_on, late=not over and one.review_on <= day)
        (around.helpers_before if over else around.helpers).append(helper)
    return around


def is_over(link: Relationship | Professional, day: datetime.date) -> bool:
    return link.end_on is not None and link.end_on <= day


def _group(around: Around, one: Relationship) -> list[Told]:
    if one.relation == Relation.PLACE:
        return around.places
    return around.friends if one.relation in NOT_FAMILY else around.family
