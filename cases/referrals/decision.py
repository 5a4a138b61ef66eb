"""What a decision asks: one page for each of the three, so that it works without script too."""

from typing import Any

from django import forms

from cases.allocations.candidate import Candidate
from cases.allocations.candidates import suggested
from cases.models.referral import Decision, DeclineReason, Support
from cases.referrals.forms import box
from nwd.ui.forms import Form

DECISIONS = (
    (Decision.ACCEPTED, "Take them on"),
    (Decision.DECLINED, "Do not take them on"),
    (Decision.WITHDRAWN, "It was withdrawn"),
)
NOBODY_YET = ("", "Nobody yet")


class DecisionForm(Form):
    decision = forms.ChoiceField(label="What do you decide?", choices=DECISIONS, widget=forms.RadioSelect)
    support = forms.ChoiceField(
        label="If you take them on: the kind of support", required=False,
        choices=[("", "Choose the kind of support"), *Support.choices],
    )  # fmt: skip
    worker = forms.ChoiceField(label="If you take them on: their key worker from today", required=False)
    decline_reason = forms.ChoiceField(
        label="If you do not: why", required=False,
        choices=[("", "Choose the reason"), *DeclineReason.choices],
        help_text="Whoever asked reads the reason and your advice. That they have a worker already is told as "
        "“Another reason”.",
    )  # fmt: skip
    words = box(
        "What you tell whoever asked",
        "If you take them on: who comes, and when. If you do not: what you advise. "
        "Do not say whether they are known already.",
        required=False,
    )

    def __init__(self, *args: Any, candidates: list[Candidate], **options: Any) -> None:
        """Who is suggested stands first, with the reason. Without candidates nobody is chosen here."""
        super().__init__(*args, **options)
        if candidates:
            field, first = self.fields["worker"], suggested(candidates)
            choices = [(one.worker.reference, one.words) for one in candidates]
            field.choices = [NOBODY_YET, *choices]  # type: ignore[attr-defined]
            field.help_text = f"Suggested: {first.reason}" if first else "Nobody has room now."
        else:
            del self.fields["worker"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        said.setdefault("worker", "")
        decision = said.get("decision")
        if decision == Decision.ACCEPTED and not said.get("support") and "support" not in self.errors:
            self.add_error("support", "Choose the kind of support")
        if decision == Decision.DECLINED:
            if not said.get("decline_reason") and "decline_reason" not in self.errors:
                self.add_error("decline_reason", "Choose why the service does not take them on")
            if not said.get("words") and "words" not in self.errors:
                self.add_error("words", "Write what you advise: whoever asked reads it")
        return said
