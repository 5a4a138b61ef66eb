"""Find a young person by what somebody remembers: a name, a reference, an NHS number, a date of birth.

Each question begins with `visible_to`. Names are looked up by trigrams (index `young_people_by_name`), which forgive
widely, and then judged word by word (likeness.py), which forgives as much as a hand slips.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add, and_

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from cases.models import Identity, YoungPerson
from nwd.pages.likeness import likeness, words_of
from nwd.ui.when import parse_date
from partners.access import Actor

MOST_SHOWN = 50
MOST_JUDGED = 500  # of those whom trigrams propose; past that the words say too little
MOST_WORDS = 8
ALIKE = 0.2
NHS_DIGITS = 10


@dataclass(frozen=True)
class Found:
    """Ids in the order in which they are shown; `more` when there are others."""

    people: list[int]
    more: bool


def search(text: str, user: Actor) -> Found:
    people = YoungPerson.objects.visible_to(user)
    known = list(people.filter(_named_exactly(text, user)).order_by("family_name", "pk")[: MOST_SHOWN + 1])
    words, born = name_and_birthday(text)
    alike = _by_name(people if born is None else people.filter(date_of_birth=born), words)
    if born is not None and not words:
        alike = list(people.filter(date_of_birth=born).order_by("family_name", "pk")[: MOST_SHOWN + 1])
    ids = list(dict.fromkeys(person.pk for person in [*known, *alike]))
    return Found(ids[:MOST_SHOWN], len(ids) > MOST_SHOWN)


def _named_exactly(text: str, user: Actor) -> Q:
    """By a reference, ours or the tracker's, or an NHS number among the identities that the reader may see."""
    bare = text.strip()
    asked = Q(reference=bare.lower()) | Q(tracker_ref__in={bare, bare.upper(), bare.lower()})
    digits = re.sub(r"[\s-]", "", bare)
    if digits.isascii() and digits.isdigit() and len(digits) == NHS_DIGITS:
        spaced = f"{digits[:3]} {digits[3:6]} {digits[6:]}"
        identities = Identity.objects.visible_to(user)
        numbered = identities.filter(nhs_number__in=(digits, spaced, spaced.replace(" ", "-")))
        asked |= Q(pk__in=numbered.values("person_id"))
    return asked


def name_and_birthday(text: str) -> tuple[list[str], date | None]:
    """ "ashby 3/9/2009" is a word and a day: the longest end or beginning that reads as one, year and all."""
    typed = text.split()
    for size in range(len(typed), 0, -1):
        for day, rest in ((typed[-size:], typed[:-size]), (typed[:size], typed[size:])):
            born = _birthday(" ".join(day))
            if born is not None:
                return _folded(rest), born
    return _folded(typed), None


def _birthday(text: str) -> date | None:
    """A day without its year is nobody's date of birth, so what reads differently ten years ago is no day."""
    if not re.search(r"\d", text):
        return None
    today = timezone.localdate()
    try:
        day = parse_date(text, today=today)
        again = parse_date(text, today=today.replace(year=today.year - 10, day=1))
    except ValueError:
        return None
    return day if day == again and day <= today else None


def _folded(words: list[str]) -> list[str]:
    """As the database folds the names that it compares with."""
    if not words:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT nwd_fold(%s)", [" ".join(words).replace("\x00", "")])
        return words_of(cursor.fetchone()[0])[:MOST_WORDS]


def _by_name(people: QuerySet[YoungPerson], words: list[str]) -> list[YoungPerson]:
    if not words:
        return []
    with connection.cursor() as cursor:  # how alike `%>` asks for, until the transaction ends
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(ALIKE)])
    fits = [Q(search_name__trigram_word_similar=word) | Q(search_name__contains=word) for word in words]
    nearest = reduce(add, [TrigramWordSimilarity(word, F("search_name")) for word in words])
    proposed = people.filter(reduce(and_, fits)).annotate(near=nearest).order_by("-near", "pk")[:MOST_JUDGED]
    judged = [(likeness(words, person.search_name), person) for person in proposed]
    alike = [(rank, person) for rank, person in judged if rank is not None]
    alike.sort(key=lambda pair: (pair[0], pair[1].family_name, pair[1].given_name, pair[1].pk))
    return [person for _, person in alike]
