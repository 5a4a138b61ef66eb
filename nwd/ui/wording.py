"""The words of the interface that a council may change, in one list. The defaults follow "Language that cares".

A council names its own in the JSON file of the setting `WORDING_FILE`: {"home": "house"}. A key that is not in
this list is refused at the start, because a misspelt key would otherwise change nothing and nobody would notice.
"""

import json
from functools import lru_cache
from pathlib import Path

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
}


@lru_cache(maxsize=1)
def _spoken_here() -> dict[str, str]:
    file = getattr(settings, "WORDING_FILE", None)
    if not file:
        return WORDS
    own: dict[str, str] = json.loads(Path(file).read_text(encoding="utf-8"))
    if unknown := sorted(set(own) - set(WORDS)):
        raise ImproperlyConfigured(f"{file} names words that do not exist: {', '.join(unknown)}.")
    return WORDS | own


def word(key: str) -> str:
    """The council's word for `key`. A key that does not exist is a programmer's mistake, so it raises KeyError."""
    return _spoken_here()[key]
