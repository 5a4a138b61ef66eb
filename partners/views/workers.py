"""Doors of workers."""

import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from partners import access, actions
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask, ask_again
from partners.directory import entry
from partners.drafts import keeps_drafts, opened
from partners.forms.people import LeavingForm, NewWorkerForm, WorkerChangeForm
from partners.listing import BY_NAME, listed
from partners.models import Agency, Worker
from partners.sign_in import signed_in
from partners.worker_page import worker_page

FORM = require_http_methods(["GET", "HEAD", "POST"])


@FORM
def workers(request: HttpRequest) -> HttpResponse:
    """Those who work here, or begin to. Those who have left are found by name."""
    user = signed_in(request)
    access.require(user, Permission.READ_DIRECTORY)
    here = at_work(access.facts_of(user).day)
    rows = entries.workers().select_related("hub") if request.method == "POST" else here
    shown = listed(request, rows, BY_NAME, ("given_name", "family_name", "tracker_ref", "agency__name"))
    shown["may_add"] = access.may(user, Permission.MANAGE_PEOPLE)
    return render(request, "partners/workers.html", shown)


def at_work(day: datetime.date) -> QuerySet[Worker]:
    """Those who have not left by the day."""
    return entries.workers().select_related("hub").filter(Q(left_on=None) | Q(left_on__gt=day))


@require_safe
def worker(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.READ_DIRECTORY, entries.workers().select_related("hub"), reference)
    return render(request, "partners/worker.html", worker_page(user, found))


@keeps_drafts("A new worker")
@FORM
def add_worker(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.MANAGE_PEOPLE)
    agencies = Agency.objects.order_by("-is_lead", "name")
    if not access.may(user, Permission.MANAGE_AGENCIES):
        agencies = agencies.filter(is_lead=True)

    def verb(**said: Any) -> Worker:
        return actions.add_worker(by=user, **said)

    return ask(
        request, opened(NewWorkerForm, request, agencies=agencies), verb, then=page_of,
        said="Added. They can do nothing yet: post them next.",
        title="Add a worker", save="Add them", back=reverse("workers"), back_text="Workers",
    )  # fmt: skip


@keeps_drafts("A change of a worker")
@FORM
def change_worker(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.MANAGE_PEOPLE, entries.held(request, entries.workers()), reference)
    now = {name: getattr(found, name) for name in WorkerChangeForm.base_fields}

    def verb(**said: Any) -> Worker:
        return actions.change_worker(worker=found, by=user, **said)

    return ask_again(
        request, opened(WorkerChangeForm, request, present=now), verb, then=page_of, said="Saved.",
        title=f"Change {found}", back=page_of(found), back_text=str(found),
    )  # fmt: skip


@FORM
def end_worker(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.END_ACCESS, entries.workers(), reference)

    def verb(**said: Any) -> Worker:
        return actions.end_worker(worker=found, by=user, **said)

    return ask_again(
        request, LeavingForm(request.POST or None), verb, then=page_of,
        said="Saved. Their postings end that day, and so does their sign-in.",
        title=f"{found} leaves", save="They leave", back=page_of(found), back_text=str(found),
        words="Every posting ends on that day and the sign-in closes. What they wrote stays.",
    )  # fmt: skip


def page_of(worker: Worker) -> str:
    return reverse("worker", args=[worker.reference])
