"""Which hub a RAISE about somebody goes to."""

from django.utils import timezone

from cases.models import YoungPerson
from hubs.models import Hub
from partners.models import Standing


def hub_of(person: YoungPerson) -> Hub | None:
    """That has come to know them last: asked by the service, for nobody else is told which."""
    rows = Standing.objects.live_on(timezone.localdate()).filter(person=person, hub__isnull=False)
    newest = rows.select_related("hub").order_by("-from_on", "-pk").first()
    return newest.hub if newest else None
