"""What is asked when somebody moves in, stays longer, changes room, is away, or leaves. Nothing here writes."""

import datetime
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone

from hubs.models import Bed, Hub
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.forms import Form
from placements.models import HOMES, ClaimKind, HoldReason, StayEndReason
from placements.night import night_of
from placements.stays.free import FreeBed, free_beds
from placements.stays.limits import closed_on
from placements.stays.nights import claimed
from placements.stays.warned import WarnedForm

LONGEST = 2_000
NOT_OURS = [choice for choice in HOMES if choice[0] != ClaimKind.HUB_BED]
YES_NO = (("yes", "Yes"), ("no", "No"))
ELSEWHERE_HELP = "First night elsewhere. Past it you are asked what happens; the bed stays theirs."


def tonight() -> datetime.date:
    return night_of(timezone.now())


def words(label: str, hint: str = "", *, required: bool = False) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=LONGEST, widget=box)


def line(label: str, hint: str = "", longest: int = 120) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, required=False, max_length=longest, widget=box)


def planned_end(hint: str = ELSEWHERE_HELP) -> DateTyped:
    return DateTyped(label="Planned end (optional)", coming=True, required=False, help_text=hint)


def yes_or_no(label: str, **options: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=YES_NO, widget=forms.RadioSelect, coerce=lambda said: said == "yes", **options
    )


class BedField(forms.ChoiceField):
    """Beds by their references. What was chosen on another day's page stays a choice: the verb says if it is free."""

    def __init__(self, label: str = "Bed") -> None:
        super().__init__(label=label, widget=forms.RadioSelect)
        self.beds: dict[str, Bed] = {}

    def offer(self, free: Iterable[FreeBed], more: Iterable[Bed] = (), *, by_hub: bool = False) -> None:
        offered = {one.bed.reference: (one.bed, one.words) for one in free}
        for bed in more:
            offered.setdefault(bed.reference, (bed, str(bed)))
        self.beds = {reference: bed for reference, (bed, _) in offered.items()}
        self.choices = [
            (reference, f"{bed.hub}: {said}" if by_hub else said)
            for reference, (bed, said) in offered.items()
        ]

    def clean(self, value: Any) -> Any:
        return self.beds.get(super().clean(value))


