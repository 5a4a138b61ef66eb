"""The clauses of one agency: a row for each category, with read, add and for what. A table that is a form."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from nwd.ui.forms import Form
from partners.actions.agreement_drafts import Given
from partners.models import Category, Clause


@dataclass(frozen=True)
class Row:
    label: str
    read: BoundField
    add: BoundField
    purpose: BoundField


def _box() -> forms.CheckboxInput:
    return forms.CheckboxInput({"class": "govuk-checkboxes__input"})


class ClausesForm(Form):
    terms = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, clauses: list[Clause], terms: str, **options: Any) -> None:
        initial: dict[str, Any] = {"terms": terms}
        for one in clauses:
            initial[f"read_{one.category}"] = one.may_read
            initial[f"add_{one.category}"] = one.may_contribute
            initial[f"purpose_{one.category}"] = one.purpose
        super().__init__(*args, initial=initial, **options)
        for category, label in Category.choices:
            self.fields[f"read_{category}"] = forms.BooleanField(required=False, widget=_box())
            self.fields[f"add_{category}"] = forms.BooleanField(required=False, widget=_box())
            self.fields[f"purpose_{category}"] = forms.CharField(
                required=False, max_length=400, label=f"For what: {label}",
                widget=forms.Textarea({"class": "govuk-textarea", "rows": 2, "aria-label": f"For what: {label}"}),
            )  # fmt: skip

    def rows(self) -> Iterator[Row]:
        for category, label in Category.choices:
            yield Row(label, self[f"read_{category}"], self[f"add_{category}"], self[f"purpose_{category}"])

    def clean(self) -> dict[str, Any]:
        """What the verb takes: the clauses that give something."""
        said = self.cleaned_data
        given = []
        for category, label in Category.choices:
            read, add = said.get(f"read_{category}", False), said.get(f"add_{category}", False)
            purpose = (said.get(f"purpose_{category}") or "").strip()
            if (read or add) and not purpose:
                self.add_error(f"purpose_{category}", f"Say what {label} is for")
            if purpose and not (read or add):
                self.add_error(f"read_{category}", f"Tick read or add for {label}, or empty its purpose")
            if read or add:
                given.append(Given(category, read, add, purpose))
        return {"clauses": given, "terms": said.get("terms", "")}
