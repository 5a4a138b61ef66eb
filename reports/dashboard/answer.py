""" "Can we take her tonight?": by beds and by people, in a sentence for each hub and one before them."""

from dataclasses import dataclass

from hubs.models import Hub
from nwd.ui.spoken import uncapped
from reports.dashboard.counting import Numbers
from reports.dashboard.words import key_words


@dataclass(frozen=True)
class Answer:
    hub: Hub
    free: int
    on_shift: int
    sentence: str

    @property
    def is_yes(self) -> bool:
        return self.free > 0 and self.on_shift > 0


def answer_of(hub: Hub, told: Numbers) -> Answer:
    free, staff = told.of("free", hub.pk), told.of("on_shift", hub.pk)
    people = f"{_people(staff)} on shift" if staff else "nobody has signed in on shift"
    if not free:
        return Answer(hub, free, staff, f"{hub}: no bed is free; {people}.{_instead(hub, told)}")
    beds = "1 bed is free" if free == 1 else f"{free} beds are free"
    home = told.of("occupied", hub.pk)
    lives = (
        "nobody lives there now"
        if not home
        else f"{home} young {'person lives' if home == 1 else 'people live'} there"
    )
    ask = "" if staff else " Ask the duty manager who is there before you say yes."
    return Answer(hub, free, staff, f"{hub}: {beds}; {people}, and {lives}.{ask}")


def sentence_of(answers: list[Answer]) -> str:
    """The first line of the page."""
    yes = [one for one in answers if one.is_yes]
    if yes:
        beds = sum(one.free for one in yes)
        where = " and ".join(str(one.hub) for one in yes) if len(yes) < 3 else f"{len(yes)} hubs"
        there = "is a bed free and somebody" if beds == 1 else "are beds free and somebody"
        first = f"Yes, by beds and by people: at {where} there {there} on shift."
        return f"{first} Look at who lives there before you offer."
    if any(one.free for one in answers):
        return "There is a bed, but nobody has signed in on shift where it is. Ask the duty manager."
    return "No hub has a bed free tonight. Look at the other homes, or at a bed that is kept or out of use."


def _instead(hub: Hub, told: Numbers) -> str:
    said = []
    if kept := told.of("kept", hub.pk):
        said.append(f"{kept} kept for somebody who is away")
    for (of_hub, reason), number in sorted(told.counts["out_of_use"].items(), key=str):
        if of_hub == hub.pk:
            said.append(f"{number} out of use ({uncapped(key_words('out_of_use', reason))})")
    return f" Of its beds {', '.join(said)}." if said else ""


def _people(count: int) -> str:
    return "1 person is" if count == 1 else f"{count} people are"
