"""What is asked when somebody is shared, or barred. Nothing here writes."""

from typing import Any

from django import forms

from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import Agreement, BarGround, Role, Told, User, Worker

LONGEST = 2_000


def words(label: str, hint: str = "", *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class ShareForm(Form):
    agreement = forms.ChoiceField(label="Under which agreement")
    why = words("Why they are shared", "One or two sentences. The agency reads this.")
    told = forms.ChoiceField(
        label="Does the young person know?", choices=Told.choices, widget=forms.RadioSelect
    )
    said = words(
        "What they said, or why they have not been told", "In their own words, if you can.", required=False
    )
    to_on = DateTyped(
        label="First day on which it is over (optional)", required=False, coming=True,
        help_text="Leave it empty while nobody knows.",
    )  # fmt: skip

    def __init__(self, *args: Any, agreements: list[Agreement], **options: Any) -> None:
        super().__init__(*args, **options)
        self.agreements = {one.reference: one for one in agreements}
        offered = [(reference, f"{one}: {one.title}") for reference, one in self.agreements.items()]
        self.fields["agreement"].choices = offered  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if "agreement" in said:
            said["agreement"] = self.agreements[said["agreement"]]
        return said


class StopForm(Form):
    why = words("Why it stops")


class LiftForm(Form):
    why = words("Why it is lifted")


class GroundForm(Form):
    ground = forms.ChoiceField(
        label="Why they may not know", choices=BarGround.choices, widget=forms.RadioSelect
    )
    why = words("In a few words", "Who may lift it one day reads this. The person barred never does.")


class BarForm(GroundForm):
    """`workers` are everybody at work, with the postings that they hold today; `sign_ins` are no workers', but of the
    family and of visitors.
    """

    who = forms.ChoiceField(label="Who may know nothing of them", choices=())
    field_order = ("who", "ground", "why")

    def __init__(self, *args: Any, workers: list[Worker], sign_ins: list[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.known = {f"worker-{one.reference}": {"worker": one} for one in workers}
        self.known |= {f"sign-in-{one.pk}": {"user": one} for one in sign_ins}  # type: ignore[dict-item]
        by_agency: dict[str, list[tuple[str, str]]] = {}
        for one in workers:
            by_agency.setdefault(str(one.agency), []).append((f"worker-{one.reference}", _named(one)))
        theirs = [(f"sign-in-{one.pk}", one.email) for one in sign_ins]
        choices = [("", "Choose"), *by_agency.items(), *([("Family and visitors", theirs)] if theirs else [])]
        self.fields["who"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        return said | self.known[said.pop("who")] if "who" in said else said


class WorkerBarForm(GroundForm):
    reference = forms.CharField(
        label="Reference of the young person", max_length=12,
        help_text="It stands at the top of their page, for example 4f0c9a71be23.",
    )  # fmt: skip
    field_order = ("reference", "ground", "why")


def _named(worker: Worker) -> str:
    """With what they are posted as, since the tracker calls whoever it has no word for "other"; and with their
    agency, since the name of their group is out of sight in a long list.
    """
    posted = [one for one in worker.postings.all() if one.role != Role.OTHER]
    role = posted[0].get_role_display() if posted else worker.get_role_display()
    return f"{worker.family_name}, {worker.given_name} ({role}, {worker.agency})"
