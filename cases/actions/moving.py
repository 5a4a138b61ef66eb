"""A note that stood under the wrong heading: who may read it follows from what it is about."""

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.contributing import refuse_unless_may_add
from cases.markings.originator import held
from cases.models import Category, Kind, Record
from partners import trail
from partners.models import User


@transaction.atomic
def move_to_category(*, record: Record, by: User, category: str) -> Record:
    """With all its versions. Its marking and its readers stay as they are."""
    first = held(record, by)
    if first.kind != Kind.NOTE or category == Category.IDENTITY:
        raise ValidationError(
            "Only a note is moved, and not to identity: other records are what they are about."
        )
    refuse_unless_may_add(by, category)
    if first.category != category:
        first.category = category
        first.save(update_fields=["category"])
        trail.write(
            by=by, what="permission", act="move_to_category", people=[first.person_id], records=[first.pk]
        )
    return first
