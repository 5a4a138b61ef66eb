"""What is true of every posting that is given or ended, whoever does it; called by verbs."""

import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone

from nwd.ui.spoken import date_words
from partners import saving, waiting
from partners.access import Service
from partners.context import acting
from partners.models import Posting, Role, VisitorConsent, Worker


def give(posting: Posting) -> None:
    """Locks the worker, so that the same posting sent twice is one. Raises ValidationError in words."""
    worker = Worker.objects.select_for_update().get(pk=posting.worker_id)
    if worker.left_on and worker.left_on <= posting.start_on:
        raise ValidationError(f"{worker} left on {date_words(worker.left_on)}.")
    if posting.start_on < worker.started_on:
        raise ValidationError(f"{worker} started on {date_words(worker.started_on)}. Post them from then.")
    _require_alone(posting, worker)
    saving.save(posting)


def bring_back(posting: Posting) -> None:
    """One that was ended a moment ago: unless they left meanwhile, or were given the same anew."""
    worker = Worker.objects.select_for_update().get(pk=posting.worker_id)
    if worker.left_on:
        raise ValidationError(f"{worker} leaves on {date_words(worker.left_on)}, so it stays ended.")
    _require_alone(posting, worker)
    saving.save(posting)


def _require_alone(posting: Posting, worker: Worker) -> None:
    same = Posting.objects.exclude(pk=posting.pk).filter(
        worker=worker, role=posting.role, hub=posting.hub, whole_service=posting.whole_service
    )
    until = Q(start_on__lt=posting.end_on) if posting.end_on else Q()
    if same.filter(Q(end_on__isnull=True) | Q(end_on__gt=posting.start_on), until).exists():
        raise ValidationError("They have that posting already on some of those days.")


def close(posting: Posting, on: datetime.date) -> None:
    """From `on` it is over; one that has not begun by then never does. An import does not give it back.

    With the last one a token dies for good, whatever they are given later; with that of a visitor the consents to
    their visits end.
    """
    posting.end_on = max(on, posting.start_on)
    posting.ended_here = True
    saving.save(posting)
    if not Posting.objects.live_on(timezone.localdate()).filter(worker=posting.worker_id).exists():
        waiting.end_tokens_of(posting.worker)
    if posting.role == Role.INDEPENDENT_VISITOR:
        with acting(Service()):
            for consent in VisitorConsent.objects.filter(user__worker=posting.worker_id, to_on__isnull=True):
                consent.to_on = max(posting.end_on, consent.from_on)
                saving.save(consent)
