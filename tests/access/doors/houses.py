"""Doors of places: hubs, beds, closures. The hub manager of the cast runs East."""

from tests.access.doors.administration import GIVES, READS, REVIEWS, RUNS, done
from tests.access.doors.outcomes import READ_ONLY, Door

DOORS = {
    "houses": Door("/houses", READS, READS),
    "open_hub": Door("/houses/new", RUNS, RUNS),
    "hub_settings": Door("/houses/{east}", READS, READ_ONLY),
    "change_hub": Door("/houses/{east}/change", RUNS, RUNS),
    "close_hub": Door("/houses/{east}/close", RUNS, RUNS),
    "review_hub": Door("/houses/{east}/review", REVIEWS, REVIEWS),
    "add_bed": Door("/houses/{east}/beds/new", GIVES, GIVES),
    "change_bed": Door("/beds/{bed}/change", GIVES, GIVES),
    "retire_bed": Door("/beds/{bed}/retire", GIVES, GIVES),
    "undo_retire_bed": Door("/beds/{bed}/retire/undo", READ_ONLY, done(GIVES)),
    "undo_close_bed": Door("/closures/{closure}/undo", READ_ONLY, done(GIVES)),
    "close_bed": Door("/beds/{bed}/out-of-use", GIVES, GIVES),
    "reopen_bed": Door("/closures/{closure}/end", GIVES, GIVES),
}  # fmt: skip
