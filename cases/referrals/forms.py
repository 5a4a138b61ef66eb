"""What is asked of whoever asks for help: the least that lets somebody answer, in under two minutes."""

from typing import Any

from django import forms

from cases.models.referral import Route
from cases.referrals.nhs import nhs_digits
from hubs.models import Hub
from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.forms import Form

LONGEST = 20_000
ROUTES = (
    (Route.PLANNED, "It can be planned: the service answers within 24 hours"),
    (Route.EMERGENCY, "It is an emergency: somebody is needed now"),
)


def _line(label: str, hint: str = "", **options: Any) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    return forms.CharField(label=label, help_text=hint, max_length=200, widget=box, **options)


def box(label: str, hint: str = "", rows: int = 3, **options: Any) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, max_length=LONGEST, widget=area, **options)


class AskingForm(Form):
    hub = forms.ModelChoiceField(
        Hub.objects.none(), label="Which hub", to_field_name="reference", empty_label=None,
        help_text="The nearest to where they are.",
    )  # fmt: skip
    route = forms.ChoiceField(label="How soon", choices=ROUTES, widget=forms.RadioSelect)
    given_name = _line("Given name", "As they are called, if that is all you know.")
    family_name = _line("Family name")
    date_of_birth = DateTyped(label="Date of birth (optional)", required=False, future=False,
                              help_text="For example 3/9/2009")  # fmt: skip
    nhs_number = _line("NHS number (optional)", "Only if you have it at hand.", required=False)
    reach = _line(
        "How to reach them (optional)", "A phone number, an address, or through whom.", required=False
    )
    happening = box("What is going on", "A few sentences are enough. Somebody will talk with you.", 4)
    would_help = box("What would help (optional)", required=False)
    feels = box(
        "How do they feel about it? (optional)",
        "Do they know that you ask? What did they say?",
        required=False,
    )

    def __init__(self, *args: Any, hubs: list[Hub], **options: Any) -> None:
        super().__init__(*args, **options)
        offered = Hub.objects.filter(pk__in=[hub.pk for hub in hubs])
        self.fields["hub"].queryset = offered  # type: ignore[attr-defined]
        if len(hubs) == 1:
            self.fields["hub"].initial = hubs[0].reference

    def clean_nhs_number(self) -> str:
        return nhs_digits(str(self.cleaned_data["nhs_number"]))


class QuestionForm(Form):
    words = box(
        "What do you need to know?", "They see this on their page. The clock stands still until they answer."
    )


class AnswerForm(Form):
    words = box("The answer")


class ResponseForm(Form):
    at = WhenTyped(label="When did somebody speak with them?")


class PassOnForm(Form):
    hub = forms.ModelChoiceField(
        Hub.objects.none(), label="Which hub", to_field_name="reference", empty_label="Choose the hub"
    )
    words = box("Why", "Whoever asked reads it, for example: they live nearer to that hub.")

    def __init__(self, *args: Any, hubs: list[Hub], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["hub"].queryset = Hub.objects.filter(pk__in=[hub.pk for hub in hubs])  # type: ignore[attr-defined]


class WithdrawForm(Form):
    words = box("What changed? (optional)", required=False)
