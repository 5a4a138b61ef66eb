"""What is asked about the answer to a complaint."""

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from placements.incidents import fields
from placements.models import ComplaintOutcome, Satisfied


class AnswerForm(Form):
    answered_on = DateTyped(label="When was it answered?", future=False)
    answer = fields.words("What was answered?", required=True, rows=6)
    outcome = fields.one_of("What came of it?", ComplaintOutcome.choices)
    satisfied = fields.chosen("Are they content with the answer?", Satisfied.choices)


class ContentForm(ChangeForm):
    satisfied = fields.one_of("Are they content with the answer?", Satisfied.choices)
