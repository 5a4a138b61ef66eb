"""What is asked when a place is offered, and in which words. Nothing here writes."""

from typing import Any

from django import forms
from django.utils import timezone

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from placements.models import Answer, AnsweredBy, Feels, HowItWent, WhyNot
from placements.stays.warned import WarnedForm

LONGEST = 20_000


def day(label: str, **options: Any) -> DateTyped:
    return DateTyped(label=label, coming=True, **{"initial": timezone.localdate, **options})


def text(label: str, hint: str = "", *, required: bool = True, rows: int = 4) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=LONGEST, widget=box)


def choice(label: str, choices: Any, **options: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, **options)


class NightsForm(Form):
    """For whom a bed is looked for, from when and how long: asked in the address, so that it can be passed on."""

    start_on = day("First night", help_text="Tonight, or a night to come.")
    end_on = day("Leaves again on (optional)", required=False, initial=None,
                 help_text="Leave it empty while nobody knows.")  # fmt: skip

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        first, last = said.get("start_on"), said.get("end_on")
        if first and last and last <= first:
            self.add_error("end_on", "That leaves no night. Enter a later day, or leave it empty.")
        return said


class ImpactForm(ChangeForm):
    on_residents = text(
        "What it would mean for those who live there",
        "For each of them: what might be good, what might be hard, what they say. Their names are not kept here.",
    )
    on_newcomer = text(
        "What it would mean for whoever comes", "School, friends, family, risks, what they want."
    )
    to_make_it_work = text("What would make it work", "Who does what, before and in the first two weeks.")


class ImpactAndOfferForm(ImpactForm):
    offer_now = forms.BooleanField(label="Offer the place now", required=False)


class KeepForm(Form):
    until = day("Keep it until (optional)", required=False, initial=None,
                help_text="A day on which somebody looks at it again.")  # fmt: skip


class AnswerForm(WarnedForm):
    """`moves_in_on` is for a yes alone: then it is all done in one go."""

    answer = choice("The answer", Answer.choices)
    answered_by = choice("Who said so", AnsweredBy.choices)
    answered_on = DateTyped(label="On", initial=timezone.localdate, future=False)
    why_not = forms.ChoiceField(
        label="If no: why not", choices=[("", "Choose"), *WhyNot.choices], required=False
    )
    words = text("What was said (optional)", "In their own words if you can.", required=False)
    moves_in_on = day("If yes: moves in on (optional)", required=False, initial=None,
                      help_text="Today, or a day to come. You can also say it later.")  # fmt: skip

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("answer") == Answer.DECLINED and said.get("moves_in_on"):
            self.add_error("moves_in_on", "The answer is no. Leave this empty.")
        return said


class BeforeOfferForm(Form):
    """Before it is offered only we can say no."""

    why_not = forms.ChoiceField(label="Why not", choices=[("", "Choose"), *WhyNot.choices])
    words = text("What was thought (optional)", required=False)


class MoveInForm(WarnedForm):
    start_on = day("First night")
    expected_end_on = day("Planned to leave on (optional)", required=False, initial=None)


class ViewForm(Form):
    feels = choice("How they feel about it", Feels.choices)
    words = text(
        "In their own words (optional)", "As they said it. Who joins is not named here.", required=False
    )
    said_on = DateTyped(label="Said on", initial=timezone.localdate, future=False)


class LookBackForm(Form):
    for_them = choice("How it went for them", HowItWent.choices)
    words = text("What they and others say of it (optional)", required=False)
    for_residents = choice("How it went for those who lived there", HowItWent.choices)
    residents_words = text(
        "What those who lived there say (optional)", "Their names are not kept here.", required=False
    )
    looked_on = DateTyped(label="Looked back on", initial=timezone.localdate, future=False)


class TonightForm(Form):
    """`beds` are pairs of a reference and words; the tick is asked for where there is a warning."""

    bed = forms.ChoiceField(label="Which bed", widget=forms.RadioSelect)
    agreed_by = forms.CharField(label="Who on duty agreed", max_length=120,
                                help_text="The name of the manager whom you rang.",
                                widget=forms.TextInput(attrs={"autocomplete": "off"}))  # fmt: skip

    def __init__(self, *args: Any, beds: list[tuple[str, str]], warned: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["bed"].choices = beds  # type: ignore[attr-defined]
        if warned:
            self.fields["knows_of_apart"] = forms.BooleanField(
                label="The manager knows of the warning above, and agreed all the same",
                error_messages={"required": "Read the warning, ring the manager, and tick that they agreed."},
            )


class ApartForm(Form):
    """`others` are pairs of a reference and a name: whom the reader may know."""

    other = forms.ChoiceField(label="With whom")
    why = text("Why", "What happened, or what is feared. The other’s name is not kept in this record.")
    start_on = day("From")
    review_on = day("Look at it again on", initial=None)

    def __init__(self, *args: Any, others: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["other"].choices = [("", "Choose"), *others]  # type: ignore[attr-defined]


class ApartReviewForm(ChangeForm):
    review_on = day("Look at it again on", initial=None)


class ApartEndForm(Form):
    end_on = day("From when may they live in one home again")
    why_ended = text("What has changed")
