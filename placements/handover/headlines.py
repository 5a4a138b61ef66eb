"""What a note for the next shift says in one line."""

from collections.abc import Callable

from cases.models import Kind, Record


def handover_note(record: Record) -> str:
    return (
        "A note for the next shift, which was taken back"
        if record.withdrawn_at
        else "A note for the next shift"
    )


HEADLINES: dict[str, Callable[[Record], str]] = {Kind.HANDOVER_NOTE: handover_note}
#: Brought along with the others; its words are all there is to show of it.
DETAILS: dict[str, tuple[str, ...]] = {Kind.HANDOVER_NOTE: ("handover_note",)}
RELATED = ("handover_note",)
