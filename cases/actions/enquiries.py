"""Verbs of whoever asks for help, and of those who answer, until it is known who is meant."""

import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions.emergency_mail import TASK as TELL
from cases.models import Enquiry, EnquiryQuestion, Referral
from cases.models.referral import Decision, Route
from cases.referrals.hours import is_out_of_hours
from hubs.models import Hub
from nwd.ui.when import AHEAD
from partners import outbox, trail
from partners.access import Permission, Service, may
from partners.context import acting
from partners.models import User, Worker
from partners.saving import save


@transaction.atomic
def ask_for_help(
    *,
    by: User,
    hub: Hub,
    given_name: str,
    family_name: str,
    happening: str,
    route: str,
    date_of_birth: datetime.date | None = None,
    nhs_number: str = "",
    reach: str = "",
    would_help: str = "",
    feels: str = "",
) -> Enquiry:
    """At any hour, by anybody at work whose role may. Nothing is looked up: who is meant is found at triage alone."""
    worker, now = _worker(by, Permission.ASK_FOR_HELP), timezone.now()
    if not hub.is_open_on(timezone.localdate()):
        raise ValidationError({"hub": "This hub is closed. Choose another."})
    if date_of_birth and date_of_birth > timezone.localdate():
        raise ValidationError({"date_of_birth": "This day is still to come. Check the date of birth."})
    enquiry = Enquiry(
        hub=hub, agency_id=worker.agency_id, asked_by=worker, received_at=now, route=route,
        out_of_hours=is_out_of_hours(now), given_name=given_name.strip(), family_name=family_name.strip(),
        date_of_birth=date_of_birth, nhs_number=nhs_number, reach=reach.strip(), happening=happening.strip(),
        would_help=would_help.strip(), feels=feels.strip(),
    )  # fmt: skip
    save(enquiry)
    trail.write(by=by, what="change", act="ask_for_help", counts={"enquiry": enquiry.pk})
    if route == Route.EMERGENCY:
        outbox.post(task=TELL, subject=enquiry.pk)
    return enquiry


@transaction.atomic
def ask_referrer(*, enquiry: Enquiry, by: User, words: str) -> EnquiryQuestion:
    """The clock stands still until it is answered. One question at a time."""
    worker, held = _worker(by, Permission.TRIAGE), _open(enquiry, by, triages=True)
    if not words.strip():
        raise ValidationError({"words": "Write what you need to know."})
    question = EnquiryQuestion(enquiry=held, asked_by=worker, asked_at=timezone.now(), words=words.strip())
    save(question)
    _say(by, "ask_referrer", held)
    return question


@transaction.atomic
def answer_question(*, enquiry: Enquiry, by: User, words: str) -> EnquiryQuestion:
    """By whoever asked for help, or recorded for them by those who triage: the clock goes on."""
    worker, held = _party(enquiry, by), _open(enquiry, by)
    question = held.questions.select_for_update().filter(answered_at__isnull=True).first()
    if question is None:
        raise ValidationError("There is no question that waits for an answer.")
    if not words.strip():
        raise ValidationError({"words": "Write the answer."})
    question.answered_at, question.answered_by, question.answer = timezone.now(), worker, words.strip()
    save(question)
    _say(by, "answer_question", held)
    return question


@transaction.atomic
def record_response(*, enquiry: Enquiry, by: User, at: datetime.datetime) -> Enquiry:
    """The first response: somebody spoke with whoever asked, or with the young person. The first that is recorded
    stays.
    """
    _worker(by, Permission.TRIAGE)
    held = _open(enquiry, by, triages=True)
    if held.first_response_at:
        raise ValidationError("A first response is recorded already, and it stays.")
    if at > timezone.now() + AHEAD:
        raise ValidationError({"at": "This time is still to come. Enter a time that has passed."})
    if at < held.received_at:
        raise ValidationError({"at": "This is before they asked. Check the time."})
    held.first_response_at = at
    save(held)
    if held.referral_id:
        Referral.objects.filter(pk=held.referral_id).update(first_response_at=at)
    _say(by, "record_response", held)
    return held


@transaction.atomic
def withdraw_enquiry(*, enquiry: Enquiry, by: User, words: str = "") -> Enquiry:
    """Help is not needed any more. Whoever asked knows nothing of the referral that it may have become, so the
    service closes that for them.
    """
    _party(enquiry, by)
    held = _open(enquiry, by)
    held.outcome, held.outcome_at, held.told = Decision.WITHDRAWN, timezone.now(), words.strip()
    held.save(update_fields=["outcome", "outcome_at", "told"])
    _say(by, "withdraw_enquiry", held)
    if held.referral_id:
        with acting(Service()):
            Referral.objects.filter(pk=held.referral_id, decision=Decision.PENDING).update(
                decision=Decision.WITHDRAWN, decided_on=timezone.localdate(), decision_words=held.told
            )
    return held


def _open(enquiry: Enquiry, by: User, *, triages: bool = False) -> Enquiry:
    """Locked, and still without an outcome. Locked before its referral, by whoever changes both."""
    seen = Enquiry.objects.triaged_by(by) if triages else Enquiry.objects.visible_to(by)
    held = seen.select_for_update(of=("self",)).filter(pk=enquiry.pk).first()
    if held is None:
        raise ValidationError("Somebody has dealt with this meanwhile.")
    if not held.is_open:
        raise ValidationError(f"It is decided meanwhile: {held.get_outcome_display().lower()}.")
    return held


def _worker(by: User, permission: Permission) -> Worker:
    if by.worker is None or not may(by, permission):
        raise PermissionDenied(f"Your role does not let you {permission}.")
    return by.worker


def _party(enquiry: Enquiry, by: User) -> Worker:
    worker = _worker(by, Permission.ASK_FOR_HELP)
    if enquiry.asked_by_id != worker.pk and not may(by, Permission.TRIAGE):
        raise PermissionDenied("Only whoever asked, or those who triage, can say this.")
    return worker


def _say(by: User, act: str, enquiry: Enquiry) -> None:
    """Whom it is about is on the trail, whether or not whoever asked may know it."""
    with acting(Service()):
        people = enquiry.person_ids
    records = [enquiry.referral_id] if people and enquiry.referral_id else []
    trail.write(by=by, what="change", act=act, people=people, records=records, counts={"enquiry": enquiry.pk})
