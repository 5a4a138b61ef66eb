"""The words of the RAISE of a month ago: who wrote what under which heading, and where each placed the scale."""

from typing import Any

from demo.staff import CLINICIAN, OFFICER
from demo.tonight import HUB_MANAGER, KEY_WORKER
from raise_meetings.models import Context, ForWhom, Rater, Section

DANGER, GOAL, STEP = Section.DANGER, Section.GOAL, Section.NEXT_STEP
Said = tuple[str, str, str, dict[str, Any]]
MAP: tuple[Said, ...] = (
    (KEY_WORKER, Section.OWN_VIEW, "I’m not missing when I know where I am. Ring me, don’t send everyone. I like "
     "the officer with the dog.", {}),
    (KEY_WORKER, Section.HARM, "Out after midnight on three Thursdays. Once she came back with a cut hand, and did "
     "not want to say how.", {}),
    (KEY_WORKER, DANGER, "Her team and her mum worry that she gets into cars with adults whom we do not know.", {}),
    (KEY_WORKER, Section.COMPLICATING, "Her phone has no credit by Wednesday, so we cannot reach her.", {}),
    (KEY_WORKER, Section.CONTEXT, "The shops by the station, after eight.",
     {"context": Context.NEIGHBOURHOOD, "weight": 3}),
    (KEY_WORKER, Section.CONTEXT, "Two friends who go home when they are asked to.",
     {"context": Context.PEERS, "weight": 1}),
    (KEY_WORKER, Section.STRENGTH, "She rings when plans change, if somebody has asked her to.", {}),
    (KEY_WORKER, Section.SAFETY, "On the night with the cut hand she went to her nan’s by herself.", {}),
    (KEY_WORKER, GOAL, "For six weeks somebody who cares for her knows each night where she is.", {}),
    (KEY_WORKER, STEP, "Credit on her phone each Monday.", {}),
    (HUB_MANAGER, Section.DECISION, "We let her go out on Thursdays, with one call at nine.",
     {"for_whom": ForWhom.YOUNG_PERSON}),
    (OFFICER, Section.DISAGREEMENT, "We would rather she stayed in until the driver has been spoken to.", {}),
    (CLINICIAN, Section.KNOW, "She sleeps better on nights when she has spoken with her mum.", {}),
)  # fmt: skip
PLACED: tuple[tuple[str, int, str, dict[str, Any]], ...] = (
    (KEY_WORKER, 4, "Nobody knows the driver.", {}),
    (HUB_MANAGER, 5, "She rings, most of the time.", {}),
    (OFFICER, 2, "The car was seen again.", {}),
    (CLINICIAN, 5, "She talks about it.", {}),
    (KEY_WORKER, 7, "I can look after myself.", {"rater": Rater.YOUNG_PERSON}),
    (KEY_WORKER, 3, "I lie awake until she is in.", {"rater": Rater.FAMILY, "name": "Mum"}),
)
NOW_OF_EACH = (
    (Section.STRENGTH, "He told us himself where they go."),
    (Section.HARM, "A new phone that nobody bought him."),
)
