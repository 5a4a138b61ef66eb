"""What the team makes of what the police share: the shift is told, the originator asked, and the police are told."""

import datetime

from django.utils import timezone

from cases.models import YoungPerson
from demo.office_hours import DAY, at
from demo.on_shift import HUB_WORKER
from demo.staff import user_of
from demo.tonight import KEY_WORKER
from hubs.models import Hub
from partners.context import acting
from raise_meetings import actions
from raise_meetings.models import IntelligenceItem

HOUR = datetime.timedelta(hours=1)
CAME_BACK = (
    (6, "A patrol goes by on Fridays between six and nine."),
    (2, "The keeper of the van has been spoken to. Ring 101 with the reference if it comes back."),
)


def tell_of_it(who: YoungPerson, van: IntelligenceItem) -> None:
    worker, told = user_of(KEY_WORKER), at(-9, 16, 40)
    with acting(worker):
        actions.write_shift_line(
            person=who, by=worker, until_on=timezone.localdate() + 14 * DAY,
            words="Fridays from six: offer her a lift home, and go and meet her rather than wait.",
        )  # fmt: skip
        actions.ask_release(
            source=van.record, by=worker, wording="Please see that she does not walk home alone on Fridays.",
            why="Her form tutor sees her last on Fridays and could hold on to her until we are there.",
        )  # fmt: skip
        passed = actions.pass_information(
            person=who, by=worker, noticed_at=told - HOUR, passed_at=told, told_by="young_person",
            place="Behind the library in Rydal Vale", passed_how="liaison", police_reference="NM/2214",
            words="She was asked to get into a grey van. The driver knew her name. She walked away and rang us.",
        )  # fmt: skip
        for days, words in CAME_BACK:
            day = timezone.localdate() - days * DAY
            actions.say_came_back(passed=passed, by=worker, came_on=day, words=words)
    at_the_hub = user_of(HUB_WORKER)
    with acting(at_the_hub):
        actions.pass_information(
            hub=Hub.objects.get(tracker_ref="EAST"), by=at_the_hub, noticed_at=at(-2, 21, 30),
            passed_at=at(-1, 9, 15), place="The bus shelter in Mill Lane", told_by="seen", passed_how="form",
            words="Two adults handed small bags to young people at the shelter, about half past nine at night.",
        )  # fmt: skip
