"""What is asked when they look at the plan together, of numbers from 0 to 10, and of "About me"."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from cases.contributing import may_add
from cases.models import Category, Goal, YoungPerson
from cases.models.plan import Rater, Scale
from cases.plan.forms import INITIALS, day, words
from cases.plan.shown import GoalShown, said_by
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import User

NUMBERS = [("", "Not said"), *((str(n), str(n)) for n in range(10, -1, -1))]
HOW = "10 is as good as it can be, 0 is as far from it as can be."
#: Whose numbers are asked for when they look at it together.
ASKED = (Rater.YOUNG_PERSON, Rater.WORKER)
SAID_HINT = "In their own words, as they said it."
MATTERS_HINT = "People, places, things, routines: what must not get lost."


def number(label: str, *, required: bool, hint: str = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=NUMBERS, coerce=int, empty_value=None, required=required, help_text=hint
    )


class ScoreForm(Form):
    rater = forms.ChoiceField(label="Who says so", choices=Rater.choices, widget=forms.RadioSelect)
    score = number("From 0 to 10", required=True, hint=HOW)
    said_on = day("When")
    words = words("What they said with it (optional)", SAID_HINT)

    def __init__(self, *args: Any, person: YoungPerson, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["rater"].choices = raters(person)  # type: ignore[attr-defined]


class OtherScoreForm(ScoreForm):
    """Of how safe things are, for those who may add to that part, or of something that has a name."""

    scale = forms.ChoiceField(label="What about", widget=forms.RadioSelect)
    named = forms.CharField(
        label="What, if it is something else", required=False, max_length=80, help_text="For example: sleep"
    )
    field_order = ("scale", "named", "rater", "score", "said_on", "words")

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        safety = [Scale.SAFETY] if may_add(user, Category.SAFETY_AND_RISK) else []
        self.fields["scale"].choices = [  # type: ignore[attr-defined]
            (one.value, one.label) for one in (*safety, Scale.OTHER)
        ]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("scale") == Scale.OTHER and not said.get("named"):
            self.add_error("named", "Say what it is about, in a word or two.")
        if said.get("scale") == Scale.SAFETY:
            said["named"] = ""
        return said


class ReviewForm(Form):
    """Walks the goals that they work on: a number each, of the young person and of a worker, none of them needed."""

    reviewed_on = day("When you looked at it")
    there = words(
        "Who was there (optional)", f"For example Mum, the social worker and me. {INITIALS}", rows=2
    )
    said = words("What they said", SAID_HINT, rows=4)
    next = words("What next", "You could start: “They will …”, “I will … by …”", rows=3)
    next_on = DateTyped(
        label="The next time (optional)", required=False, coming=True, help_text="For example 3/9"
    )

    def __init__(self, *args: Any, person: YoungPerson, goals: list[GoalShown], **options: Any) -> None:
        super().__init__(*args, **options)
        self.person, self.goals = person, goals
        names = dict(raters(person))
        for goal in goals:
            for rater in ASKED:
                self.fields[f"{rater}_{goal.fact.pk}"] = number(f"{names[rater]} says", required=False)

    def walked(self) -> Iterator[tuple[GoalShown, list[BoundField]]]:
        for goal in self.goals:
            yield goal, [self[f"{rater}_{goal.fact.pk}"] for rater in ASKED]

    @property
    def others(self) -> list[BoundField]:
        return [self[name] for name in ("said", "next", "next_on", "reviewed_on", "there")]

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = super().clean() or self.cleaned_data
        scores: list[tuple[Goal, str, int]] = []
        for goal in self.goals:
            for rater in ASKED:
                given = said.pop(f"{rater}_{goal.fact.pk}", None)
                if given is not None:
                    scores.append((goal.fact, rater.value, given))
        return said | {"scores": scores}


class ReviewChangeForm(ChangeForm):
    reviewed_on = day("When you looked at it")
    there = words("Who was there (optional)", INITIALS, rows=2)
    said = words("What they said", SAID_HINT, rows=4)
    next = words("What next", rows=3)
    next_on = DateTyped(
        label="The next time (optional)", required=False, coming=True, help_text="For example 3/9"
    )


class AboutMeForm(ChangeForm):
    """A new version. Two people who write one at once both see what the other wrote."""

    admire = words(
        "What people like and admire about me", "Strengths first: ask those who know them well, too.", rows=4
    )
    matters = words("What matters to me", MATTERS_HINT, rows=4)
    support = words("How best to support me", "What helps on a good day, and what on a bad one.", rows=4)


def raters(person: YoungPerson) -> list[tuple[str, str]]:
    return [(value, said_by(person, value)) for value in Rater.values]
