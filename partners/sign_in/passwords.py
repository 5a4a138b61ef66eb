"""Which passwords are refused: those that many have, those that were stolen somewhere, those a stranger would try.

Nothing is asked of their letters, and none grows old (NCSC: three random words; hostile.md F5).
"""

import hashlib
import mmap
import re
import secrets
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError

from partners.models import User

#: Plain ones, easy to spell and to picture, written for this service.
WORDS = Path(__file__).with_name("words.txt").read_text().split()
OWN_WORDS = "Leave out your own name, your e-mail and the name of this service."
STOLEN = "This password is on a list of stolen ones. Choose another, such as three random words."


class ContextWords:
    """The service's name, one's own and one's e-mail address: the first things a stranger tries."""

    def validate(self, password: str, user: User | None = None) -> None:
        letters = _letters(password)
        if any(word in letters for word in self._words(user)):
            raise ValidationError(OWN_WORDS, code="context")

    def _words(self, user: User | None) -> set[str]:
        said = {"nowrongdoor", _letters(settings.SERVICE_NAME)}
        if user is not None:
            said |= {_letters(part) for part in re.split(r"[@.\-_+]", user.email.partition("@")[0])}
            said.add(_letters(user.email))
        if user is not None and user.worker is not None:
            said |= {_letters(user.worker.given_name), _letters(user.worker.family_name)}
        return {word for word in said if len(word) > 3}

    def get_help_text(self) -> str:
        return OWN_WORDS


class Breached:
    """Whether the password is in a list of stolen ones: lines `SHA-1:count`, ordered by hash, searched by halves.

    The list never leaves this machine and neither does the password.
    """

    def __init__(self, path: str = "") -> None:
        self.path = path

    def validate(self, password: str, user: User | None = None) -> None:
        digest = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest()
        if self.path and is_listed(Path(self.path), digest):
            raise ValidationError(STOLEN, code="breached")

    def get_help_text(self) -> str:
        return ""


def is_listed(path: Path, digest: str) -> bool:
    """Whatever the size of the list: about forty looks into it."""
    wanted = digest.upper().encode()
    with path.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as lines:
        low, high = 0, len(lines)
        while low < high:
            middle = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = lines.find(b"\n", middle)
            end = len(lines) if end < 0 else end
            found = bytes(lines[middle : middle + 40]).upper()
            if found == wanted:
                return True
            low, high = (end + 1, high) if found < wanted else (low, middle)
    return False


def suggestion() -> str:
    """Three words, as long as a password has to be."""
    while len(words := " ".join(secrets.SystemRandom().sample(WORDS, 3))) < 15:
        continue
    return words


def _letters(said: str) -> str:
    return re.sub(r"[^a-z0-9]", "", said.lower())
