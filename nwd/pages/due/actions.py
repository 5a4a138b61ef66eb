"""The digest: a mail a day to whoever asked for one, that says how many things are due and nothing else (G1)."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from nwd.pages import silence
from nwd.pages.caseload import caseload_of, quiet
from nwd.pages.due.asked import of_workers
from nwd.pages.due.listed import everything, number_of
from partners import outbox, trail
from partners.access import Actor
from partners.models import User

TASK = "nwd.pages.tasks.send_digest"
#: A schedule that stood still for longer sends none in the evening that was meant for the morning.
LATE = 3
WORDS = """\
You have {due} due.

{link}
"""


@transaction.atomic
def post_digests(*, by: Actor) -> int:
    """To those whose hour it is and who had none today. A row in the outbox each."""
    now = timezone.localtime()
    waiting = User.objects.filter(
        Q(digest_on__isnull=True) | Q(digest_on__lt=now.date()), is_active=True,
        digest_hour__lte=now.hour, digest_hour__gt=now.hour - LATE,
    )  # fmt: skip
    users = list(waiting.select_for_update(of=("self",), skip_locked=True).values_list("pk", flat=True))
    User.objects.filter(pk__in=users).update(digest_on=now.date())
    for user in users:
        outbox.post(task=TASK, subject=user)
    if users:
        trail.write(by=by, what="change", act="post_digests", counts={"digests": len(users)})
    return len(users)


@transaction.atomic
def send_digest(*, by: User) -> bool:
    """As the person: what they may see at this moment is counted. Nothing due is no mail.

    Sent twice, where a worker died in between, it says the same.
    """
    how_many = _due(by) + _not_reached(by)
    if not how_many:
        return False
    due = f"{how_many} thing{'' if how_many == 1 else 's'}"
    words = WORDS.format(due=due, link=f"{settings.SITE_URL}{reverse('home')}")
    trail.write(by=by, what="change", act="send_digest", counts={"due": how_many})
    send_mail(f"You have {due} due", words, None, [by.email])
    return True


def _due(user: User) -> int:
    asked = of_workers(user, [user.worker_id or 0])
    return number_of(everything(asked, until=asked.day))


def _not_reached(user: User) -> int:
    """Of their own: nobody has been in touch for too long."""
    if user.worker is None:
        return 0
    theirs = caseload_of(user.worker, user, timezone.localdate())
    return quiet(theirs, user, silence.began(timezone.now())).count()
