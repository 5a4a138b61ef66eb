"""Agencies: the organisations that work in or with the service. Which of them leads it is decided by an import."""

from django.contrib.auth.models import Group
from django.db import transaction

from hubs.columns import new_reference
from partners import saving, trail
from partners.access import Actor
from partners.models import Agency


@transaction.atomic
def open_agency(*, name: str, kind: str, by: Actor, leads: bool = False) -> Agency:
    """A partner, unless the service has no agency to lead it yet. Each agency has a group of its own."""
    ref = new_reference()
    agency = Agency(tracker_ref=ref, name=name.strip(), kind=kind, is_lead=leads)
    agency.group = Group.objects.create(name=f"agency:{ref}")
    saving.save(agency)
    trail.write(by=by, what="change", act="open_agency", counts={"agency": agency.pk})
    return agency


@transaction.atomic
def change_agency(*, agency: Agency, name: str, kind: str, by: Actor) -> Agency:
    agency = Agency.objects.select_for_update().get(pk=agency.pk)
    agency.name, agency.kind = name.strip(), kind
    saving.save(agency)
    trail.write(by=by, what="change", act="change_agency", counts={"agency": agency.pk})
    return agency
