"""That a young person agreed to their own words standing, without their name, in a review of the home."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import refuse_unless_theirs
from cases.models import Record
from cases.models.record import Marking
from hubs.models import Hub
from partners import saving, trail
from partners.models import User
from placements.home.own_words import own_words_of
from placements.models import SaidForReview


@transaction.atomic
def let_words_stand(*, record: Record, hub: Hub, by: User) -> SaidForReview:
    """They said yes. For what a record has in their own words alone."""
    record = Record.objects.select_for_update(of=("self",)).get(pk=record.pk)
    refuse_unless_theirs(by, record)
    if record.marking != Marking.OPEN:
        raise ValidationError("Not everybody may read this, so it stands in no review.")
    if record.withdrawn_at or not own_words_of(record):
        raise ValidationError("There is nothing here in their own words.")
    said = SaidForReview.objects.visible_to(by).filter(pk=record.pk).first() or SaidForReview(
        record=record, person_id=record.person_id
    )
    said.hub, said.agreed_on, said.to_on = hub, timezone.localdate(), None
    saving.save(said)
    trail.write(by=by, what="change", act="let_words_stand", people=[record.person_id], records=[record.pk])
    return said


@transaction.atomic
def take_words_out(*, record: Record, by: User) -> SaidForReview:
    """They changed their mind, or never said so. What was sent before stays as it was sent."""
    Record.objects.select_for_update(of=("self",)).get(pk=record.pk)
    refuse_unless_theirs(by, record)
    said: SaidForReview | None = SaidForReview.objects.visible_to(by).filter(pk=record.pk).first()
    if said is None:
        raise ValidationError("These words stand in no review.")
    if said.to_on is None:
        said.to_on = timezone.localdate()
        saving.save(said)
        trail.write(
            by=by, what="change", act="take_words_out", people=[record.person_id], records=[record.pk]
        )
    return said
