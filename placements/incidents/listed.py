"""The incidents of a hub that the reader may know of, newest first, and what may be asked of the list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, QuerySet

from cases.models import YoungPerson
from hubs.models import Hub
from nwd.ui.forms import Form
from nwd.ui.keyset import Page
from partners.models import User
from placements.incidents.questions import NUMBERED
from placements.models import Incident, IncidentKind, IncidentPerson, MeasureUsed

KINDS = [(number, IncidentKind(kind).label) for number, kind in NUMBERED.items()]
ORDER = ("-occurred_at", "-id")
WHICH = [
    ("", "All"),
    ("open", "Not looked at yet"),
    ("undecided", "Nobody has decided whom to tell"),
    ("to_sign", "A measure is to be signed"),
]


@dataclass(frozen=True)
class Listed:
    """A page of it, and of each incident the young people whom the reader may know."""

    page: "Page[Incident]"
    people: list[int]


class IncidentFilter(Form):
    which = forms.ChoiceField(label="Which", choices=WHICH, required=False)
    about = forms.ChoiceField(label="What", choices=[("", "Anything"), *KINDS], required=False)


def of_hub(hub: Hub, user: User, said: Mapping[str, Any]) -> "tuple[IncidentFilter, QuerySet[Incident]]":
    """An answer that cannot be read asks nothing, and the form says so."""
    form = IncidentFilter(said)
    form.is_valid()
    rows = Incident.objects.visible_to(user).filter(hub=hub)
    which, about = form.cleaned_data.get("which"), form.cleaned_data.get("about")
    if about:
        rows = rows.filter(kind=NUMBERED[about])
    if which == "open":
        rows = rows.open()
    if which == "undecided":
        rows = rows.undecided()
    if which == "to_sign":
        unsigned = MeasureUsed.objects.visible_to(user).to_sign()
        rows = rows.filter(Exists(unsigned.filter(incident=OuterRef("pk"))))
    return form, rows.select_related("recorded_by", "decided_by", "reviewed_by")


def with_people(found: "Page[Incident]", user: User) -> Listed:
    """One question more. `known` says nothing of who else was part of it."""
    rows = IncidentPerson.objects.visible_to(user).filter(incident__in=found.rows)
    by_incident: dict[int, list[YoungPerson]] = {}
    for part in rows.select_related("person").order_by("pk"):
        by_incident.setdefault(part.incident_id, []).append(part.person)
    for one in found.rows:
        one.known = by_incident.get(one.pk, [])  # type: ignore[attr-defined]
    return Listed(found, sorted({one.pk for people in by_incident.values() for one in people}))


def counts(hub: Hub, user: User) -> dict[str, int]:
    """What a manager looks at in the morning: how many wait, each the number of its list."""
    return {which: of_hub(hub, user, {"which": which})[1].count() for which, _ in WHICH if which}
