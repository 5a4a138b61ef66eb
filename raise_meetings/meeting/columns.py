"""The columns of the map on the page of a meeting, and what is said beside an empty box of each sort."""

from raise_meetings.models.sections import Section

#: In the order of the page. A danger statement stands twice: with the worries, and above the goals that answer it.
COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("In their own words", (Section.OWN_VIEW,)),
    ("What are we worried about?", (Section.HARM, Section.DANGER, Section.COMPLICATING, Section.CONTEXT)),
    ("What is working well?", (Section.STRENGTH, Section.SAFETY)),
    ("What needs to happen?", ()),
    ("What we decide, and where we differ", (Section.DECISION, Section.DISAGREEMENT, Section.NOTE)),
)
HINTS: dict[str, str] = {
    Section.OWN_VIEW: "As they said it, in any language. Say how it came: told, written or drawn.",
    Section.HARM: "What happened, when, how often. What somebody saw.",
    Section.DANGER: "Who is worried, about what, and what will happen if nothing changes. Three at most is plenty.",
    Section.COMPLICATING: "What makes it harder to help.",
    Section.CONTEXT: "The place or the people, and how much they weigh.",
    Section.STRENGTH: "What they and those around them do well.",
    Section.SAFETY: "When it could have gone wrong and did not: what was different?",
    Section.GOAL: "What we will see that shows it is safe enough.",
    Section.NEXT_STEP: "The first small thing.",
    Section.NOTE: "Anything else.",
    Section.DISAGREEMENT: "Whose view it is, in their words. It stands beside the rest as it is.",
    Section.DECISION: "What we decide about risk, and why. For the organisation, or for the young person?",
}
