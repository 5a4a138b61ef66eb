"""The headings of a RAISE (domain.md, section 5: Signs of Safety, and how much each context weighs)."""

from django.db import models


class Section(models.TextChoices):
    KNOW = "know", "What we know"
    DONE = "done", "What we have done"
    OFFER = "offer", "What we offer"
    OWN_VIEW = "own_view", "Their own view"
    HARM = "harm", "What has happened"
    DANGER = "danger", "What we are worried will happen"
    COMPLICATING = "complicating", "What makes it harder"
    CONTEXT = "context", "Where it happens"
    STRENGTH = "strength", "What is going well"
    SAFETY = "safety", "What keeps them safe already"
    GOAL = "goal", "What we want to see"
    NEXT_STEP = "next_step", "Next steps"
    DISAGREEMENT = "disagreement", "Where we do not agree"
    DECISION = "decision", "Decision about risk"
    EVALUATION = "evaluation", "Did it help?"
    NOTE = "note", "Note"


#: An agency's part: written before the meeting too.
BEFOREHAND = (Section.KNOW, Section.DONE, Section.OFFER)
#: Signs of Safety: the worries, what works well, what needs to happen.
MAP = (
    Section.HARM, Section.DANGER, Section.COMPLICATING, Section.CONTEXT, Section.STRENGTH, Section.SAFETY,
    Section.GOAL, Section.NEXT_STEP,
)  # fmt: skip
#: What hangs on what: a goal and the word why there is none on a danger statement, a step on a goal.
ANSWERS: dict[str, tuple[str, ...]] = {
    Section.GOAL: (Section.DANGER,),
    Section.NOTE: (Section.DANGER,),
    Section.NEXT_STEP: (Section.GOAL,),
}


class Context(models.TextChoices):
    HOME = "home", "Home"
    PEERS = "peers", "Friends and peers"
    SCHOOL = "school", "School, college or work"
    NEIGHBOURHOOD = "neighbourhood", "Neighbourhood"
    ONLINE = "online", "Online"


#: How much a context weighs, by the number.
WEIGHTS: dict[int, str] = {1: "weighs a little", 2: "weighs much", 3: "weighs most"}


class ForWhom(models.TextChoices):
    """Asked beside each decision about risk."""

    YOUNG_PERSON = "young_person", "For the young person"
    BOTH = "both", "For both"
    ORGANISATION = "organisation", "For the organisation"
