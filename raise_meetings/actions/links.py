"""Somebody or some place in their life that the police told of."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.actions import add_relationship, quote_item
from cases.models import Relationship
from cases.models.network import Relation
from partners import trail
from partners.models import User
from raise_meetings.models import IntelligenceItem

#: A peer or a place; family is told of by the family.
FROM_ITEM = (Relation.FRIEND, Relation.OTHER_ADULT, Relation.PLACE)


@transaction.atomic
def link_from_item(*, item: IntelligenceItem, by: User, relation: str, **facts: Any) -> Relationship:
    """A link of their network, read by whoever may read the item, and out of date when that is."""
    if relation not in FROM_ITEM:
        raise ValidationError({"relation": "Choose a friend, another adult or a place."})
    facts["expires_on"] = item.expires_on
    facts["review_on"] = min(facts.get("review_on", item.review_on), item.expires_on)
    link = add_relationship(person=item.person, by=by, relation=relation, **facts)
    quote_item(record=link.record, source=item.record, by=by)
    trail.write(
        by=by, what="change", act="link_from_item", people=[item.person_id], records=[link.pk, item.pk]
    )
    return link
