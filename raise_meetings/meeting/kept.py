"""Called by verbs: one more wording of a paragraph. Whoever calls holds the paragraph's row."""

import datetime
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.core.exceptions import ValidationError

from cases.contributing import author_of
from cases.forms import LONGEST
from partners.models import User
from raise_meetings.meeting.heads import Heads, heads
from raise_meetings.models import Paragraph, ParagraphVersion

#: One line on the trail for whoever writes in a box, however often it saves by itself meanwhile: each wording says
#: by itself who wrote it and when, and cannot be changed.
SITTING = datetime.timedelta(minutes=15)


@dataclass(frozen=True)
class Kept:
    """`tells`: the trail has to say of it. `left_out`: a name that was typed is not in the words."""

    version: ParagraphVersion
    is_new: bool
    tells: bool = False
    left_out: bool = False


def heads_of(paragraph: Paragraph) -> Heads:
    return heads(ParagraphVersion.objects.filter(paragraph=paragraph).in_order())


def keep(
    paragraph: Paragraph, words: str, on_top_of: int, *, by: User, key: UUID | None = None,
    settles: int | None = None,
) -> Kept:  # fmt: skip
    """As the head where it was written on top of it, else beside it. The same words again are nothing new."""
    if len(words) > LONGEST:
        raise ValidationError({"words": f"Write {LONGEST:,} characters at most. Begin another box."})
    stand, worker = heads_of(paragraph), author_of(by)
    key, again = _sent_before(key, paragraph, words, worker.pk)
    if again is not None:
        return Kept(again, False)
    if stand.head and words == stand.words and (settles is None or not stand.aside):
        return Kept(stand.head, False)
    aside = on_top_of != stand.number
    version = ParagraphVersion(
        paragraph=paragraph, number=stand.newest + 1, on_top_of=min(on_top_of, stand.newest), aside=aside,
        settles=None if aside or settles is None else min(settles, stand.newest), words=words, worker=worker, key=key,
    )  # fmt: skip
    sitting = ParagraphVersion.objects.filter(paragraph=paragraph, worker=worker, at__gt=version.at - SITTING)
    tells = aside or settles is not None or not sitting.exists()
    version.save(force_insert=True)
    return Kept(version, True, tells)


def _sent_before(
    key: UUID | None, paragraph: Paragraph, words: str, worker: int
) -> tuple[UUID | None, ParagraphVersion | None]:
    """Other words under a key that is used up have a key that follows from it."""
    while key is not None:
        found = ParagraphVersion.objects.filter(worker=worker, key=key).first()
        if found is None or (found.paragraph_id == paragraph.pk and found.words == words):
            return key, found
        key = uuid5(key, "again")
    return None, None
