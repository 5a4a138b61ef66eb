"""What a door with a form of typed words needs: `keeps_drafts` above it, `opened` in it."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict

from nwd.ui.forms import Form
from partners.drafts.keeping import NotKept, keep
from partners.models import Draft
from partners.receipts import key_of
from partners.sign_in import signed_in

Door = TypeVar("Door", bound=Callable[..., HttpResponse])
F = TypeVar("F", bound=Form)


def keeps_drafts(name: str) -> Callable[[Door], Door]:
    """`name` is what "My drafts" calls it: "A note". Stands above `once`, with which a saved draft goes.

    When the form is refused, what was sent is kept, also without script.
    """

    def mark(door: Door) -> Door:
        @wraps(door)
        def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = door(request, *args, **kwargs)
            if request.method == "POST" and response.status_code in (200, 422):
                _keep_refused(request)
            return response

        kept.draft_name = name  # type: ignore[attr-defined]
        return kept  # type: ignore[return-value]

    return mark


def _keep_refused(request: HttpRequest) -> None:
    key = key_of(request.POST)
    if key is None:
        return
    with suppress(NotKept):
        keep(by=signed_in(request), door=request.path, key=key, said=request.POST)


def opened(kind: type[F], request: HttpRequest, **options: Any) -> F:
    """The form: with what was sent, or else with one's draft in it where there is one.

    A draft is shown as it was typed and is not checked yet: its owner has not finished.
    """
    if request.method == "POST":
        form = kind(request.POST, request.FILES, **options)
    else:
        form = kind(**options)
        _restore(form, _asked_for(request))
    form.keeps_draft = True
    return form


def _asked_for(request: HttpRequest) -> Draft | None:
    """The one that the address names, or else the newest of this door."""
    drafts = Draft.objects.of_door(signed_in(request), request.path)
    try:
        return drafts.filter(reference=UUID(request.GET["draft"])).first()
    except (KeyError, ValueError):
        return drafts.first()


def _restore(form: Form, draft: Draft | None) -> None:
    if draft is None:
        return
    form.draft, form.key = draft, draft.key
    said = QueryDict(mutable=True)
    for name, values in draft.fields.items():
        said.setlist(name, values)
    for name, field in form.fields.items():
        box, sent_as = field.widget, form.add_prefix(name)
        if not box.needs_multipart_form and not box.value_omitted_from_data(said, {}, sent_as):
            form.initial[name] = box.value_from_datadict(said, {}, sent_as)
