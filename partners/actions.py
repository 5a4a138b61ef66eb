"""Verbs: posting a worker, giving them a sign-in."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from hubs.models import Hub
from partners import trail
from partners.access import Actor
from partners.models import Posting, User, Worker


@transaction.atomic
def post_worker(
    *,
    worker: Worker,
    by: Actor,
    role: str,
    start_on: datetime.date,
    hub: Hub | None = None,
    whole_service: bool = False,
    end_on: datetime.date | None = None,
) -> Posting:
    """At a hub, for the whole service, or (neither) at their own agency's desk. Beside what the tracker brought."""
    posting = Posting(
        worker=worker, role=role, hub=hub, whole_service=whole_service, start_on=start_on, end_on=end_on
    )
    posting.full_clean()
    posting.save()
    trail.write(by=by, what="permission", act="post_worker", counts={"posting": posting.pk})
    return posting


@transaction.atomic
def give_sign_in(*, worker: Worker, by: Actor, password: str, email: str = "") -> User:
    """By their own e-mail unless another is given. What they may see and do comes from their postings alone."""
    address = email or worker.email
    if not address:
        raise ValidationError(f"{worker} has no e-mail address. Give one to sign in with.")
    user = User(email=User.objects.normalize_email(address), worker=worker)
    user.set_password(password)
    user.full_clean()
    user.save()
    trail.write(by=by, what="permission", act="give_sign_in", counts={"sign_in": user.pk})
    return user
