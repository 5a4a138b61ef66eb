"""My drafts: what I have not finished. Whoever has lost sight of somebody keeps their own words, without the name."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_safe

from cases.models import YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.models import Draft, User
from partners.sign_in import signed_in
from partners.views.drafts import name_of

LISTED = 100


@dataclass(frozen=True)
class Unfinished:
    """`person` only where the reader may know them; `can_go_on` unless the form is about somebody else."""

    draft: Draft
    name: str
    person: YoungPerson | None
    can_go_on: bool

    @property
    def words(self) -> list[str]:
        """What was typed, the longest first, without what the page added by itself."""
        said = [value for name, values in self.draft.fields.items() if name != "seen" for value in values]
        return sorted((value for value in said if value.strip()), key=len, reverse=True)


@require_safe
def my_drafts(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    if not access.facts_of(user).postings:
        access.require(user, Permission.READ_ROLES)
    shown = _unfinished(user)
    trail.listed(by=user, act="my_drafts", people=[one.person.pk for one in shown if one.person])
    return render(request, "partners/my_drafts.html", {"drafts": shown})


def _unfinished(user: User) -> list[Unfinished]:
    drafts = list(Draft.objects.unfinished(user)[:LISTED])
    about = {draft.pk: _about(draft.door) for draft in drafts}
    known = {
        person.reference: person
        for person in YoungPerson.objects.visible_to(user).filter(reference__in=set(about.values()) - {""})
    }
    return [
        Unfinished(
            draft,
            name_of(draft.door) or "A form that is no longer here",
            known.get(about[draft.pk]),
            can_go_on=name_of(draft.door) is not None and (not about[draft.pk] or about[draft.pk] in known),
        )
        for draft in drafts
    ]


def _about(door: str) -> str:
    """The reference of the young person in the path, or nothing."""
    try:
        return str(resolve(door).kwargs.get("reference", "")) if door.startswith("/young-people/") else ""
    except Resolver404:
        return ""
