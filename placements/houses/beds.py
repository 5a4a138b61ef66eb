"""Doors of beds: added, renamed, retired, by those who run the hub. Nights out of use: closures.py."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from hubs.models import Bed
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask
from partners.directory import entry
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in
from placements import actions
from placements.houses.forms import BedChangeForm, NewBedForm
from placements.houses.hubs import page_of
from placements.houses.runs import require_to_run

FORM = require_http_methods(["GET", "HEAD", "POST"])


def bed_to_run(user: User, reference: str, beds: QuerySet[Bed] | None = None) -> Bed:
    beds = Bed.objects.all() if beds is None else beds
    bed: Bed = entry(user, Permission.MANAGE_BEDS, beds.select_related("hub"), reference)
    require_to_run(user, bed.hub)
    return bed


@keeps_drafts("A new bed")
@FORM
def add_bed(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = entry(user, Permission.MANAGE_BEDS, entries.hubs(), reference)
    require_to_run(user, hub)

    def verb(**said: Any) -> Bed:
        return actions.add_bed(hub=hub, by=user, **said)

    return ask(
        request, opened(NewBedForm, request), verb, then=page_of(hub), said="Added.",
        title=f"Add a bed at {hub}", save="Add it", back=page_of(hub), back_text=str(hub),
    )  # fmt: skip


@keeps_drafts("A new name of a bed")
@FORM
def change_bed(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    bed = bed_to_run(user, reference, entries.held(request, Bed.objects.all()))

    def verb(**said: Any) -> Bed:
        return actions.change_bed(bed=bed, by=user, **said)

    form, back = opened(BedChangeForm, request, present={"name": bed.name}), page_of(bed.hub)
    title = f"Rename {bed} of {bed.hub}"
    return ask(request, form, verb, then=back, said="Saved.", title=title, back=back, back_text=str(bed.hub))
