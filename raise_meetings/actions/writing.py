"""What is written live at a RAISE: every wording that arrives is kept, and none is written over."""

from dataclasses import replace
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.contributing import as_written
from partners import trail
from partners.models import User
from raise_meetings.meeting.asked_of_quoting import ask_of_quoting
from raise_meetings.meeting.held import open_paragraph
from raise_meetings.meeting.kept import Kept, heads_of, keep
from raise_meetings.meeting.may import refuse_unless_theirs
from raise_meetings.meeting.named import cleared
from raise_meetings.models import Paragraph


@transaction.atomic
def write_paragraph(
    *, paragraph: Paragraph, words: str, on_top_of: int, by: User, key: UUID | None = None, quoting: str = ""
) -> Kept:
    """`on_top_of` is the number of the wording that the writer saw. Where that counts no more, both are kept."""
    held = open_paragraph(paragraph)
    refuse_unless_theirs(held, by)
    if held.struck_at:
        raise ValidationError("This was struck out. Put it back first.")
    plain = as_written(words)
    said = cleared(held, plain, by)
    ask_of_quoting(held, said, quoting, by)
    kept = keep(held, said, on_top_of, by=by, key=key)
    _say(held, kept, "write_paragraph", by)
    return replace(kept, left_out=said != plain)


@transaction.atomic
def join_versions(
    *, paragraph: Paragraph, words: str, on_top_of: int, settles: int, by: User, key: UUID | None = None,
    quoting: str = "",
) -> Kept:  # fmt: skip
    """One of two wordings, or both joined. `settles`: the newest that stood beside when they chose; what came later
    stands on. Neither is gone: both stay among the versions.
    """
    held = open_paragraph(paragraph)
    refuse_unless_theirs(held, by)
    if not heads_of(held).aside:
        raise ValidationError("Somebody has chosen already. Look at what it says now.")
    said = cleared(held, as_written(words), by)
    ask_of_quoting(held, said, quoting, by)
    kept = keep(held, said, on_top_of, by=by, key=key, settles=settles)
    _say(held, kept, "join_versions", by)
    return kept


def _say(paragraph: Paragraph, kept: Kept, act: str, by: User) -> None:
    """Once a sitting for what saves by itself while somebody types, and whenever two meet."""
    record = paragraph.record
    if kept.tells:
        trail.write(by=by, what="change", act=act, people=[record.person_id] if record else [],
                    records=[record.pk] if record else [], counts={"meeting": paragraph.meeting_id})  # fmt: skip
