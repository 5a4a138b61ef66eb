"""When two people change the same thing: three ways, field by field (screens.md, detail 24)."""

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model

from nwd.ui import spoken
from nwd.ui.forms import Form


@dataclass(frozen=True)
class Conflict:
    """What both wrote, in words. `mark` is of theirs: a choice holds only while theirs is what was shown."""

    by: str
    theirs: str
    mine: str
    mark: str


class ChangeForm(Form):
    """A form over facts that somebody else may be changing too. It carries what was seen when it was opened.

    What only I changed is saved, what only they changed is kept; what both changed differently is shown again
    with both, to choose, and nothing is overwritten meanwhile. `present` is what the facts are now, by field; on
    POST the door reads it from the row it has locked. `theirs_by` is who changed them last. A subclass with a
    `clean` of its own calls this one first.
    """

    def __init__(
        self, *args: Any, present: Mapping[str, Any], theirs_by: str = "Somebody else", **options: Any
    ) -> None:
        initial = {**present, **(options.pop("initial", None) or {})}
        super().__init__(*args, initial=initial, **options)
        self.present, self.theirs_by = present, theirs_by
        self.conflicts: dict[str, Conflict] = {}
        self._now = {name: _as_typed(self.fields[name], value) for name, value in present.items()}
        seen = json.dumps({name: plain(value) for name, value in self._now.items()})
        self.fields["seen"] = forms.CharField(widget=forms.HiddenInput, required=False, initial=seen)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        seen = self._seen(cleaned.pop("seen", ""))
        for name in [name for name in self.present if name in cleaned]:
            mine, theirs = plain(cleaned[name]), plain(self._now[name])
            base = seen.get(name, theirs)
            if mine in (theirs, base) or (theirs != base and self._chosen(name, theirs) == "theirs"):
                cleaned[name] = self._present_value(name)
            elif theirs != base and self._chosen(name, theirs) != "mine":
                self._ask(name, cleaned[name], theirs)
        return cleaned

    @property
    def gives_way(self) -> bool:
        """Theirs was chosen, and nothing of mine is left to be saved."""
        chose = any(name.startswith("choose_") for name in self.data)
        same = (plain(self.cleaned_data[name]) == plain(self._present_value(name)) for name in self.present)
        return chose and all(same)

    def _seen(self, said: str) -> dict[str, Any]:
        """Every page of ours says what was seen; whoever sends none states what everything shall be."""
        try:
            seen = json.loads(said or "{}")
        except ValueError:
            return {}
        return seen if isinstance(seen, dict) else {}

    def _chosen(self, name: str, theirs: Any) -> str:
        whose, _, mark = str(self.data.get(self.add_prefix(f"choose_{name}"), "")).partition("-")
        return whose if mark == _mark(theirs) else ""

    def _ask(self, name: str, mine: Any, theirs: Any) -> None:
        field = self.fields[name]
        both = (_in_words(field, self._now[name]), _in_words(field, mine))
        self.conflicts[name] = Conflict(self.theirs_by, *both, _mark(theirs))
        self.add_error(
            name,
            f"{self.theirs_by} changed “{field.label or name}” while you had this page open. "
            "Choose which is right, then save again.",
        )

    def _present_value(self, name: str) -> Any:
        """As the caller gave it, so that nothing is lost in between, but a row where the field gives rows."""
        return self._now[name] if isinstance(self._now[name], Model) else self.present[name]


def plain(value: Any) -> Any:
    """Comparable, and the same after a journey through JSON."""
    if value is None or value == "":
        return ""
    if isinstance(value, Model):
        return str(value.pk)
    if isinstance(value, list | tuple | set):
        return sorted(str(plain(one)) for one in value)
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat()
    return value if isinstance(value, bool) else str(value).replace("\r\n", "\n").strip()


def _as_typed(field: forms.Field, value: Any) -> Any:
    """What the field makes of what it shows: a moment to the minute, text without loose ends."""
    shown = field.prepare_value(value)
    if isinstance(field.widget, forms.MultiWidget) and not isinstance(shown, list):
        shown = field.widget.decompress(shown)
    try:
        return field.clean(shown)
    except ValidationError:
        return value


def _mark(theirs: Any) -> str:
    return hashlib.sha256(json.dumps(theirs).encode()).hexdigest()[:16]


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime.datetime | datetime.date):
        return spoken.when_words(value)
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    values = value if isinstance(value, list) else [value]
    words = ", ".join(labels.get(str(plain(one)), str(one)) for one in values if one not in (None, ""))
    return words or "nothing"
