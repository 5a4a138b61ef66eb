"""How a name is heard: Kaley and Kayleigh, Issy Cluff and Izzy Clough, Rees and Reece. Pure, on folded words.

Names of Britain alone, and only what people here write in two ways. Vowels keep their sound, so that Bailey is not
Kayleigh.
"""

import re
from functools import lru_cache

SHORTEST = 3  # letters: less is a beginning, not a name
#: In this order. Each says what is written, and how it is heard.
HEARD = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"^kn", "n"),
        (r"^wr", "r"),
        (r"^(x|ps)", "s"),
        (r"^gh", "g"),
        (r"^ge", "je"),
        (r"^jeo", "je"),
        (r"ough", "uf"),
        (r"augh", "o"),
        (r"rh", "r"),
        (r"ph", "f"),
        (r"(?<=[aiou])gh", ""),
        (r"gh", "g"),
        (r"tch", "ch"),
        (r"ch(?=[lr])|ck|q|c(?![eiyh])", "k"),
        (r"(?<![csht])h(?![aeiouy])|h$", ""),
        (r"c(?=[eiy])|z", "s"),
        (r"v", "f"),
        (r"(?<=[^aeiouy])e$", ""),
        (r"(?<=[^aeiouy])(eigh|ei|ey|ee|ie|ea|i|y)$", "i"),
        (r"ai|ay|ae|ei|ey", "a"),
        (r"ee|ea|ie|y", "i"),
        (r"oa|ou|ow|oo|au|aw|eo", "o"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=32_768)  # as many names as a million people have, in five megabytes
def sound_of(word: str) -> str:
    for written, heard in HEARD:
        word = written.sub(heard, word)
    return word


def sounds_like(word: str, part: str) -> bool:
    return len(word) >= SHORTEST and len(sound_of(word)) > 1 and sound_of(word) == sound_of(part)
