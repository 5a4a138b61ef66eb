"""How long somebody stays signed in, on what, and how it ends (record.md, "Requests"; hostile.md, F6)."""

from collections.abc import Callable
from typing import TypeVar

from django.http.response import HttpResponseBase

Door = TypeVar("Door", bound=Callable[..., HttpResponseBase])


def not_activity(door: Door) -> Door:
    """For a door that a page knocks at by itself (autosave, presence, refresh): or nobody is ever signed out."""
    door.is_activity = False  # type: ignore[attr-defined]
    return door
