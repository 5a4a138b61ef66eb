"""What the address of the list asks, for the page and for the file alike."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, QueryDict

from cases.models import YoungPerson
from nwd.pages.due.asked import Asked, of_person, of_workers
from nwd.pages.due.forms import TEAM, DueFilter, OfOnePerson
from nwd.pages.due.listed import WEEK, Page, everything, numbers_of, page_of
from nwd.pages.my_caseload import workers_of
from partners import access
from partners.models import User, Worker


@dataclass(frozen=True)
class Narrowed:
    form: OfOnePerson
    asked: Asked
    rows: list[QuerySet[Any]]
    worker: Worker | None = None
    team: bool = False


@dataclass(frozen=True)
class Listed:
    form: OfOnePerson
    page: Page
    total: int
    late: int
    worker: Worker | None
    team: bool


def listed_for(user: User, answers: QueryDict) -> Listed:
    return _listed(narrowed_for(user, answers), answers)


def listed_of(user: User, person: YoungPerson, answers: QueryDict) -> Listed:
    form = OfOnePerson(answers or {})
    form.is_valid()
    asked = of_person(user, person)
    return _listed(Narrowed(form, asked, _rows(form, asked)), answers)


def narrowed_for(user: User, answers: QueryDict) -> Narrowed:
    """One that the reader may not look at is the same as one who is not there."""
    workers = workers_of(user)
    form = DueFilter(answers or {}, workers=workers)
    form.is_valid()
    own = access.facts_of(user).worker
    if own is None:
        raise Http404
    named = form.answer("worker") if "worker" in form.fields else ""
    if answers.get("worker") and not named:
        raise Http404
    one = next((worker for worker in workers if worker.tracker_ref == named), None)
    team = "whose" in form.fields and not one and form.answer("whose") == TEAM
    whose = [one.pk] if one else [own.pk, *(worker.pk for worker in workers)] if team else [own.pk]
    asked = of_workers(user, whose, of_hubs=team)
    return Narrowed(form, asked, _rows(form, asked), one, team)


def _rows(form: OfOnePerson, asked: Asked) -> list[QuerySet[Any]]:
    when: dict[str, datetime.date] = {"week": asked.day + WEEK, "today": asked.day}
    said = form.answer("when")
    return everything(asked, only=form.answer("what"), until=when.get(said), late=said == "late")


def _listed(found: Narrowed, answers: QueryDict) -> Listed:
    page = page_of(found.asked, found.rows, after=answers.get("after", ""), before=answers.get("before", ""))
    total, late = numbers_of(found.rows, found.asked.day)
    return Listed(found.form, page, total, late, found.worker, found.team)
