"""What regulation 35 asks of a measure, point by point, and of who signs it and who talked with them."""

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.models import YoungPerson
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from partners.models import Worker
from placements.incidents import fields
from placements.models import MeasureSort

MOST_MINUTES = 600
ROUTINE = (
    "Their education, health and care plan says that this is done as a matter of routine. Then regulation 35 asks "
    "for no signature; that it was done is written all the same."
)


class MeasureForm(Form):
    who = fields.one_of("Whom was it used on?", [])
    sort = fields.one_of("What was it?", MeasureSort.choices)
    used_at = WhenTyped(label="When it began")
    minutes = forms.IntegerField(
        label="How many minutes", min_value=0, max_value=MOST_MINUTES,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-3"}),
        error_messages={"invalid": "Enter the minutes as a whole number, like 2"},
    )  # fmt: skip
    place = fields.line("Where", required=True)
    used_by = fields.workers("Who used it", [], required=True)
    helped_by = fields.workers("Who helped", [])
    others_there = fields.line(
        "Who else was there", "Staff and others. Young people as “another young person”."
    )
    behaviour = fields.words("What were they doing that led to it?", required=True)
    avoided = fields.words("What was tried so that it would not be needed?", required=True)
    description = fields.words("What exactly was done?", "How they were held, and by whom.", required=True)
    effect = fields.words("Did it help, and what came of it?", required=True)
    hurt = fields.words(
        "Was anybody hurt, and where on the body?", "Also what is small. “Nobody” if nobody was."
    )
    treatment = fields.words("What was done about it, and by whom?")
    routine = forms.BooleanField(label="It is routine in their plan", help_text=ROUTINE, required=False)

    def __init__(
        self, *args: Any, people: Sequence[YoungPerson], staff: Sequence[Worker], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.people = {one.reference: one for one in people}
        self.workers = {one.reference: one for one in staff}
        if len(people) == 1:
            del self.fields["who"]
        else:
            self.fields["who"].choices = [(one.reference, one.name) for one in people]  # type: ignore[attr-defined]
        for name, none in (("used_by", "Choose who"), ("helped_by", "Nobody")):
            names = [(one.reference, one.name) for one in staff]
            self.fields[name].choices = [("", none), *names]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = self.cleaned_data
        who = said.pop("who", next(iter(self.people), ""))
        for name in ("used_by", "helped_by"):
            said[name] = self.workers.get(said.get(name, ""))
        return said | {"person": self.people.get(who)}


class SignForm(Form):
    spoken_at = WhenTyped(label="When you spoke with who used it")
    accurate = forms.BooleanField(label="I have spoken with them, and this record is accurate")

    def clean(self) -> dict[str, Any]:
        self.cleaned_data.pop("accurate", None)
        return self.cleaned_data


class TalkForm(Form):
    talked_at = WhenTyped(label="When they were spoken with")
    their_view = fields.words(
        "What did they say?",
        "In their own words. If they did not want to talk about it, write that.",
        required=True,
    )
