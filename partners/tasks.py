"""Delivering the outbox. Each delivery runs its task in this worker and marks the row when it has finished."""

from datetime import timedelta

from celery import current_app, shared_task
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from partners import drafts, mail, receipts, sealing
from partners.access import Service
from partners.actions import agreement_reminders, agreement_shares, override_mail, tokens, tries
from partners.context import acting
from partners.models import ComputerUse, Invitation, LeftOff, OutboxItem, User, UserSession
from partners.models.computer import REMEMBERED
from partners.models.left_off import WAY_BACK
from partners.sign_in.letters import send_link

MOST_ATTEMPTS = 3
#: How long a delivery may take before the schedule believes its worker dead, by attempt.
LEASE = timedelta(minutes=30)
#: How long a delivery that failed waits for its next attempt.
PAUSE = timedelta(minutes=1)


@shared_task(name="partners.tasks.sweep_outbox")
def sweep_outbox() -> None:
    """Every few seconds: take what is due and was not delivered by a nudge; park what failed too often."""
    waiting = OutboxItem.objects.filter(done_at=None, parked_at=None, due_at__lte=timezone.now())
    waiting.filter(attempts__gte=MOST_ATTEMPTS).update(parked_at=timezone.now())
    for item_id in (
        waiting.filter(attempts__lt=MOST_ATTEMPTS).order_by("due_at").values_list("pk", flat=True)[:100]
    ):
        deliver.delay(item_id)


@shared_task(name="partners.tasks.deliver")
def deliver(item_id: int) -> None:
    """Run the row's task, unless another worker has it. A failure leaves the row for a later try."""
    with transaction.atomic():
        item = (
            OutboxItem.objects.select_for_update(skip_locked=True)
            .filter(
                pk=item_id,
                done_at=None,
                parked_at=None,
                due_at__lte=timezone.now(),
                attempts__lt=MOST_ATTEMPTS,
            )
            .first()
        )
        if item is None:
            return
        OutboxItem.objects.filter(pk=item_id).update(
            attempts=F("attempts") + 1, due_at=timezone.now() + LEASE
        )
    try:
        current_app.tasks[item.task](item.subject)
    except Exception:
        OutboxItem.objects.filter(pk=item_id).update(due_at=timezone.now() + PAUSE)
        raise
    OutboxItem.objects.filter(pk=item_id).update(done_at=timezone.now())


@shared_task(name="partners.tasks.send_invitation")
def send_invitation(invitation_id: int) -> None:
    """Once, and only while the link still opens something."""
    invitation = Invitation.objects.open().filter(pk=invitation_id, mailed_at=None).first()
    if invitation:
        mail.send_invitation(invitation)
        Invitation.objects.filter(pk=invitation_id).update(mailed_at=timezone.now())


@shared_task(name="partners.tasks.drop_old_drafts")
@acting(Service())
def drop_old_drafts() -> None:
    """Every hour: drafts that nobody came back to, and receipts of forms that nobody sends again."""
    drafts.drop_old()
    receipts.drop_old()


@shared_task(name="partners.tasks.send_password_link")
def send_password_link(user_id: int) -> None:
    """Nobody has the id 0: the row was written for an address that nobody has, so that asking takes as long."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is not None:
        send_link(user)


@shared_task(name="partners.tasks.lift_locks")
@acting(Service())
def lift_locks() -> None:
    tries.lift_locks(by=Service())


@shared_task(name="partners.tasks.seal_trail")
def seal_trail() -> None:
    """Each minute. Refused, it fails loudly: the database is not the one whose roots lie outside."""
    sealing.seal()


@shared_task(name="partners.tasks.forget_tries")
@acting(Service())
def forget_tries() -> None:
    tries.forget_tries(by=Service())


@shared_task(name="partners.tasks.sweep_sessions")
@acting(Service())
def sweep_sessions() -> None:
    """What nobody needs any more: rows of sessions that ended, who used which computer, ways back, tokens."""
    now = timezone.now()
    UserSession.objects.filter(expire_date__lt=now).delete()
    ComputerUse.objects.filter(at__lte=now - REMEMBERED).delete()
    LeftOff.objects.filter(at__lte=now - WAY_BACK).delete()
    tokens.end_tokens_of_nobody(by=Service())


@shared_task(name="partners.tasks.tell_officers")
@acting(Service())
def tell_officers(override_id: int) -> None:
    """From the outbox, as soon as somebody opened what was closed to them."""
    override_mail.tell_officers(override_id=override_id, by=Service())


@shared_task(name="partners.tasks.tell_leaders")
@acting(Service())
def tell_leaders(override_id: int) -> None:
    override_mail.tell_leaders(override_id=override_id, by=Service())


@shared_task(name="partners.tasks.escalate_overrides")
@acting(Service())
def escalate_overrides() -> None:
    """Every hour: what nobody reviewed in five working days."""
    override_mail.escalate_overrides(by=Service())


@shared_task(name="partners.tasks.remind_of_agreements")
def remind_of_agreements() -> None:
    """Every hour: who is to be told that an agreement ends or is due for review; each is told once."""
    with acting(Service()):
        agreement_reminders.post_reminders(by=Service())


@shared_task(name="partners.tasks.send_agreement_reminder")
def send_agreement_reminder(reminder_id: int) -> None:
    with acting(Service()):
        agreement_reminders.send_reminder(reminder=reminder_id, by=Service())


@shared_task(name="partners.tasks.carry_shares")
def carry_shares() -> None:
    """A new version that was signed for a later day takes the shares of the one before it on that day."""
    agreement_shares.carry_shares_due(by=Service())
