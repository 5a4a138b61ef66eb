"""A safety plan as a page shows it: its parts in the order in which they are read."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from raise_meetings.models import PlanPart, SafetyPlan, SafetyPlanLine

#: What stands on the young person's own page and card, said to them.
TO_THEM = {
    PlanPart.GOES_WRONG: "What might go wrong",
    PlanPart.EARLY_SIGN: "How I can tell early",
    PlanPart.HELPS: "What helps me",
    PlanPart.CALL: "Who I can call",
}
#: A card has room for so many lines of each.
ON_CARD = 4


@dataclass(frozen=True)
class Shown:
    plan: SafetyPlan
    today: datetime.date

    @property
    def parts(self) -> list[tuple[str, list[SafetyPlanLine]]]:
        lines = [(part.label, self.plan.of_part(part)) for part in PlanPart if part is not PlanPart.CALL]
        return [(label, found) for label, found in lines if found]

    @property
    def parts_to_them(self) -> list[tuple[str, list[SafetyPlanLine]]]:
        lines = [
            (words, self.plan.of_part(part)) for part, words in TO_THEM.items() if part is not PlanPart.CALL
        ]
        return [(words, found) for words, found in lines if found]

    @property
    def calls(self) -> list[SafetyPlanLine]:
        return self.plan.of_part(PlanPart.CALL)

    @property
    def helps_on_card(self) -> list[SafetyPlanLine]:
        return self.plan.of_part(PlanPart.HELPS)[:ON_CARD]

    @property
    def is_late(self) -> bool:
        return self.plan.review_on <= self.today


def shown_of(plan: SafetyPlan) -> Shown:
    return Shown(plan, timezone.localdate())
