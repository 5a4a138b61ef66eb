"""The service's own colour: read and judged at the start, and the shades of it that the pages need.

Contrast is that of WCAG 2.2 ("relative luminance"): from 1 to 21.
"""

import re

from django.core.exceptions import ImproperlyConfigured

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
#: The darkest light paper and the lightest dark paper on which a link stands.
LIGHT_PAPER, DARK_PAPER = (234, 243, 242), (35, 46, 49)
READABLE = 4.5

Colour = tuple[int, int, int]


def checked(said: str) -> str:
    """As #rrggbb; "" where none was given. White words stand on it, so it has to be dark enough."""
    if not said:
        return ""
    if not re.fullmatch("#[0-9a-fA-F]{6}", said):
        raise ImproperlyConfigured(
            f"SERVICE_COLOUR is “{said}”. Set it to # and six digits, such as #0f4c53, or unset it."
        )
    found = contrast(parsed(said), WHITE)
    if found < READABLE:
        darker = written(_until(parsed(said), BLACK, WHITE))
        raise ImproperlyConfigured(
            f"SERVICE_COLOUR {said} is too light: white words on it have a contrast of {found:.1f} to 1, and people "
            f"need {READABLE}. Choose a darker one, such as {darker}."
        )
    return said.lower()


def parsed(said: str) -> Colour:
    return int(said[1:3], 16), int(said[3:5], 16), int(said[5:7], 16)


def written(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: Colour, other: Colour, share: float) -> Colour:
    """`share` of `other`, from 0 to 1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))
    return red, green, blue


def link_on_light(colour: Colour) -> Colour:
    return _until(colour, BLACK, LIGHT_PAPER)


def link_on_dark(colour: Colour) -> Colour:
    return _until(colour, WHITE, DARK_PAPER)


def _until(colour: Colour, towards: Colour, paper: Colour) -> Colour:
    """The nearest shade towards black or white that can be read on `paper`."""
    shades = (mixed(colour, towards, step / 20) for step in range(21))
    return next(shade for shade in shades if contrast(shade, paper) >= READABLE)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
