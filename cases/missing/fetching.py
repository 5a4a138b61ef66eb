"""For the doors: who may report and add, and which episode, talk or place is meant."""

import uuid
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from cases.enveloped import held
from cases.missing.keeping import may_keep
from cases.missing.reporting import REPORT, refuse_without_clause
from cases.models import MissingEpisode
from partners import access
from partners.models import User
from partners.sign_in import signed_in


def fact_of(
    request: HttpRequest, model: Any, reference: str, record: uuid.UUID, *with_: str
) -> tuple[User, Any]:
    """Theirs, of that kind. On POST held: what is sent is compared with what it says now."""
    user = signed_in(request)
    rows = model.objects.filter(person__reference=reference).select_related(
        "person", "record__agency", *with_
    )
    what = "change" if request.method == "POST" else "read"
    found = access.fetch(user, rows, REPORT, what=what, record__reference=record)
    refuse_without_clause(user, found.person)
    if request.method == "POST":
        held(found.person)
        found = rows.get(pk=found.pk)
    return user, found


def page_of(episode: MissingEpisode) -> str:
    return reverse("missing_episode", args=[episode.person.reference, episode.record.reference])


def not_theirs(user: User, fact: Any) -> str:
    """What the page says in place of a form."""
    if may_keep(user, fact.record):
        return ""
    return (
        f"{fact.record.agency} keeps this. Add what you know to the list of what was done: they see it there."
    )


def around(episode: MissingEpisode, title: str) -> dict[str, Any]:
    person = episode.person
    return {
        "person": person, "title": title, "heading": f"{person.name}: {title[:1].lower()}{title[1:]}",
        "back": page_of(episode), "back_text": f"{person.name} away", "act": "report_missing",
    }  # fmt: skip
