"""Asked for a RAISE and not answered; asked of another agency after one, without an answer yet."""

import datetime
from typing import Any

from django.db.models import DateTimeField, ExpressionWrapper, F, QuerySet, TextField, Value
from django.db.models.functions import Coalesce, Concat, TruncDate

from nwd.pages.due.asked import Asked
from nwd.pages.due.sources import NOBODY, told
from partners import access
from raise_meetings.models import Action, Answer, RaiseAskPerson

#: After so many days a silence is somebody's to break.
SILENCE = datetime.timedelta(days=2)
#: Who asks for a RAISE hears within so many days.
ANSWER_WITHIN = datetime.timedelta(days=3)


def asks(asked: Asked) -> QuerySet[Any]:
    """Asked for, or proposed by a rule, and not answered: for those who run the hub. A place stands on the desk."""
    rows = RaiseAskPerson.objects.filter(ask__decision="")
    if asked.person is None:
        runs = asked.of_hubs and access.may(asked.user, access.Permission.CONVENE)
        rows = rows.filter(ask__hub__in=access.hubs_of(asked.user)) if runs else rows.none()
        asked = Asked(asked.user, asked.day, None)
    return told(
        asked.of(rows), "raise_ask", TruncDate(F("ask__asked_at") + ANSWER_WITHIN), NOBODY, F("record__words")
    )


def unanswered(asked: Asked) -> QuerySet[Any]:
    """Until it is late: then it stands there as late."""
    rows = Action.objects.filter(answer=Answer.ASKED, completed_on__isnull=True, due_on__gte=asked.day)
    since = Coalesce("chased_at", "record__written_at")
    due = TruncDate(ExpressionWrapper(since + SILENCE, output_field=DateTimeField()))
    said = Concat(F("agency__name"), Value(": "), F("action"), output_field=TextField())
    return told(asked.of(rows), "raise_answer", due, NOBODY, said)
