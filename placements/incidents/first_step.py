"""The first step of writing an incident down: what it was, and who was part of it. It saves nothing."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from hubs.models import Hub
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from placements.incidents.forms import KindForm
from placements.incidents.may import refuse_unless_of_the_house
from placements.incidents.who import living_at


@require_POST
def choose_incident(request: HttpRequest, reference: str) -> HttpResponse:
    """It is sent, so that what is typed is in no address; the next step is asked for by references alone."""
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.RECORD_INCIDENT, reference)
    refuse_unless_of_the_house(user, hub)
    form = KindForm(request.POST, user=user, living=living_at(hub, user))
    if not form.is_valid():
        return ask_what(request, hub, user, form)
    said = {
        "about": form.cleaned_data["about"],
        "who": [one.reference for one in form.cleaned_data["people"]],
    }
    return redirect(f"{reverse('record_incident', args=[reference])}?{urlencode(said, doseq=True)}")


def ask_what(request: HttpRequest, hub: Hub, user: User, form: KindForm | None = None) -> HttpResponse:
    form = form or KindForm(user=user, living=living_at(hub, user))
    trail.listed(by=user, act="record_incident", people=[one.pk for one in form.living])
    return render(request, "placements/incidents/what.html", {"hub": hub, "form": form})
