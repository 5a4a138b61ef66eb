"""What somebody typed to search notes by, as the database understands it."""

from dataclasses import dataclass

from django.db import connection

from cases.models.words import CONFIGURATION

#: How many words count beside "and" and "the"; and, until the transaction ends, how a page of twenty is planned: from
#: its hits, one by one. Hashing all whom the reader may see, or workers in parallel (which mix the stretches), would
#: each cost more than the page; so would all standings, read for the first two thousand (partners/near.py).
READ = """
select query::text, numnode(query), nwd_guessed_notes(query), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)
from websearch_to_tsquery(%s::regconfig, %s) as query
"""


@dataclass(frozen=True)
class Words:
    query: str
    empty: bool  # nothing but words that stand in every note
    guessed: (
        int  # notes of anybody with these words, as the planner guesses: it steers a plan and is never shown
    )


def read(text: str) -> Words:
    """ "quoted", -without and or, as on the web. One query."""
    with connection.cursor() as cursor:
        cursor.execute(READ, [CONFIGURATION, text.replace("\x00", "")])
        query, nodes, guessed, *_ = cursor.fetchone()
    return Words(f"({query})", nodes == 0, guessed)
