"""The service's own picture: read and judged at the start, shown as <img> alone, where no script of it can run."""

import re
from pathlib import Path
from xml.etree import ElementTree

from django.core.exceptions import ImproperlyConfigured

HEAVIEST = 50_000
TYPES = {".svg": "image/svg+xml", ".png": "image/png"}
PNG = b"\x89PNG\r\n\x1a\n"
#: What an SVG may do beside being a picture: run, load, or show a page within.
ACTS = {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "set", "animate", "handler"}


def checked(said: str) -> Path | None:
    """None where none was given."""
    if not said:
        return None
    path = Path(said)
    try:
        picture = path.read_bytes()
    except OSError:
        raise _refusal(
            said, "which cannot be read. Give the path of a file that this account may read"
        ) from None
    if path.suffix.lower() not in TYPES:
        raise _refusal(said, "which is neither .svg nor .png. Give one of these")
    if len(picture) > HEAVIEST:
        raise _refusal(
            said, f"which is larger than {HEAVIEST // 1000} kB. Every page carries it: make it smaller"
        )
    if fault := _fault(path.suffix.lower(), picture):
        raise _refusal(said, fault)
    return path


def _refusal(said: str, why: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"SERVICE_LOGO names {said}, {why}, or unset it.")


def _fault(suffix: str, picture: bytes) -> str:
    if suffix == ".png":
        return "" if picture.startswith(PNG) else "which is not a PNG file. Save it as one"
    if re.search(rb"<!(DOCTYPE|ENTITY)", picture, re.IGNORECASE):
        return "which declares entities (<!DOCTYPE). Save it as plain SVG"
    try:
        root = ElementTree.fromstring(picture)  # noqa: S314 (it declares no entity; the operator gave it)
    except ElementTree.ParseError:
        return "which is not an SVG file that can be read. Save it as plain SVG"
    if _local(root.tag) != "svg":
        return "which is not an SVG file. Save it as plain SVG"
    return next((_ACTIVE for element in root.iter() if _acts(element)), "")


_ACTIVE = "which does more than show a picture (script, links or files from elsewhere). Save it as plain SVG"


def _acts(element: ElementTree.Element) -> bool:
    if _local(element.tag) in ACTS or re.search(r"@import|url\s*\(\s*[\"']?(?!#)", element.text or ""):
        return True
    for name, value in element.attrib.items():
        if _local(name).startswith("on"):
            return True
        if _local(name) in ("href", "src") and not value.strip().startswith("#"):
            return True
        if re.search(r"url\s*\(\s*[\"']?(?!\s*#)", value) or "javascript:" in value.lower():
            return True
    return False


def _local(name: object) -> str:
    return str(name).rsplit("}", 1)[-1].lower()
