"""Which hub a RAISE about somebody goes to, and to whom that is told before there is one."""

from django.utils import timezone

from cases.models import YoungPerson
from hubs.models import Hub
from partners import access
from partners.models import Standing, User
from raise_meetings.models import About, RaiseAsk


def hub_of(person: YoungPerson) -> Hub | None:
    """That has come to know them last: asked by the service, for nobody else is told which."""
    rows = Standing.objects.live_on(timezone.localdate()).filter(person=person, hub__isnull=False)
    newest = rows.select_related("hub").order_by("-from_on", "-pk").first()
    return newest.hub if newest else None


def hub_told(ask: RaiseAsk, user: User) -> Hub | None:
    """Which hub knows somebody is a record of its own that a clause opens or does not: by asking about them an agency
    learns no more. Of a place the hub was chosen by whoever asked; where there is a RAISE, it is that hub's.
    """
    facts = access.facts_of(user)
    told = facts.of_lead_agency or ask.hub_id in facts.hubs or ask.about == About.PLACE
    return ask.hub if told else None
