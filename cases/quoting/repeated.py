"""Which material with conditions a text repeats, among what its writer may read: it tells them of nothing else."""

import re

from cases.models import Quotation, Record
from cases.models.record import Marking
from partners.models import User

#: So many words one after the other are no accident.
RUN = 8
WORD = re.compile(r"\w+")
Runs = set[tuple[str, ...]]


def runs_of(words: str) -> Runs:
    said = WORD.findall(words.casefold())
    return {tuple(said[start : start + RUN]) for start in range(len(said) - RUN + 1)}


def repeated(
    words: str, by: User, *, besides: Record | None = None, before: str = "", not_of: int | None = None
) -> Record | None:
    """The first of its versions. `besides` is what is being written again: it repeats itself, and what it quotes.
    What stood there `before` has been answered for. `not_of` is an agency, by key, whose own may be repeated.
    """
    runs = runs_of(words) - runs_of(before)
    if not runs:
        return None
    held = Record.objects.visible_to(by).filter(marking=Marking.HANDLING_C)
    sources = held.filter(quotation__isnull=True, corrects__quotation__isnull=True)
    if besides is not None:
        quotes = Quotation.objects.filter(pk=besides.pk).values_list("source_id", flat=True)
        own = [besides.pk, *quotes]
        sources = sources.exclude(pk__in=own).exclude(corrects__in=own)
    for record in sources.exclude(agency=not_of).order_by("pk").only("corrects_id", "headline", "words"):
        if runs & runs_of(f"{record.headline} {record.words}"):
            return Record.objects.get(pk=record.corrects_id or record.pk)
    return None
