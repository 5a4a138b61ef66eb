"""A line of the trail in plain words: who, what they did, and on what grounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from partners.grounds_in_words import Grounds
from partners.models import Agency, Role, User
from partners.trail_words import said_of


class Line(Protocol):
    """A row of the trail, or what `looked` gives of one."""

    @property
    def id(self) -> int: ...
    @property
    def at(self) -> datetime: ...
    @property
    def what(self) -> str: ...
    @property
    def act(self) -> str: ...
    @property
    def user_id(self) -> int | None: ...
    @property
    def actor(self) -> str: ...
    @property
    def agency_id(self) -> int | None: ...
    @property
    def role(self) -> str: ...
    @property
    def grounds(self) -> str: ...


@dataclass(frozen=True)
class Said:
    line: Line
    who: str
    role: str
    agency: str
    did: str
    why: str

    @property
    def edge(self) -> str:
        """Names the line in an address: its moment in microseconds, and its number."""
        return f"{int(self.line.at.timestamp() * 1_000_000)}-{self.line.id}"


def said(lines: Iterable[Line]) -> list[Said]:
    """So many queries, however many lines: names, agencies, and the facts that were the grounds."""
    lines = list(lines)
    users = User.objects.select_related("worker").in_bulk({one.user_id for one in lines if one.user_id})
    agencies = Agency.objects.in_bulk({one.agency_id for one in lines if one.agency_id})
    grounds = Grounds(one.grounds for one in lines)
    return [
        Said(
            line=one,
            who=_who(one, users),
            role=Role(one.role).label if one.role in Role.values else "",
            agency=agencies[one.agency_id].name if one.agency_id in agencies else "",
            did=said_of(one.what, one.act),
            why=grounds.said(one.grounds),
        )
        for one in lines
    ]


def _who(line: Line, users: dict[int, User]) -> str:
    if line.user_id is None:
        return f"{line.actor[:1].upper()}{line.actor[1:]}"
    user = users.get(line.user_id)
    return str(user.worker) if user and user.worker else f"Sign-in {line.user_id}"
