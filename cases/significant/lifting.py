"""What may be lifted into the significant events, and what is written for it already when the form opens."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from cases.contributing import is_of_their_agency, may_add
from cases.models import Kind, Record
from cases.models.record import Marking
from cases.significant.boxes import lifted_from
from partners import access
from partners.models import User

#: Who somebody is did not happen; an event is in the chronology already.
NOT_LIFTED = (Kind.IDENTITY, Kind.SIGNIFICANT_EVENT)


def refuse_unless_liftable(source: Record, by: User) -> None:
    if source.kind in NOT_LIFTED or source.corrects_id or source.withdrawn_at:
        raise ValidationError("Only what is on the record and stands is lifted.")
    if source.marking == Marking.OWN_SPACE:
        raise ValidationError("This is their own space. Ask them, and write the event in their words.")
    if not may_add(by, source.category):
        raise ValidationError("No agreement in force lets your agency add to this part of the record.")
    if not access.facts_of(by).of_lead_agency and not is_of_their_agency(by, source):
        raise ValidationError(f"This is {source.agency}’s to lift. Ask them, or write an event of your own.")
    if event_lifted_from(source):
        raise ValidationError("It is among the significant events already. Change it there.")


#: Whoever reads the one reads the other, so that it is there betrays nothing.
LIFTED_AS = Subquery(
    Record.objects.filter(
        significant_event__lifted_from=OuterRef("pk"), corrects__isnull=True, withdrawn_at__isnull=True
    ).values("reference")[:1]
)


def event_lifted_from(source: Record) -> Record | None:
    return Record.objects.filter(
        significant_event__lifted_from=source, corrects__isnull=True, withdrawn_at__isnull=True
    ).first()


def is_liftable(source: Record, by: User) -> bool:
    """For the link on its page, but for whether it has been lifted."""
    theirs = access.facts_of(by).of_lead_agency or is_of_their_agency(by, source)
    closed = source.kind in NOT_LIFTED or source.marking == Marking.OWN_SPACE or source.withdrawn_at
    return theirs and not closed and may_add(by, source.category)


def laid_out(source: Record, headline: str) -> dict[str, Any]:
    """The answers that the form begins with; `headline` is what its page says in one line.

    Of a contact it says who met whom and for how long, which is not what mattered: that is left to whoever lifts.
    """
    on = timezone.localdate(source.began)
    return {
        "headline": "" if source.kind == Kind.CONTACT else headline[:200],
        "on": min(on, timezone.localdate()),
        **lifted_from(source.latest_words),
    }
