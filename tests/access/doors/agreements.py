"""Doors of agreements. The one in force is with an agency of which nobody of the cast is; the draft is the lead's."""

from tests.access.doors.administration import GOVERNS, READ_ONLY, RUNS_ALL, SHUT, done
from tests.access.doors.outcomes import EVERYBODY, TO_SIGN_IN, Door

READS = SHUT | RUNS_ALL | GOVERNS
SIGNS = SHUT | GOVERNS
AT_WORK = EVERYBODY | TO_SIGN_IN
#: The service manager does it; the governance lead comes after, to one that is not there any more.
GONE = done(READS) | {"governance_lead": 404}

DOORS = {
    "our_agreements": Door("/our-agreements", AT_WORK, READ_ONLY),
    "agreements": Door("/agreements", READS, READ_ONLY),
    "draft_agreement": Door("/agreements/new", READS, READS),
    "agreement": Door("/agreements/{agreement}", READS, READ_ONLY),
    "change_agreement": Door("/agreements/{draft}/change", READS, READS),
    "write_clauses": Door("/agreements/{draft}/clauses/{party}", READS, READS),
    "discard_agreement": Door("/agreements/{draft}/discard", READS, GONE),
    "draft_version": Door(
        "/agreements/{agreement}/new-version", READS, done(READS) | {"governance_lead": 200}
    ),
    "sign_agreement": Door("/agreements/{draft}/sign", SIGNS, SIGNS),
    "suspend_agreement": Door("/agreements/{agreement}/suspend", READS, READS),
    "resume_agreement": Door("/agreements/{agreement}/resume", READS, READS),
    "end_agreement": Door("/agreements/{agreement}/end", READS, READS),
    "review_agreement": Door("/agreements/{agreement}/review", READS, READS),
}
