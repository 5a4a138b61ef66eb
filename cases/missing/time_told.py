"""A time as it is told, which may be of yesterday."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from nwd.ui.fields import TimeTyped
from nwd.ui.when import AHEAD, combine


class TimeTold(TimeTyped):
    """A time without a day is the last one that has passed."""

    def __init__(self, label: str) -> None:
        super().__init__(label=label, required=False)

    def clean(self, value: Any) -> datetime.datetime | None:
        at = super().clean(value)
        if at is None:
            return None
        now = timezone.localtime()
        try:
            moment = combine(now.date(), at)
            return moment if moment <= now + AHEAD else combine(now.date() - datetime.timedelta(days=1), at)
        except ValueError as sentence:
            raise forms.ValidationError(str(sentence), code="time") from None
