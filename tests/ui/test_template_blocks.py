"""What one block of a template makes with `as` is gone in the next: a link built on it vanishes without an error."""

import re
from pathlib import Path

TEMPLATES = sorted(Path("templates").rglob("*.html"))
BLOCK = re.compile(r"{% block (\w+) %}(.*?){% endblock", re.DOTALL)
MADE = re.compile(r" as (\w+) %}")


def borrowed(text):
    blocks = BLOCK.findall(text)
    for made_in, inside in blocks:
        for name in MADE.findall(inside):
            used = re.compile(rf"(?:[=:]|{{{{ |if |not |in ){name}\b")
            yield from (
                f"{name} of {made_in} in {other}"
                for other, words in blocks
                if other != made_in and used.search(words) and name not in MADE.findall(words)
            )


def test_no_block_uses_what_another_made():
    found = {str(path): faults for path in TEMPLATES if (faults := list(borrowed(path.read_text())))}
    assert len(TEMPLATES) > 100 and not found


def test_the_search_finds_one():
    wrong = (
        '{% block a %}{% url "x" as back %}{% endblock %}{% block b %}{% if back %}y{% endif %}{% endblock %}'
    )
    assert list(borrowed(wrong)) == ["back of a in b"]
