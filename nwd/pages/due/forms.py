"""What may be asked of the list of what is due. No answer is a young person's name."""

from typing import Any

from django import forms

from nwd.pages.due.listed import SOURCES
from nwd.ui.forms import Form
from partners.models import Worker

MINE, TEAM = "mine", "team"


class OfOnePerson(Form):
    when = forms.ChoiceField(
        label="Due",
        required=False,
        choices=[
            ("", "Any day"),
            ("week", "Late, or within a week"),
            ("today", "Late, or today"),
            ("late", "Late"),
        ],
    )
    what = forms.ChoiceField(
        label="What",
        required=False,
        choices=[("", "Everything"), *((key, one[0]) for key, one in SOURCES.items())],
    )

    def answer(self, name: str) -> str:
        """An answer that cannot be read asks nothing, and the form says so."""
        return str(self.cleaned_data.get(name) or "")


class DueFilter(OfOnePerson):
    """`workers` is whose list the reader may look at besides their own; with nobody it is not asked."""

    whose = forms.ChoiceField(label="Whose", required=False, choices=[("", "Mine"), (TEAM, "My team’s")])
    worker = forms.ChoiceField(label="One worker’s", required=False)
    field_order = ("whose", "worker", "when", "what")

    def __init__(self, *args: Any, workers: list[Worker], **options: Any) -> None:
        super().__init__(*args, **options)
        if workers:
            others = [(worker.tracker_ref, worker.name) for worker in workers]
            self.fields["worker"].choices = [("", "Nobody’s alone"), *others]  # type: ignore[attr-defined]
        else:
            del self.fields["worker"], self.fields["whose"]
