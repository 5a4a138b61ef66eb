"""How somebody sees the pages, chosen by themselves."""

import datetime
from typing import Any

from django.db import transaction

from partners import trail
from partners.models import User

CHOSEN = ("colours", "density", "text_size", "stillness", "shortcuts", "digest_hour")


@transaction.atomic
def choose_preferences(*, by: User, **chosen: Any) -> None:
    """Their own alone, some or all of `CHOSEN`; they hold from the next page on."""
    for name, value in chosen.items():
        if name not in CHOSEN:
            raise TypeError(f"{name} is no preference")
        setattr(by, name, value)
    by.full_clean(exclude=[field.name for field in User._meta.fields if field.name not in chosen])
    by.save(update_fields=list(chosen))
    trail.write(by=by, what="change", act="choose_preferences")


@transaction.atomic
def mark_news_read(*, by: User, until: datetime.date) -> None:
    """`until` is the day of the newest that was shown: what came in meanwhile stays unread."""
    if by.news_read_on is None or by.news_read_on < until:
        by.news_read_on = until
        by.save(update_fields=["news_read_on"])
        trail.write(by=by, what="change", act="mark_news_read")
