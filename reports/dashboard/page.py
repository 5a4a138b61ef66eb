"""What stands on the dashboard of beds, in its order."""

from typing import Any

from partners import access
from partners.access import Permission
from partners.models import User
from reports.dashboard import compared, shown
from reports.dashboard.bars import bars, bars_words
from reports.dashboard.dashboard import Dashboard
from reports.dashboard.words import SAID


def shown_of(told: Dashboard) -> dict[str, Any]:
    title, sentence = bars_words(told)
    return {
        "told": told, "tonight": shown.tonight_rows(told), "bars_title": title, "bars_sentence": sentence,
        "measured": compared.measured_rows(told), "by_hub": compared.by_hub_rows(told, "bed_occupancy"),
        "weeks": compared.by_hub_rows(told, "weeks_full"),
        "coming": shown.coming_and_going(told), "homes": shown.homes(told), "clock": shown.clock(told),
        "longest": shown.longest(told), "out_of_area": shown.out_of_area(told),
        "bars": bars(told), "said": SAID,
    }  # fmt: skip


def near(user: User, told: Dashboard) -> set[int]:
    """The hubs whose beds the reader may open: figures are read by more people than houses."""
    if not access.may(user, Permission.READ_HUB):
        return set()
    all_of_them = {answer.hub.pk for answer in told.answers}
    return all_of_them if access.everyone_is_near(user) else all_of_them & set(access.facts_of(user).hubs)
