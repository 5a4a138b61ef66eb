"""What a list is asked for: by whom, and with which answers of its page's address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from partners.models import User
from reports.downloads.columns import Listed


@dataclass(frozen=True)
class Asked:
    """`session` holds what a search found; the queue has none, so that no search is ever prepared there."""

    user: User
    answers: QueryDict
    session: Mapping[str, Any] = field(default_factory=dict)

    @property
    def of(self) -> str:
        """The reference of what the page is about: a young person, a hub, a measure, a transfer."""
        return self.answers.get("of", "").replace("\x00", "")


@dataclass(frozen=True)
class ListOf:
    """`ask` begins with the question of the list's page and refuses as that page does."""

    title: str
    ask: Callable[[Asked], Listed]
