"""What is asked about an incident: first what and who, then what happened, with the questions of its kind."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.models import YoungPerson
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from partners.models import User
from placements.incidents import fields
from placements.incidents.forms_staff import StaffBoxes
from placements.incidents.questions import NUMBERED, questions_of
from placements.incidents.who import named, typed
from placements.models import IncidentKind, IncidentPlace

EACH = {
    "said": ("What they said about it", "In their own words, as they said it."),
    "hurt": ("Were they hurt, and where on the body?", "Also what is small: “a scratch on the left wrist”."),
    "treatment": ("What was done about it, and by whom?", ""),
}


class KindForm(Form):
    """The first step. Nothing of it is saved."""

    about = fields.one_of("What was it?", [(n, IncidentKind(kind).label) for n, kind in NUMBERED.items()])
    who = fields.some("Who was part of it?", [], "Nobody, one or several of the young people who live here.")
    others = fields.line(
        "Somebody else, by reference", "The reference stands at the top of their page. Several with commas."
    )

    def __init__(self, *args: Any, user: User, living: Sequence[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.user, self.living = user, living
        self.fields["who"].choices = [(one.reference, one.name) for one in living]  # type: ignore[attr-defined]
        if not living:
            del self.fields["who"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        references = [*said.get("who", []), *typed(said.get("others", ""))]
        try:
            said["people"] = named(self.user, references)
        except ValidationError as refusal:
            self.add_error("others", refusal)
        return said


class IncidentForm(StaffBoxes):
    """The second step. Each young person has boxes of their own, by their reference."""

    about = forms.ChoiceField(choices=[(n, n) for n in NUMBERED], widget=forms.HiddenInput)
    who = forms.CharField(required=False, max_length=400, widget=forms.HiddenInput)
    at = WhenTyped(label="When")
    place = fields.chosen("Where", IncidentPlace.choices)
    place_words = fields.line("Where exactly", "For example “on the stairs to the first floor”.")
    before = fields.words("What happened before?", "You could start: “It had been …”, “I noticed …”")
    happened = fields.words("What happened?", "What was seen and heard, in order.", required=True, rows=6)
    helped = fields.words("What helped?", "What they did, and what we did.")
    after = fields.words("And afterwards?", "How they are now, who is with them.")
    others_hurt = fields.words(
        "Was anybody else hurt, and what was done?", "Staff, visitors, somebody outside."
    )
    police_called = forms.BooleanField(label="The police were called", required=False)
    police_reference = fields.line("Police reference")
    ambulance_called = forms.BooleanField(label="An ambulance was called", required=False)
    ambulance_reference = fields.line("Ambulance reference")

    STORY = ("at", "place", "place_words", "before", "happened", "helped", "after")
    STAFF = ("staff", "more_staff", "concerned")
    AROUND = ("others_hurt", "police_called", "police_reference", "ambulance_called",
              "ambulance_reference")  # fmt: skip

    def __init__(self, *args: Any, sort: str, people: Sequence[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind, self.people, self.questions = sort, people, questions_of(sort)
        for nth, question in enumerate(self.questions):
            self.fields[f"answer_{nth}"] = fields.words(question)
        for person in people:
            for box, (label, hint) in EACH.items():
                self.fields[f"{box}_{person.reference}"] = fields.words(label, hint, rows=2)

    @property
    def kind_words(self) -> str:
        return str(IncidentKind(self.kind).label)

    @property
    def story(self) -> list[Any]:
        return [self[name] for name in self.STORY]

    @property
    def asked(self) -> list[Any]:
        return [self[f"answer_{nth}"] for nth in range(len(self.questions))]

    @property
    def around(self) -> list[Any]:
        return [self[name] for name in (*self.STAFF, *self.AROUND) if name in self.fields]

    @property
    def each(self) -> list[tuple[YoungPerson, list[Any]]]:
        return [(one, [self[f"{box}_{one.reference}"] for box in EACH]) for one in self.people]

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = self.cleaned_data
        told = {name: said.get(name, "") for name in (*self.STORY[1:3], *self.AROUND)}
        return {
            "kind": self.kind,
            "people": self.people,
            "at": said.get("at"),
            "said": {box: said.get(box, "") for box in self.STORY[3:]},
            "of_each": {one.reference: {box: said.get(f"{box}_{one.reference}", "") for box in EACH}
                        for one in self.people},
            "answers": {one: said.get(f"answer_{nth}", "") for nth, one in enumerate(self.questions)},
            **self.named_staff(),
            **told,
        }  # fmt: skip
