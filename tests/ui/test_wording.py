import json

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.template import Context, Template

from nwd.ui import wording


@pytest.fixture(autouse=True)
def _fresh():
    wording._spoken_here.cache_clear()
    yield
    wording._spoken_here.cache_clear()


def test_the_default_is_language_that_cares():
    assert Template('{% load ui %}{{ "missing"|word }}').render(Context({})) == "went missing"
    unkind = ("abscond", "placement", "challenging", "client", "lac ")
    assert not [words for words in wording.WORDS.values() if any(word in words for word in unkind)]


def test_a_council_says_it_its_own_way(settings, tmp_path):
    settings.WORDING_FILE = tmp_path / "words.json"
    settings.WORDING_FILE.write_text(json.dumps({"stay": "house"}))
    assert wording.word("stay") == "house"
    assert wording.word("missing") == "went missing"


def test_a_misspelt_key_is_told(settings, tmp_path):
    settings.WORDING_FILE = tmp_path / "words.json"
    settings.WORDING_FILE.write_text(json.dumps({"staay": "house"}))
    with pytest.raises(ImproperlyConfigured, match="staay"):
        wording.word("stay")


def test_a_word_that_does_not_exist_is_a_mistake():
    with pytest.raises(KeyError):
        wording.word("nonsense")
