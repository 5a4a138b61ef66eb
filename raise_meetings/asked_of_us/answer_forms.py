"""What is asked of whoever answers for an action. Nothing here writes."""

from django import forms

from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from raise_meetings.asked_of_us.forms import words_box


class DeclineForm(Form):
    reason = words_box("Why your agency cannot do this", "Whoever asked reads it and looks for another way.")


class PassOnForm(Form):
    to = forms.CharField(label="Who does it now", max_length=120, help_text="A name, a team or a role.")


class DoneForm(Form):
    words = words_box("What was done, and what came of it", required=False)


class DueForm(Form):
    due_on = DateTyped(label="By when now", coming=True, help_text="For example tomorrow, Friday or 3/9")
    reason = words_box("Why the day moves")
