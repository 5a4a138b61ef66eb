"""What the environment gives to the settings: each value from a variable, or from the file that NAME_FILE names.

Files are how secrets come into a container: they are in no process list and no `inspect`. Blank is not given.
A value that cannot be read is refused with a sentence; which values do not go together is said in `refusals.py`.
"""

import datetime
import os
import re
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

#: Every name that was asked for: what a compose file sets and nobody reads is a slip.
ASKED: set[str] = set()
YES, NO = ("1", "yes", "true", "on"), ("0", "no", "false", "off")


def text(name: str, otherwise: str = "") -> str:
    ASKED.add(name)
    return os.environ.get(name, "").strip() or otherwise


def secret(name: str, otherwise: str = "") -> str:
    """From NAME, or from the file that NAME_FILE names; never from both, so that nobody rotates the wrong one."""
    path, said = text(f"{name}_FILE"), text(name)
    if path and said:
        raise ImproperlyConfigured(f"{name} and {name}_FILE are both set. Unset one of them.")
    if not path:
        return said or otherwise
    try:
        found = Path(path).read_text().strip()
    except (OSError, UnicodeDecodeError):
        raise ImproperlyConfigured(
            f"{name}_FILE names {path}, which cannot be read. Make the file, or let this account read it."
        ) from None
    if not found:
        raise ImproperlyConfigured(f"{name}_FILE names {path}, which is empty. Write the value into it.")
    return found


def file(name: str) -> str:
    """The path of a file that is there, with something in it; or nothing."""
    path = text(name)
    if path and not (Path(path).is_file() and Path(path).stat().st_size):
        raise ImproperlyConfigured(
            f"{name} names {path}, which is no file or empty. Correct it, or unset {name}."
        )
    return path


def whole_number(name: str, otherwise: str, *, least: int = 0) -> int:
    said = text(name, otherwise)
    if not re.fullmatch("[0-9]{1,18}", said) or int(said) < least:
        at_least = f" of {least} or more" if least else ""
        raise ImproperlyConfigured(
            f"{name} is “{said}”. Set it to a whole number{at_least}, such as {otherwise}, or unset it."
        )
    return int(said)


def yes_or_no(name: str, otherwise: bool = False) -> bool:
    said = text(name, "1" if otherwise else "0").lower()
    if said not in YES + NO:
        raise ImproperlyConfigured(f"{name} is “{said}”. Set it to 1 or 0.")
    return said in YES


def one_of(name: str, choices: tuple[str, ...], otherwise: str) -> str:
    said = text(name, otherwise)
    if said not in choices:
        raise ImproperlyConfigured(f"{name} is “{said}”. Set it to one of: {', '.join(choices)}.")
    return said


def days(name: str) -> frozenset[datetime.date]:
    """Days as 2027-05-03, with commas or spaces between them; none where nothing is said."""
    said = text(name)
    try:
        return frozenset(map(datetime.date.fromisoformat, said.replace(",", " ").split()))
    except ValueError:
        raise ImproperlyConfigured(
            f"{name} is “{said}”. Set it to days such as 2027-05-03,2027-06-07, or unset it."
        ) from None


def hours(name: str, otherwise: str) -> str:
    said = text(name, otherwise)
    clock = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
    begins, _, ends = said.partition("-")
    if not re.fullmatch(f"{clock}-{clock}", said) or begins >= ends:
        raise ImproperlyConfigured(f"{name} is “{said}”. Set it to two times of a day, such as {otherwise}.")
    return said


def words(name: str, otherwise: str) -> list[str]:
    """A list with commas between. One that was set to nothing is told from one that was not set."""
    ASKED.add(name)
    return [word.strip() for word in os.environ.get(name, otherwise).split(",") if word.strip()]
