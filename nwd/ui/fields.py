"""Form fields for dates and times that are typed, not picked. How typed text is read: `when.py`."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils import timezone

from nwd.ui import spoken
from nwd.ui.when import AHEAD, combine, is_last_night, parse_date, parse_time

DATE_HELP = "For example 3/9, yesterday or today"
COMING_HELP = "For example tomorrow, Friday or 3/9"
TIME_HELP = "For example 9:30pm or 2130"
WHEN_HELP = "For example yesterday or 3/9, and 9:30pm or 2130. After midnight it is the next day."
SMALL_HOURS = time(6)


def _box(width: int) -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": "off", "class": f"govuk-input--width-{width}"})


class FoldedBoxes(forms.CheckboxSelectMultiple):
    """Tick boxes behind a summary, for what is seldom needed: open where one is ticked or refused."""


class DateTyped(forms.Field):
    """`coming`: a day without a year is the next one, for plans. `future=False` refuses days still to come."""

    def __init__(self, *, coming: bool = False, future: bool = True, **options: Any) -> None:
        self.coming, self.future = coming, future
        super().__init__(**{"widget": _box(10), "help_text": COMING_HELP if coming else DATE_HELP, **options})

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        today = timezone.localdate()
        try:
            day = parse_date(str(value), today=today, coming=self.coming)
        except ValueError as sentence:
            raise ValidationError(str(sentence), code="date") from None
        if day > today and not self.future:
            raise ValidationError(spoken.coming_words(day), code="date")
        return day

    def prepare_value(self, value: Any) -> Any:
        return spoken.date_words(value) if isinstance(value, date) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True


class TimeTyped(forms.Field):
    def __init__(self, **options: Any) -> None:
        super().__init__(**{"widget": _box(5), "help_text": TIME_HELP, **options})

    def to_python(self, value: Any) -> time | None:
        if value in self.empty_values:
            return None
        if isinstance(value, time):
            return value
        try:
            return parse_time(str(value), now=timezone.localtime().time())
        except ValueError as sentence:
            raise ValidationError(str(sentence), code="time") from None

    def prepare_value(self, value: Any) -> Any:
        return spoken.time_words(value) if isinstance(value, time) else value


class WhenBoxes(forms.MultiWidget):
    """Two boxes with one legend; `components/field.html` draws them."""

    def __init__(self) -> None:
        super().__init__([_box(10), _box(5)])

    def decompress(self, value: datetime | None) -> list[str | None]:
        if value is None:
            return [None, None]
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return [spoken.date_words(local), spoken.time_words(local)]


def wrong_boxes(bound: BoundField) -> set[int]:
    """Which of the two boxes (0 date, 1 time) the errors are about: both where they are about the moment."""
    errors = bound.form.errors.as_data().get(bound.name, [])
    if not errors:
        return set()
    typed = bound.value()
    empty = {box for box, text in enumerate(typed) if not str(text or "").strip()}
    about = {"date": {0}, "time": {1}, "required": empty, "incomplete": empty}
    return set().union(*(about.get(error.code or "") or {0, 1} for error in errors))


class WhenTyped(forms.MultiValueField):
    """A moment: date and time, filled in with now unless told otherwise. `future=False` for what has happened."""

    widget = WhenBoxes
    default_error_messages = {
        "required": "Enter both the date and the time",
        "incomplete": "Enter both the date and the time",
    }

    def __init__(self, *, coming: bool = False, future: bool = False, **options: Any) -> None:
        self.future = future
        fields = (DateTyped(coming=coming), TimeTyped())
        super().__init__(fields=fields, **{"initial": timezone.now, "help_text": WHEN_HELP, **options})

    def clean(self, value: Any) -> datetime | None:
        moment: datetime | None = super().clean(value)
        if moment and isinstance(value, list) and is_last_night(str(value[0])):
            at = timezone.localtime(moment).time()
            if at < SMALL_HOURS:
                raise ValidationError(
                    f"Was {spoken.time_words(at)} today or yesterday? Enter one of the two as the date.",
                    code="date",
                )
        return moment

    def compress(self, data_list: Sequence[Any]) -> datetime | None:
        if not data_list or data_list == [None, None]:
            return None
        if None in data_list:  # Django would let half of an optional answer fall away
            raise ValidationError(self.error_messages["incomplete"], code="incomplete")
        day, at = data_list
        try:
            moment = combine(day, at)
        except ValueError as sentence:
            raise ValidationError(str(sentence), code="time") from None
        if moment > timezone.now() + AHEAD and not self.future:
            raise ValidationError(
                spoken.coming_words(moment), code="date" if day > timezone.localdate() else "time"
            )
        return moment
