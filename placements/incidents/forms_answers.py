"""What is asked about the answer to a complaint."""

from typing import Any

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from placements.incidents import fields
from placements.models import ComplaintOutcome, ComplaintSort, Satisfied


class AnswerForm(Form):
    answered_on = DateTyped(label="When was it answered?", future=False)
    answer = fields.words("What was answered?", required=True, rows=6)
    outcome = fields.one_of("What came of it?", ComplaintOutcome.choices)
    satisfied = fields.chosen("Are they content with the answer?", Satisfied.choices)

    def __init__(self, *args: Any, sort: str, **options: Any) -> None:
        """A compliment is passed on, and nothing else comes of it; a complaint is not thanked away."""
        super().__init__(*args, **options)
        thanks = sort == ComplaintSort.COMPLIMENT
        self.fields["outcome"].choices = [  # type: ignore[attr-defined]
            one for one in ComplaintOutcome.choices if (one[0] == ComplaintOutcome.THANKED) is thanks
        ]


class ContentForm(ChangeForm):
    satisfied = fields.one_of("Are they content with the answer?", Satisfied.choices)
