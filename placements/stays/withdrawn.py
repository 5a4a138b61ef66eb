"""For verbs after which there never was a stay, or a kept bed.

Its row is in the history alone, as figures count rows.
"""

from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils import timezone

from cases.enveloped import reword
from cases.models import Record
from cases.withdrawing import LEANT_ON
from partners.models import User
from placements.models import Hold, Stay
from placements.offers.reopened import open_again


def remove(fact: Stay | Hold, by: User, *, headline: str = "", words: str = "") -> None:
    """The envelope stays readable as taken back; `headline` says of it what its facts no longer can."""
    claim = fact.claim
    if isinstance(fact, Stay):
        open_again(fact, by)
    record = Record.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    if words:
        reword(record, words, by=by)
    try:
        fact.delete()
        claim.delete()
    except ProtectedError:
        raise ValidationError(LEANT_ON) from None
    now = timezone.now()
    Record.objects.filter(corrects=record).update(withdrawn_at=now, withdrawn_by=by.worker)
    record.withdrawn_at, record.withdrawn_by = now, by.worker
    record.headline = headline or record.headline
    record.save(update_fields=["withdrawn_at", "withdrawn_by", "headline"])
