"""Nothing typed is lost: what stands in a form is kept on the server while it is typed (screens.md, detail 1).

A draft is its owner's alone. It is no record and changes none, so keeping or discarding one leaves no line on the
trail; nothing of it is in the browser's storage, a log or an address.
"""

from partners.drafts.doors import keeps_drafts, opened
from partners.drafts.keeping import NotKept, discard, drop_old, keep, take_up

__all__ = ["NotKept", "discard", "drop_old", "keep", "keeps_drafts", "opened", "take_up"]
