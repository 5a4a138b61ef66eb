"""Who gives a bed or a room beside somebody with whom they are better not in one home knows it: asked by verbs."""

import datetime
from collections.abc import Iterable

from django.core.exceptions import ValidationError

from cases.models import YoungPerson
from hubs.models import Hub
from partners.models import User
from placements.models import Place
from placements.offers.apart import Apart
from placements.offers.there import apart_at, apart_at_places

TICK = "Read this, and tick that it was decided all the same."


def refuse_unless_known(
    person: YoungPerson, home: Hub | Place, first: datetime.date, by: User, *, knows: bool
) -> None:
    """`knows`: they have read the warning, and say so."""
    if knows:
        return
    found: Iterable[tuple[object, Apart]] = (
        apart_at(person, [home], by, first)
        if isinstance(home, Hub)
        else apart_at_places(person, [home], by, first)
    )
    if said := " ".join(f"{one.sentence.rstrip('.')}." for _, one in found):
        raise ValidationError({"knows_of_apart": f"{said} {TICK}"})
