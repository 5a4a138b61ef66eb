"""Workers: who works here. What they may do comes from postings, so adding somebody gives them nothing yet."""

import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from nwd.ui.spoken import date_words
from partners import posted, saving, trail, waiting
from partners.access import Actor, Permission, may
from partners.models import Agency, User, Worker
from partners.reach import coming_postings, may_change, may_let_go, needs_two


@transaction.atomic
def add_worker(
    *,
    agency: Agency,
    given_name: str,
    family_name: str,
    role: str,
    started_on: datetime.date,
    by: Actor,
    email: str = "",
    weekly_hours: int | None = None,
) -> Worker:
    """`role` is the tracker's word for what they do. Who manages no agencies adds to the lead agency alone."""
    if isinstance(by, User) and not agency.is_lead and not may(by, Permission.MANAGE_AGENCIES):
        raise PermissionDenied("You may not add workers to a partner.")
    worker = Worker(
        agency=agency, given_name=given_name.strip(), family_name=family_name.strip(), role=role,
        email=email.strip(), started_on=started_on, weekly_hours=weekly_hours,
    )  # fmt: skip
    saving.save(worker)
    trail.write(by=by, what="change", act="add_worker", counts={"worker": worker.pk})
    return worker


@transaction.atomic
def change_worker(
    *,
    worker: Worker,
    given_name: str,
    family_name: str,
    role: str,
    by: Actor,
    email: str = "",
    weekly_hours: int | None = None,
) -> Worker:
    """Their agency stays: who goes to work for another leaves here and is added there, with postings of its own.

    An address that an invitation went to or will go to is not changed behind the back of a second person.
    """
    worker = Worker.objects.select_for_update(of=("self",)).select_related("agency").get(pk=worker.pk)
    postings = coming_postings(worker)
    if not may_change(by, worker, postings):
        raise PermissionDenied("You may not change this worker.")
    if email.strip() != worker.email:
        if needs_two(worker, postings):
            raise ValidationError({"email": "Their role takes two people to give, so their address stays. "
                                            "End the posting, change the address, propose it again."})  # fmt: skip
        waiting.withdraw_invitations(worker)
    worker.given_name, worker.family_name = given_name.strip(), family_name.strip()
    worker.role, worker.email, worker.weekly_hours = role, email.strip(), weekly_hours
    saving.save(worker)
    trail.write(by=by, what="change", act="change_worker", counts={"worker": worker.pk})
    return worker


@transaction.atomic
def end_worker(*, worker: Worker, by: Actor, on: datetime.date) -> Worker:
    """They leave: `on` is the first day on which they no longer work here. Every posting ends, the sign-in closes."""
    worker = Worker.objects.select_for_update(of=("self",)).select_related("agency").get(pk=worker.pk)
    postings = coming_postings(worker)
    if not may_let_go(by, worker, postings):
        raise PermissionDenied("You may not end everything that this worker has.")
    if worker.left_on and on >= worker.left_on:
        raise ValidationError(f"They left on {date_words(worker.left_on)} already.")
    worker.left_on = on
    saving.save(worker)
    for posting in postings:
        if posting.end_on is None or posting.end_on > on:
            posted.close(posting, on)
    waiting.withdraw_all(worker, by)
    if on <= timezone.localdate():
        waiting.close_sign_in(worker)
    trail.write(by=by, what="permission", act="end_worker", counts={"worker": worker.pk})
    return worker
