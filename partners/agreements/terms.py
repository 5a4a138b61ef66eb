"""What a signature is under: the words and clauses of an agreement, as one fingerprint.

A form carries that of what its reader was shown, so that nobody signs what somebody changed a moment ago.
"""

import hashlib
import json

from partners.models import Agreement

#: What nobody changes once it is signed. When it ends and is reviewed may change, in the ways that verbs allow.
TERMS = (
    "title", "purposes", "lawful_basis", "special_category", "schedule_one", "start_on", "end_on", "review_on",
    "document",
)  # fmt: skip


def terms_of(agreement: Agreement) -> str:
    said = [str(getattr(agreement, name)) for name in TERMS]
    clauses = sorted(
        (one.number, one.agency_id, one.category, one.may_read, one.may_contribute, one.purpose)
        for one in agreement.clauses.all()
    )
    return hashlib.sha256(json.dumps([said, clauses]).encode()).hexdigest()[:32]
