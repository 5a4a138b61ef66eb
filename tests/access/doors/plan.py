"""Doors of the plan. Pressing a button sends on; what is taken back without a banner's token stays."""

from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door

PERSON = "/young-people/{robin}"
RECORD = f"{PERSON}/records"
PRESSED = {who: 302 if status == 200 else status for who, status in WRITE_OF_ROBIN.items()}


def form(path):
    return Door(path, WRITE_OF_ROBIN, WRITE_OF_ROBIN)


def press(path):
    return Door(path, READ_ONLY, PRESSED)


DOORS = {
    "plan": Door(f"{PERSON}/plan", KNOW_ROBIN, READ_ONLY),
    "together": Door(f"{PERSON}/together", KNOW_ROBIN, READ_ONLY),
    "profile": Door(f"{PERSON}/profile", KNOW_ROBIN, READ_ONLY),
    "write_about_me": form(f"{PERSON}/plan/about-me"),
    "add_goal": form(f"{PERSON}/plan/goals/new"),
    "score_scale": form(f"{PERSON}/plan/scales/new"),
    "review_plan": form(f"{PERSON}/plan/review"),
    "change_goal": form(f"{RECORD}/{{goal}}/change-goal"),
    "end_goal": form(f"{RECORD}/{{goal}}/end-goal"),
    "reopen_goal": press(f"{RECORD}/{{goal}}/reopen-goal"),
    "score_goal": form(f"{RECORD}/{{goal}}/score"),
    "take_back_score": press(f"{RECORD}/{{score}}/take-back-score"),
    "add_step": form(f"{RECORD}/{{goal}}/steps/new"),
    "change_step": form(f"{RECORD}/{{step}}/change-step"),
    "do_step": press(f"{RECORD}/{{step}}/do-step"),
    "drop_step": press(f"{RECORD}/{{step}}/drop-step"),
    "take_up_step": press(f"{RECORD}/{{step}}/take-up-step"),
    "change_review": form(f"{RECORD}/{{review}}/change-review"),
}
