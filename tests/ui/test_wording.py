import json

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.template import Context, Template

from nwd.ui import wording


@pytest.fixture(autouse=True)
def _fresh():
    wording.own_words.cache_clear()
    yield
    wording.own_words.cache_clear()


def test_the_default_is_language_that_cares():
    assert Template('{% load ui %}{{ "missing"|word }}').render(Context({})) == "went missing"
    unkind = ("abscond", "placement", "challenging", "client", "lac ")
    assert not [words for words in wording.WORDS.values() if any(word in words for word in unkind)]


def test_a_council_says_it_its_own_way(settings, tmp_path):
    settings.WORDING_FILE = tmp_path / "words.json"
    settings.WORDING_FILE.write_text(json.dumps({"stay": "house"}))
    assert wording.word("stay") == "house"
    assert wording.word("missing") == "went missing"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('{"staay": "house"}', "staay"),
        ('{"stay": 3}', "must hold words"),
        ('["stay"]', "must hold words"),
        ("stay: house", "not JSON"),
        ('{"stay": " "}', "are empty"),
        ('{"printed": "Paper of {who}"}', "{when}, {who}"),
        ('{"printed": "By {who}, {when}, {why}"}', "{when}, {who}"),
        ('{"stay": "house {who}"}', "nothing in braces"),
        ('{"printed": "By {who, {when}"}', "brace"),
    ],
)
def test_a_file_that_is_wrong_is_told_at_the_start(tmp_path, content, why):
    (tmp_path / "words.json").write_text(content)
    with pytest.raises(ImproperlyConfigured, match=why):
        wording.checked(str(tmp_path / "words.json"))


def test_a_file_that_is_not_there_is_told():
    with pytest.raises(ImproperlyConfigured, match="cannot be read"):
        wording.checked("/nowhere/words.json")


def test_blanks_are_filled_in(settings, tmp_path):
    settings.WORDING_FILE = tmp_path / "words.json"
    settings.WORDING_FILE.write_text(json.dumps({"printed": "{when}: paper of {who}"}))
    assert Template('{% load ui %}{% worded "printed" who="O’Neill <b>" when="now" %}').render(
        Context({})
    ) == ("now: paper of O’Neill &lt;b&gt;")


def test_every_key_is_listed_for_councils(settings):
    listed = (settings.BASE_DIR / "docs" / "wording.md").read_text()
    assert [key for key, words in wording.WORDS.items() if f"| `{key}` | {words} |" not in listed] == []


def test_a_word_that_does_not_exist_is_a_mistake():
    with pytest.raises(KeyError):
        wording.word("nonsense")
