"""The service's own face, from the settings: its colour in all its shades, its picture, and their addresses' keys.

A key is made from what it names, so that a browser may keep the answer for a year and still sees a change at once.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from nwd.ui import colour as shades
from nwd.ui.logo import TYPES


@dataclass(frozen=True)
class Face:
    colour: str
    style: str
    logo: bytes
    logo_type: str

    @property
    def colour_key(self) -> str:
        return _key(self.style.encode())

    @property
    def logo_key(self) -> str:
        return _key(self.logo)


def face() -> Face:
    return _face(settings.SERVICE_COLOUR, settings.SERVICE_LOGO)


@cache
def _face(colour: str, logo: Path | None) -> Face:
    """Read once in a process, so the picture is the one that was judged at the start."""
    return Face(
        colour=colour,
        style=style_of(colour) if colour else "",
        logo=logo.read_bytes() if logo else b"",
        logo_type=TYPES[logo.suffix.lower()] if logo else "",
    )


def style_of(colour: str) -> str:
    """Light, dark by the device, dark by choice. High contrast and paper keep their own colours."""
    own = shades.parsed(colour)
    dim = shades.mixed(own, shades.BLACK, 0.35)
    light = {
        "--nwd-brand": own,
        "--govuk-brand-colour": own,
        "--govuk-link-colour": shades.link_on_light(own),
        **_button(own),
    }
    dark = {
        "--nwd-brand": dim,
        "--govuk-brand-colour": own,
        "--govuk-link-colour": shades.link_on_dark(own),
        **_button(own),
    }
    return (
        f"@media screen{{:root:not(.nwd-contrast){{{_said(light)}}}:root.nwd-dark{{{_said(dark)}}}}}"
        f"@media screen and (prefers-color-scheme:dark)"
        f"{{:root:not(.nwd-light,.nwd-contrast){{{_said(dark)}}}}}"
    )


def _button(own: shades.Colour) -> dict[str, shades.Colour]:
    return {
        "--nwd-button": own,
        "--nwd-button-hover": shades.mixed(own, shades.BLACK, 0.25),
        "--nwd-button-shadow": shades.mixed(own, shades.BLACK, 0.6),
    }


def _said(properties: dict[str, shades.Colour]) -> str:
    return ";".join(f"{name}:{shades.written(colour)}" for name, colour in properties.items())


def _key(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]
