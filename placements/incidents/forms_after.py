"""What is asked after an incident: accounts, who was told, what was put right, what is learned."""

from nwd.ui.changes import ChangeForm
from nwd.ui.forms import Form
from placements.incidents import fields


class CopyForm(ChangeForm):
    """The words on the record of one of them."""

    words = fields.words("What is written", required=True, rows=12)


class CorrectionForm(ChangeForm):
    words = fields.words("How was it?", required=True, rows=10)


class AccountForm(Form):
    words = fields.words(
        "How was it?",
        "What you saw, heard and did yourself. You could start: “I was …”",
        required=True,
        rows=10,
    )


class TheirAccountForm(Form):
    words = fields.words(
        "What do they say happened?",
        "In their own words, or as they dictate it. They need not say anything.",
        required=True, rows=10,
    )  # fmt: skip


class ReviewForm(Form):
    learned = fields.words(
        "What do we learn from it?",
        "What helped, what we would do otherwise, what changes in somebody’s plan. Then it is closed.",
        required=True, rows=6,
    )  # fmt: skip


class ReopenForm(Form):
    why = fields.words("Why is it opened again?", required=True)
