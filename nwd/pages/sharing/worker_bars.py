"""Doors of bars, on the worker's side. They show what the reader may know: so never a bar of their own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.models import YoungPerson
from nwd.pages.sharing.bars import FORM, RELATED, after
from nwd.pages.sharing.forms import WorkerBarForm
from partners import actions, trail
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask
from partners.directory import entry
from partners.drafts import keeps_drafts, opened
from partners.models import Bar
from partners.sign_in import signed_in


@require_safe
def worker_bars(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    worker = entry(user, Permission.BAR, entries.workers(), reference)
    found = Bar.objects.visible_to(user).live_on(timezone.localdate()).filter(worker=worker)
    bars = list(found.select_related(*RELATED).order_by("-from_on", "-pk"))
    trail.listed(by=user, act="worker_bars", people=[one.person_id for one in bars])
    return render(request, "pages/sharing/worker_bars.html", {"worker": worker, "bars": bars})


@keeps_drafts("A bar")
@FORM
def bar_worker(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    worker = entry(user, Permission.BAR, entries.workers(), reference)

    def verb(*, reference: str, **said: Any) -> Bar:
        person = YoungPerson.objects.visible_to(user).filter(reference=reference.strip()).first()
        if person is None:
            raise ValidationError({"reference": "You know no young person with this reference. Check it."})
        return actions.bar(person=person, worker=worker, by=user, **said)

    back = reverse("worker_bars", args=[worker.reference])
    return ask(
        request, opened(WorkerBarForm, request), verb, said="Saved. It takes effect at once.", act="bar",
        then=lambda made: back if worker.pk != user.worker_id else after(made, user),
        title=f"Bar {worker} from a young person", save="Bar them", back=back, back_text=f"Bars of {worker}",
        words="They will find nothing of the young person anywhere. Nothing tells them that they are barred.",
    )  # fmt: skip
