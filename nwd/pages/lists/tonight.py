"""The beds of a hub tonight."""

from nwd.pages.lists.asked import Asked
from partners import access
from partners.access import Permission
from placements.bed_tonight import BedTonight
from placements.tonight import tonight as of_hub
from reports.downloads.columns import Cell, Column, Listed

STATES = {
    "missing": "missing", "absent": "away without agreement", "kept": "away, bed kept", "in": "in",
    "late": "late back", "out": "out", "away": "away tonight",
    "taken": "taken", "closed": "out of use", "free": "free",
}  # fmt: skip


def _who(row: BedTonight) -> Cell:
    if row.claim:
        return str(row.claim.person.name)
    return "taken" if row.taken else ""


def _today(row: BedTonight) -> str:
    said = [f"{claim.person.name} leaves today" for claim in row.leaving]
    return "; ".join(said + [f"{claim.person.name} arrives today" for claim in row.arriving])


COLUMNS = (
    Column("Bed", lambda row: row.bed.name),
    Column("Tonight", lambda row: STATES[row.state]),
    Column("Who", _who),
    Column("Since", lambda row: row.claim.start_on if row.claim else None),
    Column("Key worker", lambda row: getattr(row.claim, "key_worker", None)),
    Column("Back by", lambda row: row.out.back_by if row.out else None),
    Column("Missing since", lambda row: getattr(row.claim, "missing_since", None)),
    Column("Today", _today),
)


def _people(row: BedTonight) -> list[int]:
    return [claim.person_id for claim in [row.claim, *row.leaving, *row.arriving] if claim]


def tonight(asked: Asked) -> Listed:
    hub = access.fetch_hub(asked.user, Permission.READ_HUB, asked.of)
    beds = of_hub(hub, asked.user).beds
    return Listed(COLUMNS, beds, len(beds), _people)
