"""What is asked of care and legal status. Nothing here writes."""

from django import forms
from django.utils import timezone

from cases.models.care import CareOutcome, CareStatus, LegalStatus
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form

CODES = [(code, f"{label} ({code})") for code, label in LegalStatus.choices]
LONGEST = 20_000


def day(label: str, hint: str = "") -> DateTyped:
    return DateTyped(
        label=label, coming=True, initial=timezone.localdate, help_text=hint or "A day to come is fine."
    )


def words(label: str, hint: str) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(label=label, help_text=hint, required=False, max_length=LONGEST, widget=box)


class BeginForm(Form):
    status = forms.ChoiceField(label="What begins", choices=CareStatus.choices, widget=forms.RadioSelect)
    start_on = day("From")
    legal_status = forms.ChoiceField(
        label="In law, if they are looked after (optional)",
        choices=[("", "Not known yet"), *CODES],
        required=False,
    )
    words = words(
        "What is going on (optional)", "You could say: what worries people, what is going well, who helps."
    )


class EndForm(Form):
    end_on = day("First day on which it is over")


class EdgeEndForm(EndForm):
    outcome = forms.ChoiceField(
        label="What became of it", choices=CareOutcome.choices, widget=forms.RadioSelect
    )
    tried = words(
        "What was tried (optional)", "You could say: what helped, what did not, what they would try again."
    )


class LegalStatusForm(Form):
    code = forms.ChoiceField(label="In law", choices=[("", "Choose"), *CODES])
    start_on = day("From", "A day to come is fine: until then nothing changes.")
    why = words("Why (optional)", "For example which court, and when.")
