"""What is asked of whoever asks for a RAISE, and of whoever answers."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.contributing import may_add
from cases.models import Category
from hubs.models import Hub
from nwd.ui.forms import Form
from partners.models import User
from placements.incidents import fields
from raise_meetings.asking.who import hub_for, people_typed
from raise_meetings.models import kinds_of_place

NO_HUB = "No hub of this service knows them. Ask for help for them first."


class AskForm(Form):
    worry = fields.words("What are you worried about?", "One line is enough.", required=True, rows=2)
    who = forms.CharField(
        label="Who is it about?", required=False, max_length=600,
        help_text="Names or references, with commas between them. Nobody, if it is about a place.",
    )  # fmt: skip
    name = forms.CharField(
        label="The name of the place, or of the group", required=False, max_length=120,
        help_text="For example Riverside Park. Several young people together need a name that is none of theirs.",
    )  # fmt: skip
    place_type = fields.chosen("If it is a place, what sort?", kinds_of_place())
    hub = forms.ChoiceField(label="Which hub is nearest?", required=False)

    def __init__(self, *args: Any, user: User, hubs: list[Hub], **options: Any) -> None:
        super().__init__(*args, **options)
        self.user, self.hubs = user, {one.reference: one for one in hubs}
        if may_add(user, Category.SAFETY_AND_RISK) and len(hubs) > 1:
            names = [(one.reference, one.name) for one in hubs]
            self.fields["hub"].choices = [("", "Not said"), *names]  # type: ignore[attr-defined]
        else:
            del self.fields["hub"]
        if not may_add(user, Category.SAFETY_AND_RISK):  # nothing of a place is theirs to say
            del self.fields["place_type"]

    def clean_who(self) -> Any:
        return people_typed(self.user, self.cleaned_data["who"])

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = self.cleaned_data
        people, hub = said.pop("who", []), self.hubs.get(said.pop("hub", ""))
        if people:
            hub = hub_for(people)
        elif len(self.hubs) == 1:
            hub = next(iter(self.hubs.values()))
        if len(people) > 1 and not said.get("name"):
            self.add_error("name", "Give the group a name that is none of theirs.")
        if not people and "who" not in self.errors:
            self._ask_about_place(said, hub)
        if people and hub is None:
            self.add_error("who", ValidationError(NO_HUB))
        return said | {"people": people, "hub": hub}

    def _ask_about_place(self, said: dict[str, Any], hub: Hub | None) -> None:
        if not said.get("name"):
            self.add_error("who", "Say whom it is about, or give the name of the place.")
        elif not said.get("place_type"):
            self.add_error(
                "place_type" if "place_type" in self.fields else "who", "Say what sort of place it is."
            )
        elif hub is None:
            self.add_error("hub", "Choose the hub that is nearest.")


class DeclineForm(Form):
    reason = fields.words(
        "Why not?",
        "Whoever asked, or reads the proposal, sees it. What should happen instead?",
        required=True,
        rows=3,
    )
