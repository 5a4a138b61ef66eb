"""Doors of young people's own words: that they agreed to their standing in a review of the home, and that not."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from cases.contacts.boxes import parts_of
from cases.models import Record
from cases.models.record import Marking
from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.models import User
from partners.pressing import press
from partners.sign_in import signed_in
from placements import actions
from placements.models import Claim, SaidForReview


@require_POST
def let_words_stand(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, record = _record(request, reference, record_reference)
    hub = hub_of(record, user)
    if hub is None:
        raise Http404
    return press(
        request, lambda: actions.let_words_stand(record=record, hub=hub, by=user),
        then=reverse("record", args=[reference, record_reference]),
        said="Their words may stand in a review of the home, without their name.",
    )  # fmt: skip


@require_POST
def take_words_out(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, record = _record(request, reference, record_reference)
    return press(
        request, lambda: actions.take_words_out(record=record, by=user),
        then=reverse("record", args=[reference, record_reference]), said="Their words stand in no further review.",
    )  # fmt: skip


def offered(record: Record, user: User, words: str) -> str:
    """ "stands" where they agreed, "may" where they could be asked, else nothing."""
    if record.withdrawn_at or record.marking != Marking.OPEN or not any(part.own for part in parts_of(words)):
        return ""
    said = SaidForReview.objects.visible_to(user).filter(pk=record.pk, to_on__isnull=True)
    if said.exists():
        return "stands"
    return "may" if hub_of(record, user) else ""


def hub_of(record: Record, user: User) -> Hub | None:
    """The home that they lived in on that day, if it is one of the reader's."""
    day = timezone.localdate(record.began)
    stays = Claim.objects.visible_to(user).stays().covering(day).filter(person=record.person_id)
    return access.hubs_of(user).filter(pk__in=stays.values("bed__hub")).first()


def _record(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> tuple[User, Record]:
    user = signed_in(request)
    records = Record.objects.filter(corrects__isnull=True, person__reference=reference)
    return user, access.fetch(user, records, Permission.WRITE_NOTE, what="change", reference=record_reference)
