"""Called by verbs: the offer by which somebody moved in, once it is said that they did not."""

from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils import timezone

from cases.enveloped import close_on
from cases.withdrawing import LEANT_ON
from partners import saving
from partners.actors import Service
from partners.context import acting
from partners.models import User
from placements.models import Answer, AnsweredBy, Offer, Stay, WhyNot


def open_again(stay: Stay, by: User) -> None:
    """It waits as before, whoever's record it is. One that was written with its emergency goes with it."""
    with acting(Service()):
        for offer in Offer.objects.filter(stay=stay).select_related("record"):
            if offer.emergency and not offer.answer:
                _take_back(offer, by)
            else:
                _wait(offer)


def _wait(offer: Offer) -> None:
    """Unless those nights were offered to somebody else meanwhile: then it ends with that."""
    offer.stay = None
    try:
        saving.save(offer)
    except ValidationError:
        offer.answer, offer.answered_by, offer.why_not = Answer.DECLINED, AnsweredBy.US, WhyNot.BED_NEEDED
        offer.answered_on = timezone.localdate()
        saving.save(offer)
    else:
        close_on(offer.record, None)


def _take_back(offer: Offer, by: User) -> None:
    record = offer.record
    try:
        offer.delete()
    except ProtectedError:
        raise ValidationError(LEANT_ON) from None
    record.withdrawn_at, record.withdrawn_by = timezone.now(), by.worker
    record.save(update_fields=["withdrawn_at", "withdrawn_by"])
