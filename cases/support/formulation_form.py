"""A formulation as it is written: it begins with the last one, and two who write at once see both."""

from typing import Any

from cases.models import Formulation
from cases.support.boxes import FORMULATION, as_words, boxes_of
from cases.support.forms import box
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped


class FormulationForm(ChangeForm):
    sees = box(FORMULATION["sees"], "You could start: “When …, we notice …”", required=True)
    behind = box(FORMULATION["behind"], "In words that the young person could read. No clinical notes.")
    helps = box(FORMULATION["helps"], "What each of us can do.")
    hard = box(FORMULATION["hard"], "What to do first, and what to leave.")
    review_on = DateTyped(
        label="Look at it again on (optional)", required=False, coming=True, help_text="For example 3/9."
    )

    def clean(self) -> dict[str, Any]:
        """As the verb wants it: the boxes as one text."""
        said = super().clean()
        words = as_words({name: said.get(name, "") for name in FORMULATION}, FORMULATION)
        return said | {"words": words}


def present_of(last: Formulation | None) -> dict[str, Any]:
    """What the form begins with; the day to look at it again is chosen anew."""
    boxes = boxes_of(last.record.latest_words, FORMULATION) if last else dict.fromkeys(FORMULATION, "")
    return {**boxes, "review_on": None}
