"""A hub opens, changes, closes. (Here and not in hubs/: a verb writes the trail, which stands above the houses.)"""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from hubs.models import Bed, Hub
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Actor
from placements.taken import require_free


@transaction.atomic
def open_hub(*, name: str, opened_on: datetime.date, by: Actor, area: str = "", ofsted_urn: str = "") -> Hub:
    """A registered children's home. Its beds are added one by one."""
    hub = Hub(name=name.strip(), area=area.strip(), ofsted_urn=ofsted_urn.strip(), opened_on=opened_on)
    saving.save(hub)
    trail.write(by=by, what="change", act="open_hub", counts={"hub": hub.pk})
    return hub


@transaction.atomic
def change_hub(*, hub: Hub, name: str, by: Actor, area: str = "", ofsted_urn: str = "") -> Hub:
    hub = Hub.objects.select_for_update().get(pk=hub.pk)
    hub.name, hub.area, hub.ofsted_urn = name.strip(), area.strip(), ofsted_urn.strip()
    saving.save(hub)
    trail.write(by=by, what="change", act="change_hub", counts={"hub": hub.pk})
    return hub


@transaction.atomic
def close_hub(*, hub: Hub, on: datetime.date, by: Actor) -> Hub:
    """On `on` it is no longer open, and its beds with it. Refused while a bed is taken or held from then on."""
    hub = Hub.objects.select_for_update().get(pk=hub.pk)
    if hub.closed_on and hub.closed_on <= on:
        raise ValidationError({"on": f"It closed on {date_words(hub.closed_on)} already."})
    beds = list(Bed.objects.select_for_update().filter(hub=hub).order_by("pk"))
    require_free(beds, on)
    hub.closed_on = on
    saving.save(hub)
    for bed in beds:
        if bed.closed_on is None or bed.closed_on > on:
            bed.closed_on = max(on, bed.opened_on)
            saving.save(bed)
    trail.write(by=by, what="change", act="close_hub", counts={"hub": hub.pk, "beds": len(beds)})
    return hub
