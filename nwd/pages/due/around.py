"""Who is around a young person, asked about again: family, friends and who helps in one row a day."""

from typing import Any

from django.db.models import Case, CharField, Count, F, Min, Q, QuerySet, TextField, UUIDField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat

from cases.models import Record
from nwd.pages.due.asked import Asked
from nwd.pages.due.reviews import AHEAD
from nwd.pages.due.sources import NOBODY
from nwd.pages.due.yours import NEVER

SEVERAL = Concat(
    Value("Look again at ", TextField()), Cast("many", TextField()), Value(" people", TextField())
)


def people_around(asked: Asked) -> QuerySet[Any]:
    """However many they are. One alone has a name."""
    helps = Q(professional__end_on__isnull=True) | Q(professional__end_on__gt=asked.day)
    standing = Q(relationship__isnull=False, relationship__end_on__isnull=True)
    standing |= Q(professional__isnull=False) & helps
    rows = asked.of(Record.objects.filter(standing)).annotate(
        due=Coalesce("relationship__review_on", "professional__review_on"),
        name=Coalesce("relationship__name", "professional__name"),
    )
    days = rows.filter(due__lte=asked.day + AHEAD).order_by().values("person_id", "due")
    days = days.annotate(many=Count("pk"), one=Min("name"), first=Min(Cast("reference", TextField())))
    return days.annotate(  # type: ignore[no-any-return]
        what=Value("relationship", CharField()),
        ref=Cast("first", UUIDField()),
        whose=NOBODY,
        said=Case(When(many__gt=1, then=SEVERAL), default=F("one"), output_field=TextField()),
        yours=NEVER,
    )
