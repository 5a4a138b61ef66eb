"""Doors of safety plans, and of minutes and packs of a RAISE."""

from tests.access.doors.doing import PRESS
from tests.access.doors.outcomes import CAST, FIGURES, KNOW_ROBIN, READ_ONLY, TO_SIGN_IN, WRITE_OF_ROBIN, Door

PLAN = "/young-people/{robin}/safety-plan"
MET = "/raise/{closed_raise}/meetings/{closed_meeting}/minutes"
NOBODYS = dict.fromkeys(CAST, 404) | TO_SIGN_IN
#: Of those who know Robin, those whose role plans and closes a RAISE.
CONVENE = {who: 403 if status == 200 else status for who, status in KNOW_ROBIN.items()} | dict.fromkeys(
    ("key_worker", "hub_manager", "service_manager"), 200
)

DOORS = {
    "safety_plan": Door(PLAN, KNOW_ROBIN, READ_ONLY),
    "safety_plan_of": Door(f"{PLAN}/{{safety_plan}}", KNOW_ROBIN, READ_ONLY),
    "write_safety_plan": Door(f"{PLAN}/write", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "safety_card": Door(f"{PLAN}/card", KNOW_ROBIN, READ_ONLY),
    "safety_plan_together": Door(f"{PLAN}/together", KNOW_ROBIN, READ_ONLY),
    "take_back_safety_plan": Door(f"{PLAN}/{{safety_plan}}/take-back", READ_ONLY, PRESS),
    "minutes": Door(MET, KNOW_ROBIN, READ_ONLY),
    "minutes_on_paper": Door(f"{MET}/paper", READ_ONLY, KNOW_ROBIN),
    "circulate_minutes": Door(f"{MET}/send", CONVENE, CONVENE),
    "raise_pack": Door("/minutes/{anothers_pack}", NOBODYS, READ_ONLY),
    "raise_figures": Door("/raise-figures", FIGURES, READ_ONLY),
    "raise_figures_csv": Door("/raise-figures/csv", FIGURES, READ_ONLY),
    "raise_figures_list": Door("/raise-figures/list/waits", FIGURES, READ_ONLY),
    "open_raise_pack": Door("/minutes/{anothers_pack}/open", READ_ONLY, NOBODYS),
}


def by_token(posts):
    """The same to programs."""
    return {
        "api_safety_plan": ("/api/v1/young-people/{robin}/safety-plan", posts(WRITE_OF_ROBIN, 201)),
        "api_circulate_minutes": (f"/api/v1{MET}/send", posts(CONVENE, 200)),
    }
