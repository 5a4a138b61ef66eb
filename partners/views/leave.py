"""Doors of a worker's leave, for those who choose who works with whom."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from partners import actions
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask
from partners.directory import entry
from partners.drafts import keeps_drafts, opened
from partners.forms.leave import BackForm, LeaveForm
from partners.models import Leave
from partners.sign_in import signed_in
from partners.views.workers import FORM, page_of


@keeps_drafts("A worker’s leave")
@FORM
def record_leave(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    worker = entry(user, Permission.ALLOCATE, entries.workers(), reference)
    coming = (
        Leave.objects.not_over_on(timezone.localdate()).filter(worker=worker).order_by("start_on").first()
    )

    def verb(**said: Any) -> Leave:
        return actions.record_leave(worker=worker, by=user, **said)

    return ask(
        request, opened(LeaveForm, request), verb, then=page_of(worker), said="Saved.",
        page="partners/leave.html", coming=coming, title=f"{worker} is away", back=page_of(worker),
        back_text=str(worker), words="Whoever chooses a key worker sees the days. Why they are away is not asked.",
    )  # fmt: skip


@FORM
def end_leave(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    leave = entry(user, Permission.ALLOCATE, Leave.objects.select_related("worker__agency"), reference)
    back = reverse("record_leave", args=[leave.worker.reference])

    def verb(**said: Any) -> Leave:
        return actions.end_leave(leave=leave, by=user, **said)

    return ask(
        request, BackForm(request.POST or None), verb, then=page_of(leave.worker), said="Saved.",
        title=f"{leave.worker} is back", back=back, back_text="Leave",
    )  # fmt: skip
