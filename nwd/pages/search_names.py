"""Whom a few typed words may name: first what each may have meant among all parts of names, then the people.

Names are few where people are many: a mistyped word is compared with tens of thousands of names, not with a million
people, and the people are looked up by whole words in the index `people_by_name_words`.
"""

from functools import reduce
from itertools import chain
from operator import add

from django.db import connection
from django.db.models import Case, Q, QuerySet, Value, When

from cases.models import YoungPerson
from cases.models.words import Holds, any_of
from nwd.pages.likeness import HEARD, words_of
from nwd.pages.likeness import rank as rank_of
from nwd.pages.nicknames import others

MOST_WORDS = 8
MOST_MEANT = 300  # names that one typed word may mean, the likest first
MOST_JUDGED = 3_000
ALIKE = "0.2"
SHORT = 2  # letters: too few to be mistyped, they begin a name or are one
PARTS = """
select word, part from unnest(%s::text[]) as word,
    lateral (select part from cases_namepart where part %%> word or part like '%%' || word || '%%'
        order by word_similarity(word, part) desc, part limit %s) as near
"""


def folded(words: list[str]) -> list[str]:
    """As the database folds the names that it compares with; and says how alike `%>` asks for in this transaction."""
    if not words:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "select nwd_fold(%s), set_config('pg_trgm.word_similarity_threshold', %s, true)",
            [" ".join(words).replace("\x00", ""), ALIKE],
        )
        return words_of(cursor.fetchone()[0])[:MOST_WORDS]


def by_name(people: QuerySet[YoungPerson], words: list[str], most: int) -> list[YoungPerson]:
    """Those who have every word in their name, the likest first."""
    if not words:
        return []
    fits, likeness = Q(), []
    for meant in meant_by(words):
        if not meant:
            return []
        fits &= Q(Holds("name_words", any_of(chain(*meant.values()))))
        ranks = [When(Holds("name_words", any_of(names)), then=Value(rank)) for rank, names in meant.items()]
        likeness.append(Case(*ranks, default=Value(len(ranks))))
    found = people.filter(fits).annotate(rank=reduce(add, likeness))
    return list(found.order_by("rank", "family_name", "given_name", "pk")[:most])


def meant_by(words: list[str]) -> list[dict[int, list[str]]]:
    """For each typed word the names it may be, by rank, likest first, as `tsquery` writes them."""
    near: dict[str, dict[str, int]] = {word: {} for word in words}
    long = [word for word in near if len(word) > SHORT]
    if long:
        with connection.cursor() as cursor:
            cursor.execute(PARTS, [long, MOST_JUDGED])
            for word, part in cursor.fetchall():
                rank = rank_of(word, [part])
                if rank is not None:
                    near[word][part] = rank
    return [_by_rank(word, near[word]) for word in words]


def _by_rank(word: str, near: dict[str, int]) -> dict[int, list[str]]:
    for name in others(word):
        near[name] = min(near.get(name, HEARD), HEARD)
    if len(word) <= SHORT:
        return {0: [f"'{word}'"], 1: [f"'{word}':*"]} | (
            {HEARD: [f"'{one}'" for one in near]} if near else {}
        )
    ranks: dict[int, list[str]] = {}
    for part, rank in sorted(near.items(), key=lambda pair: (pair[1], pair[0]))[:MOST_MEANT]:
        ranks.setdefault(rank, []).append(f"'{part}'")
    return ranks
