"""Whom a few typed words may name: first what each may have meant among all parts of names, then the people.

Names are few where people are many: a mistyped word is compared with tens of thousands of names, not with a million
people, and the people are looked up by whole words in the index `people_by_name_words`.
"""

from collections.abc import Iterator
from functools import reduce
from operator import add

from django.db import connection
from django.db.models import Case, QuerySet, Value, When

from cases.models import YoungPerson
from cases.models.words import Holds, any_of
from nwd.pages.likeness import BEGINS, HEARD, words_of
from nwd.pages.likeness import rank as rank_of
from nwd.pages.nicknames import others
from partners.access import Actor, everyone_is_near
from partners.near import few_near

MOST_WORDS = 8
MOST_WEIGHED = 1_000  # people of one likeness of whom the first by name are shown
#: Names that one word is compared with, where all may be seen. Else no number: hidden names would crowd out others.
MOST_JUDGED = 3_000
FEW = 2_000  # people whose own names are compared, and nobody else's: for more, the index of all names is faster
ALIKE = "0.2"
SHORT = 2  # letters: too few to be mistyped, they begin a name or are one
OF_ALL = """
select word, part from unnest(%s::text[]) as word,
    lateral (select part from cases_namepart where part %%> word or part like '%%' || word || '%%'
        order by word_similarity(word, part) desc, part limit %s) as near
"""
OF_FEW = """
select word, part from unnest(%s::text[]) as word,
    (select distinct unnest(tsvector_to_array(name_words)) as part from cases_youngperson where id = any(%s)) as near
where part %%> word or part like '%%' || word || '%%'
"""
Meant = dict[int, list[str]]


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


def by_name(people: QuerySet[YoungPerson], words: list[str], most: int, user: Actor) -> list[YoungPerson]:
    """Those who have every word in their name, the likest first."""
    few = few_near(user, FEW)
    people = people if few is None else people.filter(pk__in=few)
    meant = meant_by(words, user, few)
    if not meant or not all(meant):
        return []
    likeness = []
    for ranks in meant if len(meant) > 1 else ():  # of one word a tier is the rank
        whens = [When(Holds("name_words", any_of(names)), then=Value(rank)) for rank, names in ranks.items()]
        likeness.append(Case(*whens, default=Value(max(ranks) + 1)))
    rank, parts = reduce(add, likeness, Value(0)), []
    for fits in tiers(meant):
        some = people.filter(Holds("name_words", fits)).order_by().values("pk")[:MOST_WEIGHED]
        weighed = YoungPerson.objects.filter(pk__in=some).annotate(rank=rank)
        parts.append(weighed.order_by("rank", "family_name", "given_name", "pk")[:most])
    return list(parts[0].union(*parts[1:], all=True)[:most])


def tiers(meant: list[Meant]) -> Iterator[str]:
    """Those who fit exactly, then those who fit less well and no better: it ends when enough are found."""
    better = ""
    for most in sorted({rank for ranks in meant for rank in ranks}):
        known = [[name for rank, names in ranks.items() if rank <= most for name in names] for ranks in meant]
        if all(known):
            fits = " & ".join(map(any_of, known))
            yield f"{fits} & !({better})" if better else fits
            better = fits


def meant_by(words: list[str], user: Actor, few: list[int] | None) -> list[Meant]:
    """For each typed word the names it may be, by rank, as `tsquery` writes them."""
    near: dict[str, dict[str, int]] = {word: {} for word in words}
    long = [word for word in near if len(word) > SHORT]
    if long:
        most = MOST_JUDGED if everyone_is_near(user) else None
        with connection.cursor() as cursor:
            cursor.execute(*((OF_ALL, [long, most]) if few is None else (OF_FEW, [long, few])))
            for word, part in cursor.fetchall():
                rank = rank_of(word, [part])
                if rank is not None:
                    near[word][part] = rank
    return [_by_rank(word, near[word]) for word in words]


def _by_rank(word: str, near: dict[str, int]) -> Meant:
    for name in others(word):
        near[name] = min(near.get(name, HEARD), HEARD)
    ranks: Meant = {} if len(word) > SHORT else {0: [f"'{word}'"], 1: [f"'{word}':*"]}
    for part, rank in sorted(near.items(), key=lambda pair: (pair[1], pair[0])):
        ranks.setdefault(rank, []).append(f"'{part}'")
    if BEGINS in ranks:
        ranks[BEGINS] = [f"'{word}':*"]  # one look into the index for what may be a thousand names
    return ranks
