"""What is asked about agencies and workers, and in which words. Nothing here writes."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import Agency
from partners.models.agency import AgencyKind
from partners.models.worker import WorkerRole

#: First in a list of which nothing is right for most: what stands first would be saved unread.
CHOOSE = ("", "Choose")


def line(label: str, hint: str = "", **options: Any) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    return forms.CharField(label=label, help_text=hint, max_length=200, widget=box, **options)


def address(**options: Any) -> forms.EmailField:
    box = forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    wrong = {"invalid": "Enter an e-mail address, like name@example.org"}
    return forms.EmailField(label="E-mail", max_length=254, widget=box, error_messages=wrong, **options)


class Search(Form):
    words = line("Name", error_messages={"required": "Enter a name, or part of one"})


class AgencyForm(Form):
    name = line("Name")
    kind = forms.ChoiceField(label="Kind of organisation", choices=[CHOOSE, *AgencyKind.choices])


class AgencyChangeForm(ChangeForm, AgencyForm):
    pass


class WorkerForm(Form):
    given_name = line("First name")
    family_name = line("Family name")
    email = address(
        required=False, help_text="Where their invitation goes. Leave it empty if they have none."
    )
    role = forms.ChoiceField(
        label="What they do",
        choices=[CHOOSE, *WorkerRole.choices],
        help_text="For the tracker. It lets them do nothing yet.",
    )
    weekly_hours = forms.IntegerField(
        label="Hours a week",
        required=False,
        min_value=1,
        max_value=60,
        help_text="If they work part of the week: how many young people they have room for goes by it.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-3"}),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), "Enter hours a week, between 1 and 60"
        ),
    )


class WorkerChangeForm(ChangeForm, WorkerForm):
    pass


class NewWorkerForm(WorkerForm):
    agency = forms.ModelChoiceField(
        label="Who they work for", queryset=Agency.objects.none(), to_field_name="reference", empty_label=None
    )
    started_on = DateTyped(label="First day", initial=timezone.localdate)

    def __init__(self, *args: Any, agencies: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["agency"].queryset = agencies  # type: ignore[attr-defined]


class LeavingForm(Form):
    on = DateTyped(
        label="First day on which they no longer work here",
        help_text="Today ends everything at once. For example 3/9 or tomorrow.",
        coming=True,
        initial=timezone.localdate,
    )


class ReviewForm(Form):
    """`reviewers` are those who may look after an entry."""

    owner = forms.ChoiceField(label="Who looks after it")
    due_on = DateTyped(
        label="Next review", coming=True, help_text="Six months from now unless you say otherwise."
    )

    def __init__(self, *args: Any, owners: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["owner"].choices = [CHOOSE, *owners]  # type: ignore[attr-defined]
        self.fields["due_on"].initial = timezone.localdate() + datetime.timedelta(days=182)


class InvitationForm(Form):
    """For somebody without a sign-in. To one that is there the link goes by mail, so nothing is asked."""

    email = address()
    by_mail = forms.TypedChoiceField(
        label="How they get the link",
        choices=[("yes", "By mail"), ("no", "I hand it over: the link is shown to me once")],
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
        initial="yes",
    )


class PasswordForm(Form):
    password = forms.CharField(
        label="Password",
        help_text="Three random words are easy to remember and hard to guess. Fifteen letters or more.",
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Choose a password"},
    )
