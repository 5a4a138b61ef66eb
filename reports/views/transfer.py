"""Doors of the tracker: bring one, ask for one, see how it went. The work is the queue's (reports/tasks.py)."""

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.receipts import once
from partners.sign_in import signed_in, step_up
from reports import actions
from reports.forms import CHECK, BringForm
from reports.models import Transfer, TransferOutcome
from reports.tracker import progress
from reports.tracker.files import EVERY
from reports.tracker.left_out import mark_of
from reports.tracker.writing import notes_left_out

LISTED, FAULTS = 20, 100


@require_safe
def tracker(request: HttpRequest) -> HttpResponse:
    """One's own transfers, the newest first."""
    user = signed_in(request)
    access.require(user, Permission.TRANSFER_SERVICE)
    shown = list(Transfer.objects.visible_to(user)[:LISTED])
    return render(request, "reports/tracker.html", {"transfers": shown, "notes": notes_left_out()})


@step_up
@once
@require_http_methods(["GET", "HEAD", "POST"])
def bring_tracker(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.TRANSFER_SERVICE)
    form = BringForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        asked = actions.ask_for_import(
            by=user, upload=given["upload"], lead_ref=given["lead_ref"], check_only=given["act"] == CHECK
        )
        return redirect("transfer", asked.reference)
    return render(request, "reports/bring_tracker.html", {"form": form})


@step_up
@once
@require_POST
def send_tracker(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.TRANSFER_SERVICE)
    extras = request.POST.get("extras") == "yes"
    return redirect("transfer", actions.ask_for_export(by=user, extras=extras).reference)


@require_safe
def transfer(request: HttpRequest, reference: str) -> HttpResponse:
    """While it is under way the page asks for its own middle every other second; that shows nobody, so no line."""
    user = signed_in(request)
    asked = _own(user, reference, "progress")
    if asked.outcome == TransferOutcome.REFUSED:
        trail.listed(by=user, act="transfer", people=[])
    shown = {
        "transfer": asked,
        "step": progress.step_of(reference),
        "counts": [(EVERY[key].name, *three) for key, three in progress.counts_of(reference).items()],
        "page": Paginator(asked.faults.all(), FAULTS).get_page(request.GET.get("page")),
        "ready": (ready := _is_ready(asked)),
        "notes": notes_left_out() if ready and not asked.extras else 0,
    }
    fragment = request.headers.get("HX-Request")
    return render(request, "reports/_transfer.html" if fragment else "reports/transfer.html", shown)


@step_up
@require_safe
def transfer_file(request: HttpRequest, reference: str) -> HttpResponseBase:
    user = signed_in(request)
    asked = _own(user, reference, "export")
    if not _is_ready(asked):
        raise Http404
    trail.write(by=user, what="export", act="transfer_file")
    name = f"tracker-{asked.asked_at:%Y-%m-%d}.zip"
    return FileResponse(asked.path.open("rb"), as_attachment=True, filename=name)


def _is_ready(asked: Transfer) -> bool:
    """While it holds what whoever asked for it may read now, and no more."""
    return asked.is_ready_to_fetch and asked.left_out == mark_of(asked.asked_by, extras=asked.extras)


def _own(user: User, reference: str, what: str) -> Transfer:
    transfers = Transfer.objects.select_related("asked_by")
    return access.fetch(user, transfers, Permission.TRANSFER_SERVICE, what=what, reference=reference)
