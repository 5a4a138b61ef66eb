"""What endpoints of what police share are about, and what is said to them."""

from cases.models import Record
from tests.access.intelligence import conditional, released
from tests.factories.cases import days_ago, hours_ago
from tests.factories.intelligence import (
    IntelligenceItemFactory,
    PassedPersonFactory,
    ReleaseAskFactory,
    ShiftLineFactory,
)


def item_of(person):
    return IntelligenceItemFactory(person=person).record.reference


MAKES = {
    "item": item_of,
    "with_conditions": lambda person: conditional(person).reference,
    "release": lambda person: ReleaseAskFactory(source=conditional(person)).reference,
    "released": released,
    "shift_line": lambda person: ShiftLineFactory(person=person).record.reference,
    "passed": lambda person: PassedPersonFactory(person=person).passed.reference,
}
ABOUT = {
    **dict.fromkeys(("review_item", "quote_in_note", "link_from_item"), "item"),
    "end_shift_line": "shift_line",
    "ask_release": "with_conditions",
}
OF_PLACES = {
    "answer_release": "release", "publish_released": "released", "read_passed": "passed", "say_came_back": "passed",
}  # fmt: skip


def shift_line():
    """Whoever writes one may read something that is shared about them."""
    person = Record.objects.filter(kind="referral").earliest("pk").person
    if not Record.objects.filter(kind="intelligence", person=person).exists():
        IntelligenceItemFactory(person=person)
    return {"words": "Offer a lift home.", "until_on": days_ago(-3).isoformat()}


def passed():
    return {"words": "A van waits.", "noticed_at": hours_ago(5).isoformat(), "place": "Behind the library",
            "told_by": "seen", "passed_how": "form", "passed_at": hours_ago(4).isoformat()}  # fmt: skip


LATER = {"review_on": days_ago(-20).isoformat(), "expires_on": days_ago(-40).isoformat()}
SAID = {
    "api_intelligence": lambda: {
        "words": "A van waits.", "classification": "official", "handling": "handling_p",
        "received_on": days_ago(1).isoformat(), **LATER,
    },
    "api_review_item": lambda: {"words": "A van still waits.", **LATER},
    "api_quote_in_note": lambda: {"words": "We spoke of it.", "at": hours_ago(1).isoformat()},
    "api_link_from_item": lambda: {
        "relation": "place", "name": "The library", "ring": "places", "source": "the police", "sure": "fairly",
        "said_on": days_ago(1).isoformat(), "review_on": days_ago(-9).isoformat(),
    },
    "api_shift_lines": shift_line,
    "api_ask_release": lambda: {"wording": "Fetch them on Fridays.", "why": "For school."},
    "api_answer_release": lambda: {"answer": "no", "words": "It is too soon."},
    "api_pass_information": passed,
    "api_pass_information_of_place": passed,
    "api_passed_information": lambda: {"words": "A patrol goes by.", "came_on": days_ago(0).isoformat()},
}  # fmt: skip
