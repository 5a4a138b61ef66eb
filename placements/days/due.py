"""Which medicines are due at a hub, late, or still to come today: by the time of day that the label says.

Nothing is worked out from doses. A time of day is over when the next one begins; the day goes on until six.
"""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from cases.models import YoungPerson
from hubs.models import Hub
from partners.access import Actor
from placements.days.living import living
from placements.models import Medicine, MedicineGiven, Slot
from placements.night import night_of

#: From which hour on each is due; it is late when the next begins.
BEGINS = {Slot.MORNING: 6, Slot.MIDDAY: 11, Slot.TEATIME: 15, Slot.BEDTIME: 19}
COMING, DUE, LATE = "coming", "due", "late"


@dataclass(frozen=True)
class Due:
    """`given` is what is written of it; without that `state` says whether it is its time."""

    medicine: Medicine
    person: YoungPerson
    slot: str
    state: str
    given: MedicineGiven | None

    @property
    def slot_words(self) -> str:
        return str(Slot(self.slot).label)

    @property
    def is_open(self) -> bool:
        return self.given is None and self.state != COMING


def due_of(hub: Hub, user: Actor, now: datetime.datetime | None = None) -> list[Due]:
    """All of the day that runs from six to six, by time of day and then by name. Three questions."""
    now = now or timezone.now()
    return rows_of(living(hub, user, night_of(now)), user, now)


def due_now(hub: Hub, user: Actor, now: datetime.datetime | None = None) -> list[Due]:
    """Those that nobody has written anything of and whose time has come, or is over."""
    return [one for one in due_of(hub, user, now) if one.is_open]


def rows_of(people: list[YoungPerson], user: Actor, now: datetime.datetime) -> list[Due]:
    day = night_of(now)
    medicines = (
        Medicine.objects.visible_to(user).taken_on(day).filter(person__in=people).order_by("name", "pk")
    )
    lines = MedicineGiven.objects.visible_to(user).offered().filter(day=day, person__in=people)
    written = {
        (one.medicine_id, one.slot): one for one in lines.select_related("worker", "witness", "record")
    }
    names = {one.pk: (place, one) for place, one in enumerate(people)}
    found = [
        Due(
            medicine,
            names[medicine.person_id][1],
            slot,
            state_of(slot, day, now),
            written.get((medicine.pk, slot)),
        )
        for medicine in medicines.select_related("record")
        for slot in medicine.slots
    ]
    order = list(Slot.values)
    return sorted(found, key=lambda one: (order.index(one.slot), names[one.person.pk][0]))


def state_of(slot: str, day: datetime.date, now: datetime.datetime) -> str:
    hours = [*BEGINS.values(), 30]
    place = list(BEGINS).index(Slot(slot))
    local = timezone.localtime(now)
    hour = local.hour + (24 if local.date() > day else 0)
    return COMING if hour < hours[place] else DUE if hour < hours[place + 1] else LATE


def day_of(slot: str, at: datetime.datetime) -> datetime.date:
    """A bedtime one given after midnight is that of the evening before."""
    return timezone.localdate(at) if slot == Slot.MORNING else night_of(at)
