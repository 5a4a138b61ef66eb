"""What is asked of somebody who is away, until they are back. Nothing here writes."""

from typing import Any

from cases.missing.boxes import area, kind, line, maybe, worry
from cases.missing.time_told import TimeTold
from cases.models.missing import Done
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form

TOLD = {
    Done.TOLD_POLICE: "Police, told at", Done.TOLD_SOCIAL_WORKER: "Social worker, told at",
    Done.TOLD_FAMILY: "Family, told at", Done.TOLD_MANAGER: "Duty manager, told at",
}  # fmt: skip
SEEN = "Where somebody who looks after them last saw them."
LEFT = "Where somebody saw or heard them go. The later of the two counts."
WORRIES = "The levels that the police use."


class ReportForm(Form):
    kind = kind()
    last_seen_at = WhenTyped(label="Last seen")
    last_seen_where = line("Where they were last seen", 200, SEEN)
    last_seen_by = line("Who saw them")
    left_at = maybe("When they left, if that is known (optional)", LEFT)
    words = area("What happened", 4, "How they were, what was said, what is different today.")
    clothing = area("What they wear and carry", 2)
    may_be = line("Where they are, or may be (optional)", 200, "An area or a place, no address.")
    worry = worry(help_text=WORRIES)
    worry_said_by = line("Who says so (optional)")
    worry_why = area("Why (optional)", 2)
    told_police = TimeTold(TOLD[Done.TOLD_POLICE])
    told_social_worker = TimeTold(TOLD[Done.TOLD_SOCIAL_WORKER])
    told_family = TimeTold(TOLD[Done.TOLD_FAMILY])
    told_manager = TimeTold(TOLD[Done.TOLD_MANAGER])
    police_reference = line("Police reference (optional)", 40, "It can be added later.")

    #: The form is in parts, so that the first can be sent at two in the morning.
    SEEN = ("kind", "last_seen_at", "last_seen_where", "last_seen_by", "words", "clothing")
    MORE = ("left_at", "may_be", "worry", "worry_said_by", "worry_why")

    @property
    def seen(self) -> list[Any]:
        return [self[name] for name in self.SEEN]

    @property
    def more(self) -> list[Any]:
        return [self[name] for name in self.MORE]

    @property
    def told(self) -> list[Any]:
        return [self[name] for name in (*TOLD, "police_reference")]

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = super().clean() or self.cleaned_data
        told = {what: at for what in TOLD if (at := said.pop(what.value, None))}
        return said | {"told": told}

    @property
    def typed(self) -> str:
        """What stands in it in words, for whoever was not the first to report."""
        boxes = [self[name] for name in ("words", "last_seen_where", "last_seen_by", "clothing", "may_be")]
        return "\n".join(f"{box.label.partition(' (')[0]}: {box.value()}" for box in boxes if box.value())
