"""Do relationships last? Of one young person, and of one's own work: nobody else's, and no list of workers."""

from statistics import median
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.contributing import is_closed_to
from cases.models import YoungPerson
from cases.models.key_work import AllocationRole
from cases.stayed import Stayed, stayed
from nwd.pages import stickability_words as words
from nwd.pages.caseload import caseload_of, ordered
from nwd.pages.person import ONE
from nwd.ui.spoken import days_words
from partners import access, trail
from partners.access import Permission
from partners.models import Category, User
from partners.sign_in import signed_in

#: What the page rests on.
READ = frozenset({Category.CARE_AND_PLACEMENT, Category.KEY_WORK})


@require_safe
def stickability(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, ONE, Permission.READ_PERSON, reference=reference)
    found = stayed([person.pk], user, timezone.localdate())[person.pk]
    shown = {
        "person": person,
        "found": found,
        "tenures": [(one, one.days(found.today)) for one in reversed(found.tenures)],
        "facts": _facts(found),
        "indices": words.indices(found.continuity),
        "closed": _is_closed_to(user),
        "may_write": access.may(user, Permission.WRITE_NOTE),
    }
    return render(request, "pages/stickability.html", shown)


@require_safe
def my_stickability(request: HttpRequest) -> HttpResponse:
    """Of those whose key worker one is today."""
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    people = _mine(user)
    found = stayed([person.pk for person in people], user, timezone.localdate())
    rows = [_row(person, found[person.pk]) for person in people]
    together = [days for one in found.values() if (days := one.days_together) is not None]
    trail.listed(by=user, act="my_stickability", people=[person.pk for person in people])
    middle = round(median(together)) if together else None
    return render(request, "pages/stickability_mine.html", {"rows": rows, "middle": middle})


def _mine(user: User) -> list[YoungPerson]:
    worker = access.facts_of(user).worker
    if worker is None:
        return []
    people = caseload_of(worker, user, timezone.localdate(), role=AllocationRole.KEY_WORKER)
    return list(ordered(people, "name"))


def _row(person: YoungPerson, found: Stayed) -> dict[str, Any]:
    return {
        "person": person, "days": found.days_together, "contacts": words.contacts(found),
        "with_own": words.with_own(found), "silence": words.silence(found),
        "after_moves": words.after_moves(found),
    }  # fmt: skip


def _facts(found: Stayed) -> list[dict[str, str]]:
    without = sum(gap.days for gap in found.without)
    return [
        {"key": "Changes of key worker", "value": str(len(found.changes))},
        {"key": "Without a key worker since the first", "value": days_words(without)},
        {"key": "Contacts in the last year", "value": words.contacts(found)},
        {"key": "Of these with their own key worker", "value": words.with_own(found)},
        {"key": "Longest time out of touch in the last year", "value": words.silence(found)},
        {"key": "Key worker still there 30 days after a move", "value": words.after_moves(found)},
    ]


def _is_closed_to(user: User) -> bool:
    """A partner may read too little of it: "none recorded" would be untrue."""
    return any(is_closed_to(user, category) for category in READ)
