"""Who answers whom: the cast, what a door holds, and the outcomes that many doors share.

Robin is known to East, and a note is written about them. Statuses: 200 open, 302 sent on, 403 may not, 404 as if it
were not there, 405 not that way.
"""

from dataclasses import dataclass, field

CAST = (
    "nobody", "hub_worker", "key_worker", "hub_manager", "worker_of_another_hub", "service_manager",
    "performance_officer", "governance_lead", "social_worker", "police_officer", "clinician", "leaver",
    "without_worker",
)  # fmt: skip
#: At work for a partner, gone, or nobody: no data anywhere.
OUTSIDE = dict.fromkeys(("police_officer", "clinician", "leaver", "without_worker"), 403)
TO_SIGN_IN = {"nobody": 302}
#: Of the lead agency, but not of those who may know that Robin exists.
FAR = dict.fromkeys(("worker_of_another_hub", "governance_lead", "social_worker"), 404)
UNSEEN = FAR | dict.fromkeys(OUTSIDE, 404) | TO_SIGN_IN
EVERYBODY = dict.fromkeys(CAST, 200)
READ_ONLY = dict.fromkeys(CAST, 405) | TO_SIGN_IN
STAFF = EVERYBODY | OUTSIDE | TO_SIGN_IN
SENT_ON = dict.fromkeys(CAST, 302) | OUTSIDE
KNOW_ROBIN = EVERYBODY | UNSEEN
NOT_TOLD = STAFF | dict.fromkeys(
    ("hub_worker", "key_worker", "worker_of_another_hub", "social_worker"), 403
)  # fmt: skip
FIGURES = NOT_TOLD | {"hub_manager": 200, "governance_lead": 200}
TRACKER = NOT_TOLD | {"hub_manager": 403, "governance_lead": 403}
#: A transfer is for whoever asked for it, here the service manager.
OWN_TRANSFER = dict.fromkeys(CAST, 404) | {"service_manager": 200} | TO_SIGN_IN
WRITE_OF_ROBIN = KNOW_ROBIN | {"performance_officer": 403}


@dataclass
class Door:
    path: str
    get: dict[str, int]
    post: dict[str, int]
    data: dict[str, str] = field(default_factory=dict)
