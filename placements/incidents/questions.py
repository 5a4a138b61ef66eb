"""What is asked about an incident of each kind, beside what is asked of every one.

An answer is kept with its question as it was worded then, so a line here may be reworded, added or taken out.
"""

from collections.abc import Mapping

from placements.models import IncidentKind

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    IncidentKind.SERIOUS_INJURY: (
        "How did the injury come about?",
        "Who gave first aid, and what did they do?",
        "What did a doctor, nurse or hospital say?",
    ),
    IncidentKind.ASSAULT: (
        "Who was hurt, and who hurt them?",
        "Was anything used to hurt somebody?",
        "Does whoever was hurt want the police to know?",
    ),
    IncidentKind.SELF_HARM: (
        "What did they use, and where is it now?",
        "Did they say what had made today hard?",
        "Does their safety plan fit, or does it have to change tonight?",
        "How often is somebody with them until morning?",
    ),
    IncidentKind.POLICE_CALLED: (
        "Why were the police called, and what had been tried before?",
        "Which officers came, and when?",
        "What did the police do, and was anybody arrested?",
    ),
    IncidentKind.EXPLOITATION: (
        "What was seen, heard or found?",
        "Who else was there: adults, cars, telephone numbers, places?",
        "Is anything kept for the police: clothes, messages, pictures?",
    ),
    IncidentKind.ALLEGATION: (
        "What was said, in their words?",
        "To whom was it said first, and when?",
        "What was done so that everybody is safe meanwhile?",
    ),
    IncidentKind.RESTRAINT: (
        "Why could it not be left, or done otherwise?",
        "Who asked for it to stop, and when did it?",
        "Did somebody offer a check by a nurse or doctor, and what was the answer?",
    ),
    IncidentKind.OTHER: ("What makes it worth writing down?",),
}
#: In the order in which they are offered. A complaint has pages of its own.
OFFERED = tuple(QUESTIONS)
#: In an address a kind is its number: no word about anybody stands there.
NUMBERED = {str(number): str(kind) for number, kind in enumerate(OFFERED, 1)}


def questions_of(kind: str) -> tuple[str, ...]:
    return QUESTIONS.get(kind, ())
