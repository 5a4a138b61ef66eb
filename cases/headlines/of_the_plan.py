"""What the plan says, in one line. The words of a goal stand below it: they may have been corrected since."""

from cases.models import Record
from cases.models.plan import Rater, Scale
from nwd.ui.spoken import uncapped

SAID_BY = {
    Rater.YOUNG_PERSON: "the young person",
    Rater.WORKER: "a worker",
    Rater.FAMILY: "family",
    Rater.OTHER: "somebody else",
}


def goal(record: Record) -> str:
    facts = record.goal
    what = f"A goal, {uncapped(facts.get_outcome_display())}" if facts.outcome else "A goal"
    return f"{what}: {uncapped(facts.get_about_display())}" if facts.about else what


def plan_step(record: Record) -> str:
    facts = record.plan_step
    who = facts.owner_worker or facts.owner_said or uncapped(facts.get_owner_display())
    state = ", done" if facts.done_on else ", no longer needed" if facts.dropped_on else ""
    return f"A step of the plan, for {who}{state}"


def scale_score(record: Record) -> str:
    if record.withdrawn_at:
        return "A number that was taken back"
    facts = record.scale_score
    what = facts.named or Scale(facts.scale).label
    return f"{what}: {facts.score} out of 10, says {SAID_BY[Rater(facts.rater)]}"


def plan_review(record: Record) -> str:
    return "Looked at the plan together"


def about_me(record: Record) -> str:
    return "About me: what they want people to know"
