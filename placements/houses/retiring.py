"""Doors of retiring a bed for good."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from hubs.models import Bed
from partners.asking import ask, take_back
from partners.sign_in import signed_in
from placements import actions
from placements.houses.beds import FORM, bed_to_run
from placements.houses.forms import RetiringForm
from placements.houses.hubs import page_of


@FORM
def retire_bed(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    bed = bed_to_run(user, reference)

    def verb(**said: Any) -> Bed:
        return actions.retire_bed(bed=bed, by=user, **said)

    return ask(
        request, RetiringForm(request.POST or None), verb, then=page_of(bed.hub), said="Saved. It is retired.",
        undo=lambda _: reverse("undo_retire_bed", args=[reference]),
        title=f"Retire {bed} of {bed.hub}", save="Retire it", back=page_of(bed.hub), back_text=str(bed.hub),
        words="For good. For some nights, take it out of use instead.",
    )  # fmt: skip


@require_POST
def undo_retire_bed(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    bed = bed_to_run(user, reference)

    def verb() -> Bed:
        return actions.keep_bed(bed=bed, by=user)

    return take_back(request, verb, then=page_of(bed.hub))
