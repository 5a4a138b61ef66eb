"""What is asked when support closes or opens again. Nothing here writes."""

from typing import Any

from django import forms
from django.utils import timezone

from cases.models.referral import Objectives, Support
from cases.moving_on.keeping_forms import OFTEN, UNTIL, WhoForm, typed
from cases.moving_on.staying import Staying
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import Worker


def hoped_for() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="What was hoped for was", choices=Objectives.choices, widget=forms.RadioSelect
    )


def how_it_went() -> forms.CharField:
    hint = "You could say: what they are proud of, what helped, what comes next."
    return typed("How it went (optional)", hint, 4)


class CorrectClosingForm(ChangeForm):
    closed_on = DateTyped(label="Closed on", future=False)
    objectives = hoped_for()
    words = how_it_went()


class CloseForm(WhoForm):
    closed_on = DateTyped(label="Closed on", initial=timezone.localdate, future=False)
    objectives = hoped_for()
    words = how_it_went()
    worker = forms.ChoiceField(label="Who keeps in touch", required=False)
    how_often = forms.ChoiceField(label="How often (optional)", required=False, choices=OFTEN)
    end_on = DateTyped(label="Until (optional)", required=False, coming=True, help_text=UNTIL)
    agreed = typed(
        "What was agreed about it (optional)", "For example: Sunday calls, and a card on their birthday."
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        worker = self.workers.get(said.pop("worker", ""))
        often, end_on, agreed = said.pop("how_often", ""), said.pop("end_on", None), said.pop("agreed", "")
        if worker and not often and "how_often" not in self.errors:
            self.add_error("how_often", f"Choose how often {worker} keeps in touch.")
        elif not worker and (often or end_on or agreed):
            self.add_error("worker", "Choose who keeps in touch.")
        return said | {"stays": [Staying(worker, often, end_on, agreed)] if worker else []}


class ReopenForm(Form):
    support = forms.ChoiceField(label="Kind of support", choices=Support.choices, widget=forms.RadioSelect)
    same_worker = forms.BooleanField(required=False, initial=True)
    words = typed("What is going on (optional)", "You could say: what they asked for, in their own words.", 4)

    def __init__(self, *args: Any, worker: Worker | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.worker = worker
        if worker:
            self.fields["same_worker"].label = f"{worker} is their key worker again"
        else:
            del self.fields["same_worker"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        return said | {"worker": self.worker if said.pop("same_worker", False) else None}
