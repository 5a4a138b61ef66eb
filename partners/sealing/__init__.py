"""Sealing the trail: that nobody altered, removed, reordered or added a line can be shown afterwards (docs/trail.md).

Settled lines are hashed in order into batches (`making`), each chained to the last; the root of each goes to a place
outside the database (`roots`). `checking` reads all of it again and names the first line that is not as it was.
"""

from partners.sealing.checking import Checked, check
from partners.sealing.making import seal
from partners.sealing.refusal import Refused

__all__ = ["Checked", "Refused", "check", "seal"]
