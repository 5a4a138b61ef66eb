"""A pen: the form in which one box is written. A page has a form for the box that was asked for, and a blank one from
which its script makes any other at once; what that begins with stands at the link that opens it.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from raise_meetings.models import Paragraph
from raise_meetings.models.sections import Section

#: What is asked beside the words, by the section.
BESIDE: dict[str, tuple[str, ...]] = {
    Section.CONTEXT: ("context", "weight"),
    Section.DECISION: ("for_whom",),
    Section.DISAGREEMENT: ("said_by_id",),
}


@dataclass(frozen=True)
class Pen:
    """`name` is the box's reference, or of what is empty yet the slot's name."""

    name: str
    section: str = ""
    label: str = ""
    hint: str = ""
    about: str = ""
    answers: str = ""
    paragraph: Paragraph | None = None

    @property
    def besides(self) -> list[str]:
        """Of a blank one all; the script leaves one."""
        return [one for one in BESIDE if self.section in ("", one)]

    @property
    def may_strike(self) -> bool:
        return self.paragraph is not None or not self.section

    @property
    def begins_with(self) -> str:
        """By the names of the form's fields; its name and its words are read from the page."""
        if self.paragraph is None:
            return ""
        said: dict[str, Any] = {"on_top_of": self.paragraph.head_number}  # type: ignore[attr-defined]
        if self.section in BESIDE:
            said["section"] = self.section
        for name in BESIDE.get(self.section, ()):
            value = getattr(self.paragraph, name)
            said[name.removesuffix("_id")] = "" if value is None else value
        return urlencode(said)


#: The script puts the name of a box in place of this one's.
BLANK = Pen("blank-pen")
