"""Who is around a young person: told of, changed, over. Nothing is removed; what it was stays in the history."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import refuse_unless_theirs
from cases.enveloped import end, enveloped, held, place_on, refuse_unlikely
from cases.models import Category, Kind, Professional, Relationship, YoungPerson
from cases.models.network import Gender, Relation
from cases.network.kin import as_initials, by_initials, refuse_unlikely_kin
from partners import saving, trail
from partners.models import User, Worker

Link = Relationship | Professional
FAMILY, KEY_WORK = Category.FAMILY_AND_CONTACT, Category.KEY_WORK
#: What the word says already.
GENDERS: dict[str, str] = {Relation.MOTHER: Gender.FEMALE, Relation.FATHER: Gender.MALE}


@transaction.atomic
def add_relationship(
    *, person: YoungPerson, by: User, parent_of: Relationship | None = None, **facts: Any
) -> Relationship:
    """`facts` are columns of `Relationship`. `parent_of` gets this one as a parent: it is easier said from above."""
    held(person)
    told = Relationship(person=person, **facts)
    _ready(told)
    told.record = enveloped(person, Kind.RELATIONSHIP, FAMILY, told.said_on, by=by)
    saving.save(told)
    touched = [told.pk]
    if parent_of is not None:
        touched.append(_give_parent(parent_of, told, by))
    trail.write(by=by, what="change", act="add_relationship", people=[person.pk], records=touched)
    return told


@transaction.atomic
def change_relationship(*, relationship: Relationship, by: User, **facts: Any) -> Relationship:
    """The columns that are named; the others stay as they are."""
    held(relationship.person)
    told = Relationship.objects.select_related("person", "record").get(pk=relationship.pk)
    if _changes(told, facts, by):
        _ready(told)
        for box in ("children", "other_children", "partners"):
            for other in getattr(told, box).all():
                refuse_unlikely_kin(other)
        saving.save(told)
        place_on(told.record, told.said_on)
        trail.write(by=by, what="change", act="change_relationship", people=told.record.person_ids,
                    records=[told.pk])  # fmt: skip
    return told  # type: ignore[no-any-return]


@transaction.atomic
def add_professional(*, person: YoungPerson, by: User, **facts: Any) -> Professional:
    """`facts` are columns of `Professional`."""
    held(person)
    told = Professional(person=person, **facts)
    _ready_to_help(told)
    told.record = enveloped(person, Kind.PROFESSIONAL, KEY_WORK, told.start_on, by=by)
    saving.save(told)
    trail.write(by=by, what="change", act="add_professional", people=[person.pk], records=[told.pk])
    return told


@transaction.atomic
def change_professional(*, professional: Professional, by: User, **facts: Any) -> Professional:
    held(professional.person)
    told = Professional.objects.select_related("person", "record").get(pk=professional.pk)
    if _changes(told, facts, by):
        _ready_to_help(told)
        saving.save(told)
        place_on(told.record, told.start_on)
        trail.write(by=by, what="change", act="change_professional", people=told.record.person_ids,
                    records=[told.pk])  # fmt: skip
    return told  # type: ignore[no-any-return]


@transaction.atomic
def end_link(*, link: Link, by: User, end_on: datetime.date, end_reason: str = "") -> Link:
    """What was said of it is over from that day: it moves to what was before, and out of the pictures."""
    held(link.person)
    told = type(link).objects.select_related("person", "record").get(pk=link.pk)
    refuse_unless_theirs(by, told.record)
    refuse_unlikely(told.person, end_on, timezone.localdate(), "end_on")
    if told.end_on:
        raise ValidationError("It is over already. Look at the page again.")
    told.end_reason = end_reason.strip()
    end(told, end_on)
    trail.write(by=by, what="change", act="end_link", people=told.record.person_ids, records=[told.pk])
    return told  # type: ignore[no-any-return]


@transaction.atomic
def undo_end_link(*, link: Link, by: User) -> Link:
    held(link.person)
    told = type(link).objects.select_related("person", "record").get(pk=link.pk)
    refuse_unless_theirs(by, told.record)
    if told.end_on:
        told.end_on, told.end_reason = None, ""
        saving.save(told)
        told.record.ended = None
        told.record.save(update_fields=["ended"])
        trail.write(by=by, what="change", act="undo_end_link", people=told.record.person_ids,
                    records=[told.pk])  # fmt: skip
    return told  # type: ignore[no-any-return]


def _changes(told: Link, facts: dict[str, Any], by: User) -> bool:
    """Writes them into the row that is at hand, and says whether anything is another now."""
    refuse_unless_theirs(by, told.record)
    if told.end_on:
        raise ValidationError("This is over, so it stays as it was. Add it again if it is true again.")
    before = {name: getattr(told, name) for name in facts}
    for name, value in facts.items():
        setattr(told, name, value)
    return before != facts


def _ready(told: Relationship) -> None:
    _refuse_unlikely_days(told)
    told.name = as_initials(told.name) if by_initials(told) else told.name.strip()
    told.gender = told.gender or GENDERS.get(told.relation, "")
    refuse_unlikely_kin(told)


def _ready_to_help(told: Professional) -> None:
    """Ours come from allocations: what is typed twice is wrong once."""
    _refuse_unlikely_days(told)
    refuse_unlikely(told.person, told.start_on, timezone.localdate())
    if told.email and Worker.objects.filter(email__iexact=told.email, left_on=None).exists():
        raise ValidationError(
            {"email": "They work here. Whoever works here is chosen at “Who works with them”, not typed."}
        )


def _refuse_unlikely_days(told: Link) -> None:
    if told.said_on > timezone.localdate():
        raise ValidationError({"said_on": "This day is still to come. Enter when it was said."})
    refuse_unlikely(told.person, told.said_on, timezone.localdate(), "said_on")


def _give_parent(child: Relationship, parent: Relationship, by: User) -> int:
    child = Relationship.objects.select_related("record").get(pk=child.pk)
    refuse_unless_theirs(by, child.record)
    if child.parent_id and child.other_parent_id:
        raise ValidationError({"parent_of": f"{child.name} has two parents here already."})
    setattr(child, "other_parent" if child.parent_id else "parent", parent)
    try:
        refuse_unlikely_kin(child)
    except ValidationError as refusal:
        raise ValidationError({"parent_of": refusal.messages}) from None
    saving.save(child)
    return int(child.pk)
