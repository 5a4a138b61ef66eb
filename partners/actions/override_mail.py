"""Who is told of an override, by a message that holds a reference and a link alone (hostile.md A13, G1)."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from partners import outbox, trail
from partners.access import Service
from partners.models import Override, User
from partners.overrides.officers import leaders_for, officers_for

TO_OFFICERS = """\
Somebody opened a record for a short time, without the usual grounds. It is for you to review:

{link}

Reference: {reference}
"""
TO_LEADERS = """\
Nobody has reviewed this in time:

{link}

Reference: {reference}
"""


@transaction.atomic
def tell_officers(*, override_id: int, by: Service) -> None:
    """Once. A task's, run as the service; where nobody can be told, the review comes to be overdue."""
    override = Override.objects.select_for_update().filter(pk=override_id, told_at=None).first()
    if override is None:
        return
    officers = officers_for(override)
    _send(override, officers, "To review", TO_OFFICERS)
    override.told_at = timezone.now()
    override.save(update_fields=["told_at"])
    trail.write(
        by=by, what="override", act="tell_officers", counts={"override": override.pk, "told": len(officers)}
    )


@transaction.atomic
def escalate_overrides(*, by: Service) -> int:
    """What nobody reviewed within five working days goes, once, to who leads the service."""
    overdue = Override.objects.overdue_on(timezone.localdate()).filter(escalated_at=None)
    found = list(overdue.select_for_update(skip_locked=True))
    for override in found:
        override.escalated_at = timezone.now()
        override.save(update_fields=["escalated_at"])
        trail.write(by=by, what="override", act="escalate_override", counts={"override": override.pk})
        outbox.post(task="partners.tasks.tell_leaders", subject=override.pk)
    return len(found)


@transaction.atomic
def tell_leaders(*, override_id: int, by: Service) -> None:
    """A mail that is sent twice, where a worker died in between, says the same."""
    override = Override.objects.to_review().filter(pk=override_id).first()
    if override is None:
        return
    leaders = leaders_for(override)
    _send(override, leaders, "Not reviewed in time", TO_LEADERS)
    trail.write(
        by=by, what="override", act="tell_leaders", counts={"override": override.pk, "told": len(leaders)}
    )


def _send(override: Override, users: list[User], subject: str, words: str) -> None:
    link = f"{settings.SITE_URL}{reverse('override', args=[override.reference])}"
    text = words.format(link=link, reference=override.reference)
    for one in users:
        send_mail(f"{subject}: {override.reference}", text, None, [one.email])
