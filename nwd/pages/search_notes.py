"""Search in notes. As with Find, what is typed is in no address: the session keeps it under a random key."""

import secrets
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cases.models import YoungPerson
from nwd.pages.search_asked import asked_of
from nwd.pages.search_form import NoteSearch
from nwd.pages.search_hits import MOST_COUNTED, counted, newest
from nwd.pages.search_shown import shown
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in

ASKED = "asked_notes"
MOST_KEPT = 5


@require_http_methods(["GET", "POST"])
def search_notes(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    kept = request.POST if request.method == "POST" else _kept(request)
    person = about(kept, user)
    form = NoteSearch(kept or None, initial={"person": person.reference if person else ""})
    page: dict[str, Any] = {"form": form, "person": person}
    if not kept or not form.is_valid():
        return render(request, "pages/search_notes.html", page)
    if request.method == "POST":
        return redirect(f"{reverse('search_notes')}?search={keep(request, form.kept())}")
    return render(request, "pages/search_notes.html", page | _answer(request, form, person, user))


def _answer(request: HttpRequest, form: NoteSearch, person: YoungPerson | None, user: User) -> dict[str, Any]:
    """One line on the trail, with who and what was shown and without the words."""
    edge = _edge(request)
    asked = asked_of(form, person)
    hits = newest(asked, user, edge)
    notes = shown(hits, asked.query)
    people = [note.record.person_id for note in notes]
    trail.write(by=user, what="search", act="search_notes", people=people, records=hits.ids)
    total = None if edge or hits.older else len(notes)
    if hits.older and not edge and "count" in request.GET:
        total = counted(asked, user)
    return {"notes": notes, "older": hits.older, "first_page": not edge, "total": total, "most": MOST_COUNTED,
            "asked": True, "key": request.GET.get("search", "")}  # fmt: skip


def keep(request: HttpRequest, question: dict[str, str], key: str = "") -> str:
    """The last few questions, so that going back in another tab still finds its own answer."""
    key = key or secrets.token_hex(6)
    kept = list(request.session.get(ASKED, {}).items())[-(MOST_KEPT - 1) :]
    request.session[ASKED] = dict([*kept, (key, question)])
    return key


def _kept(request: HttpRequest) -> dict[str, str]:
    kept: dict[str, dict[str, str]] = request.session.get(ASKED, {})
    return kept.get(request.GET.get("search", ""), {})


def about(kept: Any, user: User) -> YoungPerson | None:
    """The one young person whose notes are asked for; hidden and absent are the same 404."""
    if not kept.get("person"):
        return None
    people = YoungPerson.objects.all()
    return access.fetch(user, people, Permission.READ_PERSON, what="list", reference=kept["person"])


def _edge(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("older_than", ""))
    except ValueError:
        return None
