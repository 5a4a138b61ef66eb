"""What is asked of a day: who it is about and what happened; everything else only if there is something to say."""

import datetime
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone

from cases.contacts.boxes import NAMES, STARTERS, as_words, parts_of
from cases.forms import LONGEST
from cases.models import YoungPerson
from cases.quoting.asked import AsksOfQuoting
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped
from placements.days.copies import named_in
from placements.models import Mood, PartOfDay
from placements.models.log import TAGS

BOX_OF = {name: box for box, name in NAMES.items()} | {"": "happened"}
SHARED = "Each of them gets a copy. In it the others are “another young person”."


def part_of(at: datetime.datetime) -> str:
    hour = timezone.localtime(at).hour
    return (
        PartOfDay.MORNING if 6 <= hour < 12 else PartOfDay.AFTERNOON if 12 <= hour < 17 else PartOfDay.NIGHT
    )


def box(name: str, rows: int = 3) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=NAMES[name], help_text=STARTERS[name], required=False, max_length=LONGEST // len(NAMES),
        widget=area,
    )  # fmt: skip


class Boxes(forms.Form):
    happened = box("happened")
    said = box("said", 2)
    mood = forms.ChoiceField(
        label="How they seemed", choices=[*Mood.choices, ("", "Not said")], required=False,
        widget=forms.RadioSelect, initial="",
    )  # fmt: skip
    about = forms.MultipleChoiceField(
        label="It is about", choices=[*TAGS.items()], required=False, widget=forms.CheckboxSelectMultiple
    )
    helped = box("helped")
    next = box("next")
    part = forms.ChoiceField(label="Part of the day", choices=PartOfDay.choices, widget=forms.RadioSelect)


class LogForm(Boxes, AsksOfQuoting):
    """`people` live at the hub on the day. A name of one of them who is not ticked is pointed out once."""

    people = forms.MultipleChoiceField(
        label="Who it is about", help_text=SHARED, widget=forms.CheckboxSelectMultiple
    )
    at = WhenTyped(label="When")
    understood = forms.BooleanField(label="Save it like this", required=False)

    QUICK = ("people", "happened", "said", "mood", "about")
    MORE = ("helped", "next", "part", "at")

    def __init__(self, *args: Any, people: list[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.known = {one.reference: one for one in people}
        self.fields["people"].choices = [(one.reference, one.name) for one in people]  # type: ignore[attr-defined]
        self.named: list[YoungPerson] = []

    @property
    def quick(self) -> list[Any]:
        return [self[name] for name in self.QUICK]

    @property
    def more(self) -> list[Any]:
        return [self[name] for name in self.MORE]

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = self.cleaned_data
        people = [self.known[one] for one in said.pop("people", [])]
        words = as_words({name: said.pop(name, "") for name in NAMES})
        understood = said.pop("understood", False)
        if people and not understood:
            self.named = named_in(words, people, list(self.known.values()))
        if self.named:
            names = ", ".join(one.name for one in self.named)
            self.add_error(
                "understood",
                f"You wrote of {names}, who is not ticked. In what is saved that is “another young person”. "
                "Tick them if it is about them too, or say that it may be saved like this.",
            )
        return said | {"words": words, "people": people}


class LogChangeForm(Boxes, AsksOfQuoting, ChangeForm):
    def clean(self) -> dict[str, Any]:
        said = super().clean()
        return said | {"words": as_words({name: said.pop(name, "") for name in NAMES})}


def boxes_of(words: str) -> Mapping[str, str]:
    found = dict.fromkeys(NAMES, "")
    for part in parts_of(words):
        name = BOX_OF.get(part.name, "happened")
        text = part.words if part.name in BOX_OF else f"{part.name}:\n{part.words}"
        found[name] = "\n\n".join(filter(None, (found[name], text)))
    return found
