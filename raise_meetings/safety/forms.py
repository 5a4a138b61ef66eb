"""What is asked of a safety plan. Nothing here writes."""

import datetime
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone

from cases.missing.boxes import area, line
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from raise_meetings.models import PlanPart, SafetyPlan
from raise_meetings.safety.lines import MOST_CALLS, Call, typed_lines

LOOKED_AT_AGAIN = datetime.timedelta(days=91)
PARTS = (PlanPart.GOES_WRONG, PlanPart.EARLY_SIGN, PlanPart.HELPS)
NTH = range(1, MOST_CALLS + 1)


def in_three_months() -> datetime.date:
    return timezone.localdate() + LOOKED_AT_AGAIN


def somebody(nth: int) -> tuple[forms.Field, ...]:
    return (
        line(f"Who to call ({nth})", 300),
        line(f"Number ({nth})", 40),
        line(f"When to call them ({nth})", 120, "For example: any time, or until 10pm"),
    )


class SafetyPlanForm(ChangeForm):
    """The young person's own words first: it is theirs. In the other boxes each line is one thing."""

    words = area(
        "In their own words", 4, "What keeps them safe, and what they want us to do. As they say it."
    )
    goes_wrong = area("What might go wrong", 3, "One thing a line: what happens, not what they are like.")
    early_sign = area("How you can tell early", 3, "One sign a line: what they, or others, notice first.")
    helps = area("What helps", 4, "One thing a line: what they do themselves, then what others do.")
    call_1_name, call_1_number, call_1_when = somebody(1)
    call_2_name, call_2_number, call_2_when = somebody(2)
    call_3_name, call_3_number, call_3_when = somebody(3)
    call_4_name, call_4_number, call_4_when = somebody(4)
    agreed_with = line("Agreed with (optional)", 200, "For example: Robin, their key worker and their nan")
    name_on_card = line(
        "What to call them on the card (optional)", 60, "As they choose. Empty: no name at all."
    )
    review_on = DateTyped(label="Look at it again on", coming=True, initial=in_three_months)


def _names(nth: int) -> tuple[str, str, str]:
    return (f"call_{nth}_name", f"call_{nth}_number", f"call_{nth}_when")


def present(plan: SafetyPlan | None) -> dict[str, Any]:
    """As the form shows it; where there is none, so that two who write the first see each other too."""
    said = {name: getattr(plan, name, "") for name in ("agreed_with", "name_on_card")}
    said["words"] = plan.record.latest_words if plan else ""
    said["review_on"] = (
        plan.review_on if plan and plan.review_on > timezone.localdate() else in_three_months()
    )
    for part in PARTS:
        said[part.value] = "\n".join(one.words for one in plan.of_part(part)) if plan else ""
    calls = plan.of_part(PlanPart.CALL) if plan else []
    for nth in NTH:
        one = calls[nth - 1] if len(calls) >= nth else None
        values = (one.words, one.number, one.when_to_call) if one else ("", "", "")
        said |= dict(zip(_names(nth), values, strict=True))
    return said


def as_said(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers as the verb takes them."""
    calls = [Call(*(answers[name].strip() for name in _names(nth))) for nth in NTH]
    kept = {name: answers[name] for name in ("words", "agreed_with", "name_on_card", "review_on")}
    return kept | {"lines": {part.value: typed_lines(answers[part.value]) for part in PARTS}, "calls": calls}
