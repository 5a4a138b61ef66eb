"""From the form's answers to the question."""

import datetime

from django.db.models import Q

from cases.chronology import midnight
from cases.models import YoungPerson
from nwd.pages.search_form import NoteSearch
from nwd.pages.search_hits import Asked
from partners.models import Worker

MOST_AUTHORS = 200


def asked_of(form: NoteSearch, person: YoungPerson | None) -> Asked:
    answer = form.cleaned_data
    until = answer.get("until")
    day_after = until + datetime.timedelta(days=1) if until and until < datetime.date.max else None
    return Asked(
        query=form.read.query,
        guessed=form.read.guessed,
        since=midnight(answer["since"]) if answer.get("since") else None,
        until=midnight(day_after) if day_after else None,
        category=answer.get("category", ""),
        kind=answer.get("kind", ""),
        authors=authors(answer["by"]) if answer.get("by") else None,
        person=person.pk if person else None,
    )


def authors(name: str) -> tuple[int, ...]:
    """Workers with each of these words in their name. That there is nobody of that name is said as "no notes"."""
    workers = Worker.objects.all()
    for word in name.replace("\x00", "").split():
        workers = workers.filter(Q(given_name__icontains=word) | Q(family_name__icontains=word))
    return tuple(workers.order_by("pk").values_list("pk", flat=True)[:MOST_AUTHORS])
