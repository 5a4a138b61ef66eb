"""What the police share, looked at again."""

import datetime

from django.db import transaction

from cases.contributing import refuse_unless_theirs
from cases.enveloped import reword
from cases.models import Record, Relationship
from partners import saving, trail
from partners.access import Service
from partners.context import acting
from partners.models import User
from raise_meetings.intelligence.refused import summary
from raise_meetings.intelligence.who import refuse_unless_police
from raise_meetings.models import IntelligenceItem


@transaction.atomic
def review_item(
    *,
    item: IntelligenceItem,
    by: User,
    words: str,
    review_on: datetime.date,
    expires_on: datetime.date,
    source_grade: int | None = None,
    information_grade: str = "",
    understood: bool = False,
) -> IntelligenceItem:
    """Looked at again: is it still so, how sure is it, until when is it relied on? The first words stay readable."""
    refuse_unless_police(by)
    record = Record.objects.select_for_update(of=("self",)).select_related("agency", "person").get(pk=item.pk)
    refuse_unless_theirs(by, record)
    item = IntelligenceItem.objects.get(pk=record.pk)
    reword(record, summary(words, by, record.person, understood), by=by, asked=True)
    item.review_on, item.expires_on = review_on, expires_on
    item.source_grade, item.information_grade = source_grade, information_grade
    saving.save(item)
    links = _carry_on(item)
    trail.write(by=by, what="change", act="review_item", people=[item.person_id], records=[item.pk, *links])
    return item


@acting(Service())
def _carry_on(item: IntelligenceItem) -> list[int]:
    """To the links that it told of, whoever wrote them: they are out of date when it is."""
    links = list(Relationship.objects.filter(record__quotation__source=item.pk))
    for link in links:
        link.expires_on = max(item.expires_on, link.said_on or item.expires_on)
        link.review_on = link.review_on and min(link.review_on, link.expires_on)
        saving.save(link)
    return [link.pk for link in links]
