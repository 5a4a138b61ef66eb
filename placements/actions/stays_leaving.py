"""Somebody leaves a home: on which day, why, as planned or not, and where they go next."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import refuse_unlikely
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.actions.consents import end_consents_of
from placements.actions.out import end_outs
from placements.models import ClaimKind, Stay, StayEndReason
from placements.stays import ended
from placements.stays.claims import begin, end, those_after
from placements.stays.now import is_awaited, stay_now


@transaction.atomic
def leave(
    *,
    stay: Stay,
    end_on: datetime.date,
    end_reason: str,
    planned_end: bool,
    by: User,
    next_home: str = "",
    next_words: str = "",
    leaving_words: str = "",
    begins: bool = False,
    provider: str = "",
    in_area: bool = True,
) -> Stay:
    """From the night of `end_on` the bed is free; that day may be to come, and `say_left` then says that they went.
    `begins`: the next stay begins that day, of the kind `next_home`, which is no bed of a hub.
    """
    stay = stay_now(stay, by)
    claim = stay.claim
    _refuse_unless_may_leave(stay, end_on, end_reason)
    if begins and next_home in ("", ClaimKind.HUB_BED):
        raise ValidationError(
            {"next_home": "Choose a kind of home beside the hubs, or do not begin the stay yet."}
        )
    end(claim, end_on)
    gone = end_on <= timezone.localdate()
    said = {"end_reason": end_reason, "planned_end": planned_end, "left_at": timezone.now() if gone else None,
            "next_home": next_home, "next_words": next_words.strip(),
            "leaving_words": leaving_words.strip()}  # fmt: skip
    _say(stay, said)
    if gone:
        _gone(stay, by)
    records = [stay.pk]
    if begins:
        fresh = begin(
            claim.person, next_home, end_on, by=by, box="end_on", provider=provider.strip(), in_area=in_area
        )
        records.append(fresh.pk)
    trail.write(by=by, what="change", act="leave", people=[claim.person_id], records=records)
    return stay


@transaction.atomic
def say_left(*, stay: Stay, by: User) -> Stay:
    """They went on the day that was said. Twice is once."""
    stay = stay_now(stay, by)
    if stay.left_at:
        return stay
    if not ended.is_to_leave(stay):
        raise ValidationError(
            "It is not the day on which they leave. If they left on another one, say which."
        )
    _say(stay, {"left_at": timezone.now()})
    _gone(stay, by)
    trail.write(by=by, what="change", act="say_left", people=[stay.claim.person_id], records=[stay.pk])
    return stay


def _refuse_unless_may_leave(stay: Stay, end_on: datetime.date, end_reason: str) -> None:
    claim, today = stay.claim, timezone.localdate()
    ended.refuse_if_over(stay)
    if is_awaited(stay) and claim.start_on <= today:
        raise ValidationError("Nobody has said that they came. Say so first, or that they did not.")
    if end_reason not in StayEndReason:
        raise ValidationError({"end_reason": "Choose why it ends."})
    refuse_unlikely(claim.person, end_on, today, "end_on")
    if end_on < claim.start_on:
        raise ValidationError(
            {"end_on": f"They are here from {date_words(claim.start_on)}. Enter a later day."}
        )
    if after := those_after(claim):
        where = after[0].bed or after[0].get_kind_display().lower()
        raise ValidationError(
            f"From {date_words(after[0].start_on)} it is {where}. Say it of that, or take it back."
        )


def _say(stay: Stay, said: dict[str, Any]) -> None:
    for name, value in said.items():
        setattr(stay, name, value)
    saving.save(stay)


def _gone(stay: Stay, by: User) -> None:
    end_outs(person=stay.claim.person, at=timezone.now(), by=by)
    end_consents_of(person=stay.claim.person, by=by)
