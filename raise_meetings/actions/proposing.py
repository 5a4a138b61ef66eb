"""A rule proposes a RAISE, and whoever runs the hub answers as if a worker had asked."""

import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from cases.models import Kind, Record, YoungPerson
from partners import saving, trail
from partners.access import Service
from partners.models import Agency
from raise_meetings.asking.hub import hub_of
from raise_meetings.asking.rules import seen_on
from raise_meetings.asking.seen import Seen
from raise_meetings.models import About, AskFact, Meeting, RaiseAsk, RaiseAskPerson


@transaction.atomic
def propose_raises(*, day: datetime.date, by: Service) -> int:
    """By the clock, and again: what has been proposed, or answered, is proposed again for new facts alone."""
    return sum(propose_raise(seen=seen, by=by) is not None for seen in seen_on(day))


@transaction.atomic
def propose_raise(*, seen: Seen, by: Service) -> RaiseAsk | None:
    """None where one of this rule waits, nothing is new, a meeting about them is coming, or no hub knows them."""
    person = YoungPerson.objects.select_for_update(no_key=True).get(pk=seen.person)
    hub = hub_of(person)
    if hub is None or person.died_on or _is_in_hand(seen):
        return None
    newest = seen.facts[-1]
    ask = RaiseAsk(hub=hub, about=About.PERSON, origin=seen.origin, asked_at=timezone.now())
    saving.save(ask)
    record = Record.objects.create(
        person=person, agency=Agency.objects.get(is_lead=True), kind=Kind.RAISE_ASKED, category=newest.category,
        began=ask.asked_at, words=seen.words,
    )  # fmt: skip
    saving.save(RaiseAskPerson(record=record, person=person, ask=ask))
    for fact in seen.facts:
        saving.save(AskFact(ask=ask, fact=fact))
    trail.write(by=by, what="change", act="propose_raise", people=[person.pk], records=[record.pk])
    return ask


def _is_in_hand(seen: Seen) -> bool:
    before = RaiseAsk.objects.filter(origin=seen.origin, people__person=seen.person)
    known = set(AskFact.objects.filter(ask__in=before).values_list("fact", flat=True))
    coming = Meeting.objects.filter(Q(held_at=None) | Q(closed_at=None), series__isnull=False,
                                    cancelled_at=None, people__person=seen.person)  # fmt: skip
    nothing_new = known >= {fact.pk for fact in seen.facts}
    return nothing_new or before.filter(decision="").exists() or coming.exists()
