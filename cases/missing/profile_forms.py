"""What is kept ready for the police, and places somebody goes to. Nothing here writes."""

import datetime

from django import forms
from django.utils import timezone

from cases.missing.boxes import area, line
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped

#: How long a profile stands before somebody looks at it again, where nobody says otherwise.
LOOKED_AT_AGAIN = datetime.timedelta(days=91)
INITIALS = "Adults by name. Other young people by initials alone: the police ask us for the rest."


def in_three_months() -> datetime.date:
    return timezone.localdate() + LOOKED_AT_AGAIN


class ProfileForm(ChangeForm):
    looks = forms.CharField(
        label="What they look like", max_length=20_000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Height, build, hair, eyes, skin, marks, glasses, how they speak.",
    )  # fmt: skip
    photo = line("Where a photograph from this year is kept (optional)", 200)
    words = area(
        "What they want us to know, in their own words", 3, "What helps them when they are away and upset."
    )
    helps = area(
        "What helps them to come back, or to feel safe", 3, "Also how to speak with them, and who should."
    )
    could_hurt = area("What could hurt them while they are away", 3, "What somebody new on shift must know.")
    medicines = area("Health and medicines", 2, "Also what happens when a medicine is left out.")
    phones = area("Phones, and what they use online", 2, "Numbers, names of accounts.")
    money_and_travel = area(
        "Money and how they travel", 2, "Bank card, bus pass, bicycle, how far they have gone."
    )
    people = area("People they may be with, or may turn to", 4, INITIALS)
    before = area(
        "What earlier times have taught us",
        3,
        "Dates and where they were found come from the record.",
    )
    review_on = DateTyped(label="Look at it again on", coming=True, initial=in_three_months)
