"""What a browser is sent: small enough for a slow line, ours alone, and nothing that the content policy refuses."""

import gzip
import json
import re

import pytest
from django.conf import settings

BUILT = settings.BASE_DIR / "frontend" / "dist" / "ui"
TEMPLATES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))
STYLE, SCRIPT = BUILT / "app.css", BUILT / "app.js"


def sent(path):
    return len(gzip.compress(path.read_bytes(), 6))


def test_a_first_visit_leaves_room_for_the_page():
    assert sent(SCRIPT) <= 15_000  # what a quick note on a phone may cost (screens.md, section 6)
    assert sent(SCRIPT) + sent(BUILT / "fragments.js") <= 45_000
    assert sent(STYLE) + sent(SCRIPT) <= 50_000


def test_a_page_that_renews_itself_loads_what_does_it():
    """The script of fragments is heavy: it comes with those pages alone, and with each of them."""
    renewing = [path for path in TEMPLATES if re.search(r"\shx-", path.read_text())]
    assert renewing
    for fragment in renewing:
        name = fragment.relative_to(settings.BASE_DIR / "templates").as_posix()
        shown_by = [path for path in TEMPLATES if f'include "{name}"' in path.read_text()] or [fragment]
        assert [path.name for path in shown_by if "ui/fragments.js" not in path.read_text()] == []


def test_the_look_is_our_own():
    style = STYLE.read_text()
    assert "Transport" not in style
    assert "crest" not in style
    assert "@font-face" not in style


def test_nothing_comes_from_elsewhere():
    for url in re.findall(r"url\(([^)]+)\)", STYLE.read_text()):
        assert (BUILT / url.strip("\"'")).is_file(), url
    assert "@import" not in STYLE.read_text()


def test_the_lock_names_no_host():
    lock = json.loads((settings.BASE_DIR / "frontend" / "package-lock.json").read_text())
    assert not [name for name, package in lock["packages"].items() if "resolved" in package]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_keep_the_content_policy(path):
    markup = path.read_text()
    assert not re.search(r"\sstyle\s*=|<style|\son[a-z]+\s*=\s*[\"']|javascript:", markup), (
        "inline style or script"
    )
    assert not re.search(r"<script(?![^>]*\ssrc=)", markup), "inline script"
    assert not re.search(r"(src|href)=[\"']https?:", markup), "something from a third party"
