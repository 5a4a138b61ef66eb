"""What is said of the end of a stay, and whether it is over."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from nwd.ui.spoken import date_words
from placements.models import Claim, Stay

#: Said when somebody leaves, and no longer so when they stay after all.
FACTS = ("end_reason", "planned_end", "left_at", "next_home", "next_words", "leaving_words")
#: So long somebody is asked whether they left on the day that was said.
ASKED_FOR = datetime.timedelta(days=14)


def is_over(stay: Stay) -> bool:
    """They left, and it is said. On the day on which they are to leave nobody may have said so yet."""
    end_on = stay.claim.end_on
    return end_on is not None and end_on <= timezone.localdate() and not is_to_leave(stay)


def is_to_leave(stay: Stay) -> bool:
    """The day has come, nobody has said that they left, and they are nowhere else. What was brought in says it all by
    its days.
    """
    end_on, today = stay.claim.end_on, timezone.localdate()
    if end_on is None or stay.claim.bed_id is None or stay.left_at or stay.claim.record.brought_in:
        return False
    later = Claim.objects.filter(person=stay.claim.person_id, start_on__gte=end_on)
    return today - ASKED_FOR <= end_on <= today and not later.exclude(pk=stay.pk).exists()


def refuse_if_over(stay: Stay) -> None:
    if is_over(stay) and stay.claim.end_on:
        raise ValidationError(
            f"This stay ended on {date_words(stay.claim.end_on)}. If that is wrong, correct it."
        )


def forget(stay: Stay) -> None:
    """For a stay that goes on after all; the caller saves it."""
    for name in FACTS:
        field: Any = stay._meta.get_field(name)
        setattr(stay, name, None if field.null else "")
