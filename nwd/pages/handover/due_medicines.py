"""Medicines whose time has come, or is over, and of which nobody has written anything."""

from collections.abc import Iterator

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.urls import reverse

from nwd.pages.handover.line import Line, Reading
from nwd.ui.spoken import uncapped
from placements.days.due import COMING, LATE, state_of
from placements.models import Medicine, MedicineGiven, Slot
from placements.night import night_of


def due_medicines(reading: Reading) -> Iterator[Line]:
    """One query."""
    day = night_of(reading.now)
    given = MedicineGiven.objects.visible_to(reading.user).offered().filter(medicine=OuterRef("pk"), day=day)
    taken = Medicine.objects.visible_to(reading.user).taken_on(day).filter(person__in=list(reading.people))
    for one in taken.annotate(written=ArraySubquery(given.values("slot"))).order_by("name", "pk"):
        for slot in one.slots:
            state = state_of(slot, day, reading.now)
            if slot in one.written or state == COMING:
                continue
            person, late = reading.people[one.person_id], state == LATE
            url = reverse("medicines", args=[person.reference])
            text = f"{one.name}, {uncapped(str(Slot(slot).label))}"
            told = [(f"medicine:{one.pk}:{day}:{slot}", one.pk)]
            what = "Medicine late" if late else "Medicine due"
            yield Line(told, what, text, reading.now, alert=late, copies=[(person, url)], url=url)
