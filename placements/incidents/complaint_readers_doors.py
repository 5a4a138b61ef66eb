"""Doors of who reads a complaint about a worker: for those who run the hub and read it themselves."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from nwd.ui.forms import Form
from partners.access import Permission
from partners.models import User
from partners.pressing import press
from partners.sign_in import signed_in
from placements import actions
from placements.incidents.answering import read_by, readers_of
from placements.incidents.complaint_reached import ask_of, fetch_complaint
from placements.models import Complaint


class ReaderForm(Form):
    reader = forms.ChoiceField(label="Who else reads it?")

    def __init__(self, *args: Any, others: list[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.others = {one.worker.reference: one for one in others if one.worker}
        names = [(reference, str(one.worker)) for reference, one in self.others.items()]
        self.fields["reader"].choices = [("", "Choose"), *names]  # type: ignore[attr-defined]

    def clean_reader(self) -> User:
        return self.others[self.cleaned_data["reader"]]


@require_http_methods(["GET", "HEAD", "POST"])
def complaint_readers(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _about_a_worker(request, reference)
    readers, runs = read_by(found), readers_of(found.hub, found.about_worker)  # type: ignore[arg-type]
    others = list(runs.exclude(pk__in=found.readers).select_related("worker").order_by("worker"))
    form = ReaderForm(request.POST or None, others=others)
    verb = lambda reader: actions.let_read_complaint(complaint=found, reader=reader, by=user)  # noqa: E731
    return ask_of(
        request, found, form, verb, then=request.path, said="Saved. They read it from now on.",
        title="Who reads this complaint", page="placements/incidents/complaint_readers.html", save="Let them read it",
        complaint=found, readers=readers, nothing="" if others else f"Everybody else who runs {found.hub} reads it.",
    )  # fmt: skip


@require_POST
def stop_reading_complaint(request: HttpRequest, reference: str, worker_reference: str) -> HttpResponse:
    user, found = _about_a_worker(request, reference)
    reader = read_by(found).filter(worker__reference=worker_reference).first()
    return press(
        request, lambda: reader and actions.stop_reading_complaint(complaint=found, reader=reader, by=user),
        said="Saved. They read it no more.", then=reverse("complaint_readers", args=[reference]),
    )  # fmt: skip


def _about_a_worker(request: HttpRequest, reference: str) -> tuple[User, Complaint]:
    user = signed_in(request)
    found = fetch_complaint(user, Permission.REVIEW_INCIDENTS, reference)
    if not found.readers:
        raise Http404
    return user, found
