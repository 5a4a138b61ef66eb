"""What is asked about an agreement, and in which words. Its clauses: clause_form.py. Nothing here writes."""

from typing import Any

from django import forms
from django.utils import timezone

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models.agreement import LawfulBasis, ScheduleOne, SpecialCategory


def line(label: str, hint: str = "", **options: Any) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=200, widget=box, **options)


def words(label: str, hint: str = "", rows: int = 4) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, max_length=4000, widget=forms.Textarea({"rows": rows})
    )


def day(label: str, hint: str = "For example 1/4/2027", **options: Any) -> DateTyped:
    return DateTyped(label=label, help_text=hint, coming=True, **options)


def one_of(label: str, choices: list[tuple[str, str]], hint: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, help_text=hint, widget=forms.RadioSelect)


class TermsForm(Form):
    title = line("Title", "For example Keeping young people safe together")
    purposes = words(
        "What it is for",
        "In plain words: people who read the record are shown this, and so are young people.",
    )
    lawful_basis = one_of("Lawful basis (UK GDPR, Article 6)", LawfulBasis.choices)
    special_category = one_of(
        "Condition for special category data (UK GDPR, Article 9)", SpecialCategory.choices,
        "Health, ethnicity, religion and the like.",
    )  # fmt: skip
    schedule_one = one_of("Condition in the Data Protection Act 2018, Schedule 1", ScheduleOne.choices)
    start_on = day("First day", initial=timezone.localdate)
    end_on = day(
        "First day on which it gives nothing any more (optional)",
        "On that day access ends, whoever has a page open. For example 1/4/2029",
        required=False,
    )
    review_on = day("To be reviewed on", "Its governance leads are reminded 60, 30 and 7 days before.")
    document = line(
        "Where the signed paper is kept (optional)",
        "A shelf mark or a file number, not an address",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        start, end, review = (cleaned.get(name) for name in ("start_on", "end_on", "review_on"))
        if start and end and end <= start:
            self.add_error("end_on", "It has to end after its first day.")
        if start and review and review < start:
            self.add_error("review_on", "The review is on or after its first day.")
        if end and review and review > end:
            self.add_error("review_on", "It ends before that day. Choose an earlier one.")
        return cleaned


class TermsChangeForm(ChangeForm, TermsForm):
    def clean(self) -> dict[str, Any]:
        ChangeForm.clean(self)
        return TermsForm.clean(self)


class SigningForm(Form):
    """`terms` is what the page shows; the box is what a signature is, where no pen is."""

    terms = forms.CharField(widget=forms.HiddenInput, required=False)
    agreed = forms.BooleanField(
        label="I have read it, and I sign it for my agency",
        error_messages={"required": "Tick the box to sign it"},
    )


class SuspendingForm(Form):
    why = words("Why", "The other side reads this. Name nobody.", rows=3)


class EndingForm(Form):
    """`shown_for` is the day whose effect the page has shown; another day is shown first."""

    on = day("First day on which it gives nothing any more", initial=timezone.localdate)
    why = words("Why", "The other side reads this. Name nobody.", rows=3)
    shown_for = forms.CharField(widget=forms.HiddenInput, required=False)


class ReviewingForm(Form):
    review_on = day("To be reviewed next on", "Within three years. For example 1/4/2028")
