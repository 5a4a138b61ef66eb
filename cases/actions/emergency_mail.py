"""Whoever can answer is told at once that an emergency waits: by a mail that names nobody (hostile.md G1)."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from cases.models import Enquiry
from cases.referrals.duty import on_duty
from partners import trail
from partners.access import Actor

TASK = "cases.tasks.tell_of_emergency"
SUBJECT = "An emergency request waits"
WORDS = """\
An emergency request waits for an answer:

{link}
"""


@transaction.atomic
def tell_of_emergency(*, enquiry: int, by: Actor) -> int:
    """While nobody has answered. Sent twice, where a worker died in between, it says the same."""
    waiting = Enquiry.objects.filter(pk=enquiry, first_response_at=None).first()
    if waiting is None or not waiting.is_open:
        return 0
    users = on_duty(waiting, timezone.localdate())
    counts = {"enquiry": enquiry, "told": len(users)}
    trail.write(by=by, what="change", act="tell_of_emergency", counts=counts)
    words = WORDS.format(link=f"{settings.SITE_URL}{reverse('referrals')}")
    for user in users:
        send_mail(SUBJECT, words, None, [user.email])
    return len(users)
