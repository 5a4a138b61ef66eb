from typing import Any

from cases.network.forms import RelationshipForm
from raise_meetings.actions.links import FROM_ITEM
from raise_meetings.models import IntelligenceItem

ASKED = ("relation", "name", "under_18", "ring", "source", "sure", "said_on", "review_on")


class LinkForm(RelationshipForm):
    """Somebody or some place that an item tells of: what is asked of any link, and nothing of family."""

    def __init__(self, *args: Any, item: IntelligenceItem, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in [name for name in self.fields if name not in ASKED]:
            del self.fields[name]
        box = self.fields["relation"]
        box.choices = [("", "Choose"), *((one.value, str(one.label)) for one in FROM_ITEM)]  # type: ignore[attr-defined]
        self.fields["source"].initial = "the police"
        self.fields["said_on"].initial, self.fields["review_on"].initial = item.received_on, item.review_on

    def facts(self) -> dict[str, Any]:
        return dict(self.cleaned_data)
