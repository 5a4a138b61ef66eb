"""Where the press by which somebody moved in by an offer is undone: as any other move, and the offer with it."""

from typing import cast

from placements.models import Offer, Stay
from placements.stays.found import undone_at


def into(offer: Offer) -> str:
    """Of one who has just moved in."""
    return undone_at(cast(Stay, offer.stay))
