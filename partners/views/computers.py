"""Which computers a hub's staff share: a manager marks the one they sit at, and sees and unmarks all."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from partners import access
from partners.access import Permission
from partners.actions.computers import mark_computer, unmark_computer
from partners.models import HubComputer, User
from partners.sessions import computers
from partners.sessions.computer_form import ComputerForm
from partners.sessions.store import COMPUTER
from partners.sign_in import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
def hub_computers(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.MARK_COMPUTERS)
    this = computers.computer_of(request)
    form = ComputerForm(request.POST or None, hubs=access.open_hubs_of(user))
    if request.method == "POST" and this is None and form.is_valid():
        marked = _marked(request, user, form)
        if marked:
            return marked
    theirs = (
        HubComputer.objects.in_use().filter(hub__in=access.hubs_of(user)).order_by("hub__name", "name", "pk")
    )
    shown = {"computers": theirs.select_related("hub", "marked_by__worker"), "this": this, "form": form}
    return render(request, "partners/hub_computers.html", shown)


@require_POST
def unmark(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.MARK_COMPUTERS)
    theirs = HubComputer.objects.in_use().filter(hub__in=access.hubs_of(user))
    computer = get_object_or_404(theirs, reference=reference)
    unmark_computer(computer=computer, by=user)
    messages.success(
        request, f"{computer} is not marked any more. Whoever was signed in on it is signed out."
    )
    return redirect("hub_computers")


def _marked(request: HttpRequest, user: User, form: ComputerForm) -> HttpResponse | None:
    key = computers.new_key()
    try:
        computer = mark_computer(by=user, key=key, **form.cleaned_data)
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return None
    request.session[COMPUTER] = computer.pk
    messages.success(request, f"This computer is marked as {computer}, shared at {computer.hub}.")
    response = redirect("hub_computers")
    computers.mark(response, key)
    return response
