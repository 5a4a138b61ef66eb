"""The questionnaires as pictures: one for each scale and who answered."""

import datetime
from collections.abc import Sequence

from cases.models import Assessment
from cases.models.specialists import AssessmentRespondent
from cases.sdq.bands import bands_for
from nwd.pages.how_things_are.drawn import Picture
from nwd.pages.how_things_are.scores import RATERS, SCALES, said_in


def pictures(
    found: Sequence[Assessment], scheme: str, since: datetime.date, until: datetime.date
) -> list[tuple[str, list[Picture]]]:
    """By scale, who answered beside each other: nobody's answers are another's."""
    shown = []
    for scale, (title, top) in SCALES.items():
        of_scale = []
        for rater, by in RATERS.items():
            theirs = [one for one in found if one.respondent == rater]
            if said := [one for each in theirs if (one := said_in(each, scale, scheme))]:
                high = 6 if (scale, rater) == ("impact", AssessmentRespondent.TEACHER) else top
                tiles = bands_for(scheme, rater, scale) if said[-1].band else ()
                of_scale.append(Picture(title, by, high, said, since, until, tiles))
        if of_scale:
            shown.append((title, of_scale))
    return shown


def unchecked(found: Sequence[Picture]) -> list[str]:
    """Whose bands on a page nobody compared with a published table."""
    said = {
        f"{one.title.lower()}, {one.by.lower()}"
        for one in found
        if any(not tile.checked for tile in one.tiles)
    }
    return sorted(said)