class MoveInForm(WarnedForm):
    """`beds` are those that may be chosen; `shut`: that some of them are out of use is told in their words."""

    start_on = DateTyped(label="First night", coming=True, initial=tonight)
    bed = BedField()
    here = forms.TypedChoiceField(
        label="Are they here?",
        choices=(("yes", "They are here now"), ("no", "They are expected")),
        widget=forms.RadioSelect,
        coerce=lambda said: said == "yes",
    )
    expected_end_on = planned_end()
    emergency = forms.TypedChoiceField(
        label="How it came about",
        choices=(("no", "Planned"), ("yes", "In an emergency")),
        widget=forms.RadioSelect,
        coerce=lambda said: said == "yes",
    )
    agreed_by = line("Who agreed to it (optional)", "For example the manager on duty.")
    words = words("Anything to know for their first night (optional)")
    despite_closure = forms.BooleanField(
        label="Use a bed that is out of use all the same, for tonight there is no other", required=False
    )

    def __init__(
        self, *args: Any, hubs: list[Hub], day: datetime.date, asked: Bed | None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        box: BedField = self.fields["bed"]  # type: ignore[assignment]
        shut = out_of_use(hubs, day) if day <= tonight() else []
        box.offer(free_beds(hubs, day), [*shut, *([asked] if asked else [])], by_hub=len(hubs) > 1)
        if not shut:
            del self.fields["despite_closure"]
        self.initial.setdefault("start_on", day)
        self.initial.setdefault("here", "yes" if day <= tonight() else "no")


def out_of_use(hubs: list[Hub], night: datetime.date) -> list[Bed]:
    """Nobody has them that night, and they are closed: the last resort."""
    beds = closed_on(hubs, night)
    taken = claimed(beds, night)
    return [bed for bed in beds if not taken[bed.pk] or taken[bed.pk][0].start_on > night]


class ArriveForm(Form):
    at = WhenTyped(label="When they came")


class NotArrivedForm(Form):
    words = words("What happened", "For example: stayed with an aunt; the plan changed.", required=True)


class ExtendForm(ChangeForm):
    expected_end_on = DateTyped(
        label="New planned end (optional)", coming=True, required=False,
        help_text="First night elsewhere. Leave it empty while nobody knows.",
    )  # fmt: skip


class RoomForm(Form):
    bed = BedField("Room")
    on = DateTyped(label="First night in it", coming=True, initial=tonight)
    words = words("Why (optional)", "What they may read of it.")

    def __init__(self, *args: Any, free: Iterable[FreeBed], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["bed"].offer(free)  # type: ignore[attr-defined]


class LeaveForm(Form):
    end_on = DateTyped(label="First night that they are elsewhere", coming=True, initial=timezone.localdate)
    end_reason = forms.ChoiceField(
        label="Why it ends", choices=StayEndReason.choices, widget=forms.RadioSelect
    )
    planned_end = yes_or_no("Was it planned that way?")
    next_home = forms.ChoiceField(
        label="Where they go next", choices=[("", "Nobody knows yet"), *HOMES], required=False
    )
    next_words = line("Where exactly (optional)", "No address. For example: with his sister.", 200)
    begins = forms.BooleanField(label="Begin the next stay with it, from that day on", required=False)
    provider = line("Who provides it (optional)", "Of the next stay.")
    in_area = yes_or_no("Is it in our area?", required=False, empty_value=True)
    leaving_words = words("How they left (optional)", "What helped, what they took along, who said goodbye.")


class BeginElsewhereForm(Form):
    kind = forms.ChoiceField(label="Kind of home", choices=NOT_OURS, widget=forms.RadioSelect)
    start_on = DateTyped(label="First night", coming=True, initial=timezone.localdate)
    provider = line("Who provides it (optional)", "No address.")
    in_area = yes_or_no("Is it in our area?")
    expected_end_on = planned_end("First night elsewhere.")
    agreed_by = line("Who agreed to it (optional)")
    words = words("How it came about (optional)")


class KeepForm(Form):
    start_on = DateTyped(label="First night away", coming=True, initial=tonight)
    reason = forms.ChoiceField(label="Why it is kept", choices=HoldReason.choices, widget=forms.RadioSelect)
    expected_end_on = DateTyped(
        label="Thought to be needed until (optional)", coming=True, required=False,
        help_text="First night that they are back. Past it you are asked what happens.",
    )  # fmt: skip
    away_at = forms.ChoiceField(
        label="Where they are meanwhile (optional)", choices=[("", "Not said"), *NOT_OURS], required=False
    )
    words = words("Anything to know (optional)")


class ForWhomKeepForm(KeepForm, WarnedForm):
    """For somebody who has not come yet: the bed is asked too."""

    bed = BedField()
    field_order = ("start_on", "bed")

    def __init__(
        self, *args: Any, hubs: list[Hub], day: datetime.date, asked: Bed | None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["bed"].offer(  # type: ignore[attr-defined]
            free_beds(hubs, day), [asked] if asked else [], by_hub=len(hubs) > 1
        )
        self.fields["start_on"].label = "First night"
        del self.fields["away_at"]


class KeepLongerForm(ChangeForm):
    expected_end_on = DateTyped(
        label="Thought to be needed until (optional)", coming=True, required=False,
        help_text="First night that they are back. Leave it empty while nobody knows.",
    )  # fmt: skip


class EndKeepingForm(Form):
    on = DateTyped(label="First night on which it is free for others", coming=True, initial=tonight)
    end_reason = forms.ChoiceField(
        label="Their stay is over with it: why (optional)", required=False,
        choices=[("", "They had not come yet"), *StayEndReason.choices],
    )  # fmt: skip
    planned_end = yes_or_no("Was it planned that way?", required=False, empty_value=None)


class BackForm(Form):
    on = DateTyped(label="First night that they sleep in it again", coming=True, initial=tonight)


class CorrectForm(ChangeForm):
    """`beds`: those of the hub, whoever had them; none for a home that is no hub's."""

    start_on = DateTyped(label="First night", coming=True)
    end_on = DateTyped(label="First night elsewhere", coming=True, required=False,
                       help_text="Leave it empty if they did not leave after all.")  # fmt: skip
    bed = forms.ChoiceField(label="Room", required=False)
    end_reason = forms.ChoiceField(
        label="Why it ended", required=False, choices=[("", "Not said"), *StayEndReason.choices]
    )
    planned_end = forms.ChoiceField(
        label="Was it planned that way?", required=False, choices=[("", "Not said"), *YES_NO]
    )

    def __init__(self, *args: Any, beds: list[Bed], **options: Any) -> None:
        present = options["present"]
        self.beds = {bed.reference: bed for bed in beds}
        super().__init__(*args, **options)
        self.fields["bed"].choices = [(reference, str(bed)) for reference, bed in self.beds.items()]  # type: ignore[attr-defined]
        for name in ("bed",) if not beds else ():
            del self.fields[name]
        if present["end_on"] is None:
            for name in ("end_on", "end_reason", "planned_end"):
                del self.fields[name]
        self.present = {name: value for name, value in present.items() if name in self.fields}

    def answers(self) -> dict[str, Any]:
        """As the verb takes them."""
        said = self.cleaned_data
        planned = {"yes": True, "no": False}.get(said.get("planned_end", ""))
        return {"start_on": said["start_on"], "end_on": said.get("end_on"), "planned_end": planned,
                "end_reason": said.get("end_reason", ""), "bed": self.beds.get(said.get("bed", ""))}  # fmt: skip
