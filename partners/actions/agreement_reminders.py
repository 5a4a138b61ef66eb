"""Reminders before an agreement is reviewed or ends: one row for each mail, which is why nobody gets one twice."""

from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone

from partners import outbox, trail
from partners.access import Actor
from partners.agreements.due import governance_leads, today_due
from partners.agreements.letter import letter_of
from partners.models import Reminder

TASK = "partners.tasks.send_agreement_reminder"


@transaction.atomic
def post_reminders(*, by: Actor) -> int:
    """Of what is due today, to whoever has not been told of it. A day on which nobody ran this is caught up with."""
    posted = 0
    for due in today_due():
        for user in governance_leads([side.agency for side in due.seen.sides], due.seen.day):
            reminder, is_new = Reminder.objects.get_or_create(
                agreement=due.seen.agreement, user=user, of=due.of, on=due.on, days=due.days
            )
            if is_new:
                outbox.post(task=TASK, subject=reminder.pk)
                posted += 1
    if posted:
        trail.write(by=by, what="change", act="post_reminders", counts={"reminders": posted})
    return posted


@transaction.atomic
def send_reminder(*, reminder: int, by: Actor) -> bool:
    """Once: a second delivery of the same row waits for the first, and finds it sent."""
    found = Reminder.objects.select_for_update(of=("self",)).select_related("agreement", "user").filter(
        pk=reminder, mailed_at=None, user__is_active=True
    ).first()  # fmt: skip
    if found is None:
        return False
    subject, words = letter_of(found)
    found.mailed_at = timezone.now()
    found.save(update_fields=["mailed_at"])
    trail.write(by=by, what="change", act="send_reminder", counts={"agreement": found.agreement_id})
    send_mail(subject, words, None, [found.user.email])
    return True
