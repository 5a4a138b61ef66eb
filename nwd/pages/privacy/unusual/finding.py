"""One day of the trail, asked for each sort of unusual reading; and which days are still to be looked at."""

import datetime

from django.db import connection
from django.utils import timezone

from cases.chronology import midnight
from nwd.pages.privacy.unusual.names import COLLEAGUES_SURNAME, OWN_SURNAME
from nwd.pages.privacy.unusual.nights import AT_NIGHT
from nwd.pages.privacy.unusual.reads import told
from nwd.pages.privacy.unusual.relations import NO_RELATIONSHIP
from nwd.pages.privacy.unusual.volumes import FAR_MORE
from partners.models import TrailLine, UnusualKind, UnusualReading

QUESTIONS = {
    UnusualKind.OWN_SURNAME: OWN_SURNAME,
    UnusualKind.COLLEAGUES_SURNAME: COLLEAGUES_SURNAME,
    UnusualKind.NO_RELATIONSHIP: NO_RELATIONSHIP,
    UnusualKind.FAR_MORE: FAR_MORE,
    UnusualKind.AT_NIGHT: AT_NIGHT,
}
DAY, FOUR_WEEKS = datetime.timedelta(days=1), datetime.timedelta(days=28)
#: Days that are made up for when nobody looked, as after a holiday of the queue.
MOST_DAYS = 14


def unusual_on(day: datetime.date) -> list[UnusualReading]:
    """Five queries, by the service. Asked again of the same day it finds the same; the verb keeps what is new."""
    now, found = timezone.now(), []
    with connection.cursor() as cursor:
        for kind, question in QUESTIONS.items():
            cursor.execute(question, told(day, kind) | {"weeks": midnight(day - FOUR_WEEKS)})
            found += [
                UnusualReading(kind=kind, on=day, user_id=user, people=people, people_count=len(people), usual=usual,
                               found_at=now)
                for user, people, usual in cursor.fetchall()
            ]  # fmt: skip
    return found


def days_to_look_at() -> list[datetime.date]:
    """Those that are over and were not when somebody last looked, the oldest first."""
    today = timezone.localdate()
    looks = TrailLine.objects.filter(
        act="note_unusual", user_id=None, at__gte=midnight(today - MOST_DAYS * DAY)
    )
    last = looks.order_by("-at").values_list("at", flat=True).first()
    first = timezone.localdate(last) if last else today - DAY
    return [first + count * DAY for count in range((today - first).days)]
