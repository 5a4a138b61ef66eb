"""What is seeded of people and records, and who sees each by which sentence. Whoever is not named does not.

Written by hand from the page: a change of the rule is a change here, made by whoever changed the page.
"""

import uuid
from dataclasses import dataclass, replace

from demo.testkit.cast import EAST, EAST_OF_LEAD, POLICE, WEST, WHOLE

Allowed = dict[str, tuple[str, ...]]

#: Of the lead agency, and near Robin: they read what is open.
NEAR = (*EAST_OF_LEAD, *WHOLE, "social_worker", "independent_visitor", "west_opened")
ALL_POLICE = (*POLICE, "posted_officer")
TRUST = ("clinician", "life_coach")

PEOPLE: dict[str, Allowed] = {
    "robin": {
        "hub": EAST, "whole": WHOLE, "allocation": ("social_worker",), "share": (*POLICE, "clinician"),
        "override": ("west_opened",), "own": ("young_person", "relative"),
        "visit": ("visitor", "independent_visitor"),
    },
    "sam": {"hub": (*EAST, "barred"), "whole": WHOLE},
    "zephyr": {"hub": WEST, "whole": WHOLE},
    "declined": {"whole": WHOLE},
}  # fmt: skip


@dataclass(frozen=True)
class Paper:
    """A note, or another `kind`, about `of`, of an agency, as marked; `named` are readers, `to` agencies it names.

    One that is `lifted_from` another is a significant event: whoever reads that reads it, however it is marked.
    """

    category: str
    allowed: Allowed
    of: str = "robin"
    agency: str = "lead"
    marking: str = "open"
    discipline: str = ""
    named: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    when_hidden: str = "nothing"
    lifted_from: str = ""
    kind: str = "note"

    @property
    def door(self) -> str:
        return "significant_event" if self.lifted_from else "record"


#: What the agreements in force give to read.
POLICE_READ = ("offending", "intelligence", "safety_and_risk")
TRUST_READ = ("health", "safety_and_risk")
CATEGORIES = (
    "identity", "family_and_contact", "care_and_placement", "daily_life", "key_work", "health", "communication",
    "education", "offending", "intelligence", "safety_and_risk", "housing", "voice",
)  # fmt: skip


def _open(category: str) -> Paper:
    by_clause = (ALL_POLICE if category in POLICE_READ else ()) + (TRUST if category in TRUST_READ else ())
    return Paper(category, {"lead": NEAR, "clause": by_clause})


PAPERS: dict[str, Paper] = {
    **{f"open_{category}": _open(category) for category in CATEGORIES},
    "how_to_talk": replace(_open("communication"), kind="how_to_talk"),
    "a_goal": replace(_open("key_work"), kind="goal"),
    "a_thing_to_do": replace(_open("key_work"), kind="action"),
    "a_visit": replace(_open("key_work"), kind="visit"),
    "a_number": replace(_open("safety_and_risk"), kind="scale_score"),
    "a_friend": replace(_open("family_and_contact"), kind="relationship"),
    "a_question": replace(_open("offending"), kind="specialist_ask"),
    "a_formulation": replace(_open("health"), kind="formulation"),
    "a_helper": replace(_open("key_work"), kind="professional"),
    "sealed": Paper(
        "key_work", {"named": ("key_worker",), "override": ("west_opened",)},
        marking="sealed", named=("key_worker", "clinician", "barred"),
    ),
    "lifted": Paper(
        "key_work", {"named": ("key_worker",), "override": ("west_opened",)}, marking="sealed", lifted_from="sealed"
    ),
    "sealed_stub": Paper(
        "key_work", {"named": ("hub_manager",), "override": ("west_opened",)},
        marking="sealed", named=("hub_manager",), when_hidden="stub",
    ),
    "health_notes": Paper(
        "health", {"discipline": ("clinician", "life_coach")},
        agency="trust", marking="discipline", discipline="health",
    ),
    "speech_notes": Paper(
        "communication", {"discipline": ("communication_worker",)}, marking="discipline", discipline="communication"
    ),
    "police_notes": Paper(
        "offending", {"discipline": ALL_POLICE}, agency="police", marking="discipline", discipline="offending"
    ),
    "school_notes": Paper(
        "education", {"discipline": ("education_lead",)}, marking="discipline", discipline="education"
    ),
    "own_space": Paper(
        "voice", {"named": ("young_person", "key_worker")}, marking="own_space", named=("young_person", "key_worker")
    ),
    "shared_with_account": Paper(
        "daily_life", {"lead": NEAR, "named": ("relative", "visitor")}, named=("relative", "visitor", "nobody")
    ),
    "police_may_share": Paper(
        "intelligence", {"lead": NEAR, "own_record": ALL_POLICE}, agency="police", marking="handling_p"
    ),
    "police_to_trust": Paper(
        "safety_and_risk", {"handling_c": TRUST}, agency="police", marking="handling_c", to=("trust",)
    ),
    "police_to_lead": Paper(
        "offending", {"handling_c": (*NEAR, *ALL_POLICE)},
        agency="police", marking="handling_c", to=("lead", "police"),
    ),
    "of_trust": Paper("key_work", {"lead": NEAR, "own_record": TRUST}, agency="trust"),
    "of_sam": Paper("daily_life", {"lead": (*EAST_OF_LEAD, "barred", *WHOLE)}, of="sam"),
    "sam_offending": Paper(
        "offending", {"lead": (*EAST_OF_LEAD, "barred", *WHOLE), "clause": ("posted_officer",)}, of="sam"
    ),
    "of_zephyr": Paper("daily_life", {"lead": (*WEST, *WHOLE)}, of="zephyr"),
    "zephyr_offending": Paper("offending", {"lead": (*WEST, *WHOLE)}, of="zephyr"),
}  # fmt: skip


def record_reference(name: str) -> uuid.UUID:
    """The same in every service that is seeded."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"https://testkit.example/records/{name}")
