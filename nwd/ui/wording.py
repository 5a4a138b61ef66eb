"""The words of the interface that a council may change, in one list. The defaults follow "Language that cares".

A council names its own in the JSON file of the setting `WORDING_FILE`: {"stay": "house"} (docs/wording.md). A key
that is not in this list is refused at the start, because a misspelt key would otherwise change nothing and nobody
would notice; so are words that leave out what the page puts into them.
"""

import json
from functools import cache
from pathlib import Path
from string import Formatter

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

WORDS: dict[str, str] = {
    # people
    "young_person": "young person",
    "young_people": "young people",
    "key_worker": "key worker",
    "family": "family and people who matter",
    "hub": "hub",
    "caseload": "my young people",
    # what happens
    "stay": "home",
    "stays": "homes",
    "move": "move",
    "missing": "went missing",
    "missing_now": "missing now",
    "returned": "came back",
    "contact": "got in touch",
    "face_to_face": "time together",
    "family_time": "family time",
    "incident": "something that happened",
    "restraint": "had to be held",
    "arrest": "arrested",
    "charge": "charged",
    "note": "note",
    "referral": "asked for our help",
    "referral_open": "waiting for an answer",
    "plan": "my plan",
    "session": "key-work session",
    "specialist": "specialist help",
    "review": "looking back together",
    "raise_meeting": "RAISE meeting",
    "intelligence": "information shared with us",
    "education": "school, training or work",
    "not_in_education": "looking for school, training or work",
    "behaviour": "having trouble coping",
    "siblings": "brothers and sisters",
    "respite": "a break",
    "significant": "significant",
    "chronology": "what mattered, in order",
    "own_words": "in their own words",
    # standing
    "draft": "not finished",
    "leaves_today": "leaves today",
    "arrives_today": "arrives today",
    "bed_free": "free",
    "bed_held": "held",
    "bed_closed": "out of use",
    # on paper
    "printed": "Printed by {who}, {when}",
}


def checked(said: str) -> Path | None:
    """The council's file, read once and found good; None where there is none."""
    if not said:
        return None
    own_words(Path(said))
    return Path(said)


@cache
def own_words(file: Path) -> dict[str, str]:
    """What the file changes. Whatever is wrong with it is a sentence that names the file."""
    try:
        own = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        raise ImproperlyConfigured(
            f"WORDING_FILE names {file}, which cannot be read. Give the path of a file that this account may read, "
            "or unset it."
        ) from None
    except ValueError as fault:
        raise ImproperlyConfigured(f"{file} is not JSON: {fault}. Mend it, or unset WORDING_FILE.") from None
    if not isinstance(own, dict) or not all(isinstance(words, str) for words in own.values()):
        raise ImproperlyConfigured(f'{file} must hold words by their keys, such as {{"stay": "house"}}.')
    if unknown := sorted(set(own) - set(WORDS)):
        raise ImproperlyConfigured(f"{file} names words that do not exist: {', '.join(unknown)}.")
    for key, words in own.items():
        if (needed := _blanks(WORDS[key], key, file)) != _blanks(words, key, file):
            these = ", ".join(sorted(needed)) or "nothing in braces"
            raise ImproperlyConfigured(
                f"{file}: the words of {key} must hold {these}, as “{WORDS[key]}” does."
            )
        if not words.strip():
            raise ImproperlyConfigured(
                f"{file}: the words of {key} are empty. Write them, or leave the key out."
            )
    return own


def _blanks(words: str, key: str, file: Path) -> set[str]:
    """What the page fills in: {who}."""
    try:
        return {f"{{{name}}}" for _, name, _, _ in Formatter().parse(words) if name is not None}
    except ValueError:
        raise ImproperlyConfigured(f"{file}: the words of {key} hold a brace without its partner.") from None


def word(key: str, **filled: object) -> str:
    """The council's word for `key`. A key that does not exist is a programmer's mistake, so it raises KeyError."""
    file = settings.WORDING_FILE
    words = (own_words(Path(file)) if file else {}).get(key, WORDS[key])
    return words.format(**filled) if filled else words
