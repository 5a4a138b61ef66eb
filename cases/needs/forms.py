"""What is asked of a need. Nothing here writes."""

from typing import Any

from django import forms
from django.utils import timezone

from cases.contributing import may_add
from cases.models import Discipline
from cases.models.specialists import NeedName
from cases.needs.about import CATEGORY_OF
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import User

LONGEST = 20_000
MAIN = "This is the main one"
MAIN_HELP = "One in each discipline is. If another is now, it stays on the list and steps back."


def found_on() -> DateTyped:
    return DateTyped(label="Found on", future=False, initial=timezone.localdate)


def main_box() -> forms.BooleanField:
    return forms.BooleanField(label=MAIN, help_text=MAIN_HELP, required=False)


class NeedForm(Form):
    """Disciplines whose part of the record no clause lets the writer add to are not offered."""

    discipline = forms.ChoiceField(label="Who found it", widget=forms.RadioSelect)
    need = forms.ChoiceField(label="Need", choices=[("", "Choose"), *NeedName.choices])
    identified_on = found_on()
    main = main_box()
    words = forms.CharField(
        label="What it means for them (optional)", required=False, max_length=LONGEST,
        help_text="You could say: what is hard because of it, what makes it easier.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["discipline"].choices = [  # type: ignore[attr-defined]
            one for one in Discipline.choices if may_add(user, CATEGORY_OF[one[0]])
        ]


class NeedChangeForm(ChangeForm):
    need = forms.ChoiceField(label="Need", choices=NeedName.choices)
    identified_on = found_on()
    main = main_box()
    ended_on = DateTyped(
        label="No longer so since (optional)", future=False, required=False,
        help_text="It stays on the page below the others.",
    )  # fmt: skip
