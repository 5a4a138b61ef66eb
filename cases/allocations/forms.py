"""What is asked when somebody works with a young person, or stops. Nothing here writes."""

from typing import Any

from django import forms
from django.utils import timezone

from cases.allocations.candidate import Candidate
from cases.models import Allocation
from cases.models.key_work import TheirChoice
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form

LONGEST = 2_000
BACK = "The first day on which they are back."


def words(label: str, hint: str = "", *, required: bool = False) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=LONGEST, widget=box)


class WorkerForm(Form):
    """`candidates` are whom it offers, in their order."""

    worker = forms.ChoiceField(label="Who", widget=forms.RadioSelect)
    start_on = DateTyped(label="From", coming=True, initial=timezone.localdate)

    def __init__(self, *args: Any, candidates: list[Candidate], **options: Any) -> None:
        super().__init__(*args, **options)
        self.workers = {one.worker.reference: one.worker for one in candidates}
        self.fields["worker"].choices = [  # type: ignore[attr-defined]
            (one.worker.reference, one.words) for one in candidates
        ]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if "worker" in said:
            said["worker"] = self.workers[said["worker"]]
        return said


class KeyWorkerForm(WorkerForm):
    """`current` is who it is now: the answer says instead of whom it was chosen."""

    choice = forms.ChoiceField(
        label="What does the young person say?", choices=TheirChoice.choices, widget=forms.RadioSelect
    )
    their_words = words("In their own words (optional)")
    why = words("Why this worker (optional)", "The young person may ask.")
    seen = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, current: Allocation | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.current = current
        if current:
            self.fields["why"].required, self.fields["why"].label = True, "Why it changes"
            self.fields["why"].error_messages["required"] = "Say why it changes"

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        self.show_current()
        return said

    def show_current(self) -> None:
        """Whoever sends it again has seen who it is now."""
        seen = str(self.current.record.reference) if self.current else ""
        self.initial["seen"] = seen
        if self.is_bound:
            self.data = {**self.data, "seen": seen}


class CoverForm(WorkerForm):
    end_on = DateTyped(label="Until", coming=True, help_text=f"{BACK} For example 3/9.")
    why = words("Why (optional)", "What the young person may be told.")


class TeamForm(WorkerForm):
    why = words("Why (optional)", "What they do for the young person.")


class WorkEndForm(Form):
    end_on = DateTyped(label="First day on which it is over", coming=True, initial=timezone.localdate)
    reason = words("Why it ends", "The young person may ask.", required=True)
