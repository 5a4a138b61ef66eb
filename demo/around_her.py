"""Who is around one young person of the example, as her key worker wrote it down with her."""

import datetime
from typing import Any

from django.utils import timezone

from cases.actions import add_professional, add_relationship
from cases.models import Relationship, YoungPerson
from demo.staff import user_of
from demo.tonight import KEY_WORKER, MISSING
from partners.context import acting

SHE, MUM, LETTER = "the young person", "her mother, on the phone", "a letter"
#: Relation, name, ring, how it is, who said so, and whatever else there is to say.
FAMILY: tuple[tuple[str, str, str, str, str, dict[str, Any]], ...] = (
    ("grandparent", "Nan Joan", "friends", "strong", SHE, {
        "gender": "female", "their_words": "Nan never shouts. I can ring her at night.",
        "family_time": "Sunday dinner at hers, every other week; she may stay over.",
        "telling": "Nan may know where I live. She tells nobody."}),
    ("grandparent", "Grandad Bill", "far", "", MUM, {"gender": "male", "life": "died"}),
    ("mother", "Donna", "far", "hard", SHE, {
        "their_words": "I want to see her, but not when Craig is there.",
        "family_time": "Saturdays, two hours, at Nan Joan’s. Ring first.",
        "telling": "May know the hub. Must not be told which room, or the new phone number."}),
    ("father", "Darren", "far", "none", LETTER, {"telling": "Nothing, for now: the court said so."}),
    ("step_parent", "Craig", "far", "broken", SHE, {"gender": "male", "telling": "Nothing."}),
    ("aunt_uncle", "Auntie Shaz", "friends", "good", SHE, {"gender": "female"}),
    ("sibling", "LM", "far", "strong", SHE, {
        "gender": "male", "their_words": "My little brother. I do his voice best.",
        "family_time": "A video call on Wednesdays after school."}),
    ("half_sibling", "EM", "far", "good", MUM, {"gender": "female"}),
    ("cousin", "JT", "friends", "good", SHE, {"gender": "female"}),
    ("pet", "Biscuit, Nan’s dog", "friends", "strong", SHE, {}),
    ("friend", "KB", "friends", "strong", SHE, {"their_words": "He gets it."}),
    ("friend", "AS", "friends", "good", SHE, {}),
    ("friend", "MZ", "places", "hard", SHE, {"sure": "not_sure"}),
    ("other_adult", "Mel at the gym", "places", "strong", SHE, {"their_words": "She keeps my gloves for me."}),
    ("place", "The boxing gym", "places", "strong", SHE, {}),
    ("place", "The sea front", "places", "good", SHE, {"their_words": "Where I go to think."}),
)  # fmt: skip
#: Child, parent, other parent; and couples.
PARENTS = (("Donna", "Nan Joan", "Grandad Bill"), ("Auntie Shaz", "Nan Joan", "Grandad Bill"),
           ("EM", "Donna", "Craig"), ("JT", "Auntie Shaz", ""))  # fmt: skip
COUPLES = (("Craig", "Donna"),)
HELPERS = (
    ("Ms Ruth Okafor", "form tutor", "Harbour Academy", "education", True, "01632 960 311"),
    ("Mr Dev Rana", "SENCO", "Harbour Academy", "education", False, ""),
    ("Dr Amal Patel", "GP", "Quayside Surgery", "gp", True, "01632 960 145"),
    ("Helen Croft", "solicitor", "Croft and Bell", "legal", True, "01632 960 702"),
    ("Jo Tate", "advocate", "Voices First", "advocacy", True, ""),
)


def write_who_is_around_her() -> None:
    by = user_of(KEY_WORKER)
    with acting(by):
        her = YoungPerson.objects.visible_to(by).get(tracker_ref=MISSING)
        when = {"said_on": _ago(40), "review_on": _ago(-140)}
        told: dict[str, Relationship] = {}
        for relation, name, ring, how, source, more in _elders_first():
            links = _links(name, told)
            facts = {"relation": relation, "name": name, "ring": ring, "how_it_is": how, "source": source,
                     "sure": "sure" if source == SHE else "fairly"}  # fmt: skip
            told[name] = add_relationship(person=her, by=by, **(facts | when | more | links | _late(name)))
        for name, job, organisation, sector, single, phone in HELPERS:
            add_professional(
                person=her, by=by, name=name, job=job, organisation=organisation, sector=sector, single_point=single,
                phone=phone, source=LETTER, start_on=_ago(300), **when,
            )  # fmt: skip


def _elders_first() -> list[tuple[str, str, str, str, str, dict[str, Any]]]:
    """A link names somebody who is there."""
    order = {name: 2 for name, *_ in PARENTS[2:]} | {"Craig": 1, "Auntie Shaz": 1, "Donna": 1}
    return sorted(FAMILY, key=lambda row: order.get(row[1], 0 if row[0] == "grandparent" else 1))


def _links(name: str, told: dict[str, Relationship]) -> dict[str, Relationship]:
    links = {}
    for child, parent, other in PARENTS:
        if child == name:
            links = {box: told[who] for box, who in (("parent", parent), ("other_parent", other)) if who}
    couple = next((other for one, other in COUPLES if one == name), "")
    return links | ({"partner": told[couple]} if couple else {})


def _late(name: str) -> dict[str, datetime.date]:
    """One of them was last asked about long ago."""
    return {"said_on": _ago(200), "review_on": _ago(17)} if name == "Darren" else {}


def _ago(days: int) -> datetime.date:
    return timezone.localdate() - datetime.timedelta(days=days)
