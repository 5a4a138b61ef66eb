"""Doors of one's own drafts: for anybody at work, and no draft is anybody else's."""

from tests.access.doors.outcomes import CAST, OUTSIDE, READ_ONLY, STAFF, TO_SIGN_IN, Door

AT_WORK = STAFF | {"police_officer": 200, "clinician": 200}
NO_SUCH_DRAFT = dict.fromkeys(CAST, 404) | dict.fromkeys(OUTSIDE, 403) | TO_SIGN_IN
NO_SUCH_DRAFT |= {"police_officer": 404, "clinician": 404}
NOT_OFFERED = dict.fromkeys(CAST, 302) | {"leaver": 403, "without_worker": 403}
NONE = "7d444840-9dc0-41d1-b245-5ffdce74fad2"

DOORS = {
    "my_drafts": Door("/my/drafts", AT_WORK, READ_ONLY),
    "keep_draft": Door("/my/drafts/keep", READ_ONLY, NO_SUCH_DRAFT),
    "discard_draft": Door(f"/my/drafts/{NONE}/discard", READ_ONLY, NO_SUCH_DRAFT),
    "take_up_draft": Door(f"/my/drafts/{NONE}/take-up", READ_ONLY, NOT_OFFERED),
}  # fmt: skip
