"""What each agency is asked before a RAISE."""

from collections.abc import Mapping
from typing import Any

from django import forms

from cases.contributing import categories_for
from cases.models import Category, YoungPerson
from nwd.ui.changes import ChangeForm
from partners.models import User
from placements.incidents import fields
from raise_meetings.meeting.may import category_of
from raise_meetings.models.sections import BEFOREHAND, Section


class PartForm(ChangeForm):
    know = fields.words(
        "What we know", "What was seen or heard, and by whom. You could start: “Since …”", rows=4
    )
    done = fields.words("What we have done", "And whether it helped.", rows=4)
    offer = fields.words("What we offer", "What your agency could do next.", rows=4)
    category = forms.ChoiceField(label="What is it about?", help_text="Agreements say who reads what.")

    def __init__(
        self, *args: Any, user: User, person: YoungPerson | None, present: Mapping[str, str], **options: Any
    ) -> None:
        own = category_of(user, Section.KNOW)
        super().__init__(*args, present={one: present.get(one, "") for one in BEFOREHAND},
                         initial={"category": own}, **options)  # fmt: skip
        offered = [one for one in categories_for(user) if one[0] != Category.INTELLIGENCE]
        if person is None or present or len(offered) < 2:
            del self.fields["category"]
        else:
            self.fields["category"].choices = offered  # type: ignore[attr-defined]

    @property
    def chosen(self) -> str:
        """Nothing where it is not asked: a part that was begun keeps what it is about."""
        return str(self["category"].value() or "") if "category" in self.fields else ""

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = super().clean()
        words = {one: said.pop(one, "") for one in BEFOREHAND}
        if not any(word.strip() for word in words.values()):
            self.add_error("know", "Fill in one of the three.")
        return {"words": words, "category": said.get("category", "")}
