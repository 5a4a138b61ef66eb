"""What is asked whenever the police share or look again: the words, the grade, until when."""

from typing import Any

from django import forms

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from raise_meetings.intelligence.understood import Understood, words
from raise_meetings.models import InformationGrade, SourceGrade

NOT_GRADED = ("", "Not graded")
SOURCE: list[tuple[Any, str]] = [NOT_GRADED, *((one.value, str(one.label)) for one in SourceGrade)]
INFORMATION: list[tuple[str, str]] = [NOT_GRADED, *((one.value, str(one.label)) for one in InformationGrade)]


class Graded(Understood):
    words = words("What may be shared", "In plain sentences. Do not say who told it, not even their gender.")
    source_grade = forms.TypedChoiceField(
        label="The source is", choices=SOURCE, required=False, coerce=int, empty_value=None
    )
    information_grade = forms.ChoiceField(label="The information is", choices=INFORMATION, required=False)
    review_on = DateTyped(label="Look at it again on", coming=True)
    expires_on = DateTyped(
        label="From when it is not to be relied on",
        coming=True,
        help_text="It is then in no list and no pack.",
    )


class ReviewForm(ChangeForm, Graded):
    field_order = ("words", "source_grade", "information_grade", "review_on", "expires_on", "understood")
