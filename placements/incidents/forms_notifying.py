"""What is asked about who has to be told of an incident, and who was."""

from typing import Any

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from placements.incidents import fields
from placements.models import Ground, Told

YES_NO = (("yes", "Yes, it has to be notified"), ("no", "No"))


class DecisionForm(ChangeForm):
    serious = fields.one_of("Is it serious enough to be notified?", YES_NO)
    ground = fields.chosen("If yes, why", Ground.choices)
    why = fields.words("What makes it so, or not?", "Whoever inspects the home reads this.", required=True)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("serious") == "yes" and not said.get("ground"):
            self.add_error("ground", "Choose why it has to be notified.")
        return said


class NoticeForm(Form):
    whom = fields.one_of("Who was told?", Told.choices)
    at = WhenTyped(label="When")
    words = fields.words("How, and what they said", "A name, a reference number.")
