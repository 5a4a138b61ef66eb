"""Each user and each thing: yes or no, by which sentence, and what the thing's page answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from demo.testkit.cast import CAST, Player
from demo.testkit.readable import PAPERS, PEOPLE, Allowed

#: Why somebody is nowhere named, where it is not for want of any reason at all.
REFUSED = {
    "barred": "barred", "leaver": "not_employed", "closed": "closed", "nobody": "flag", "west_over": "over",
    "clinician_suspended": "not_in_force", "clinician_ended": "not_in_force", "clinician_waiting": "not_in_force",
    "clinician_to_come": "not_in_force", "clinician_stopped": "stopped",
}  # fmt: skip
#: Roles that read no records: where they know of somebody, the page says that their role does not let them.
READ_NO_RECORDS = ("other", "governance_lead")


@dataclass(frozen=True)
class Verdict:
    user: str
    thing: str
    may: bool
    by: str
    #: GET of the page: 200, 403, 404; 302 to signing in, for whom nobody lets in.
    status: int


def verdicts() -> Iterator[Verdict]:
    for name, allowed in [*PEOPLE.items(), *((name, paper.allowed) for name, paper in PAPERS.items())]:
        for player in CAST:
            yield _verdict(player, name, allowed)


def _verdict(player: Player, thing: str, allowed: Allowed) -> Verdict:
    by = next((sentence for sentence, users in allowed.items() if player.key in users), None)
    why = by or REFUSED.get(player.key, "no")
    return Verdict(player.key, thing, by is not None, why, _status(player, by is not None))


def _status(player: Player, may: bool) -> int:
    if not player.active:
        return 302
    if player.left or not player.agency:
        return 403
    if not may:
        return 404
    return 403 if player.role in READ_NO_RECORDS else 200
