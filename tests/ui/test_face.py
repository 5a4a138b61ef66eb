"""The service's own colour and picture: what the start refuses in a sentence, and what anybody is served."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from nwd.ui import colour, logo
from nwd.ui.face import face, style_of

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><path id="a" d="M0 0h9"/></defs>{}</svg>'
)


@pytest.mark.parametrize("said", ["#0f4c53", "#5A3470", "#000000", "#b3322b"])
def test_a_dark_colour_is_good(said):
    assert colour.checked(said) == said.lower()


@pytest.mark.parametrize("said", ["teal", "#fff", "0f4c53", "#0f4c5g", "#0f4c53; }"])
def test_what_is_no_colour_is_told(said):
    with pytest.raises(ImproperlyConfigured, match="six digits"):
        colour.checked(said)


def test_a_light_colour_is_refused_with_one_that_would_do():
    with pytest.raises(ImproperlyConfigured, match="too light") as refusal:
        colour.checked("#f2b84b")
    better = str(refusal.value).rsplit(" ", 1)[1].rstrip(".")
    assert colour.checked(better) == better


def test_contrast_is_that_of_the_standard():
    assert colour.contrast(colour.WHITE, colour.BLACK) == pytest.approx(21)
    assert colour.contrast(colour.parsed("#767676"), colour.WHITE) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("said", ["#0f4c53", "#5a3470", "#b3322b", "#000000", "#0000ff", "#006400"])
def test_every_shade_can_be_read(said):
    own = colour.parsed(said)
    assert colour.contrast(colour.link_on_light(own), colour.LIGHT_PAPER) >= 4.5
    assert colour.contrast(colour.link_on_dark(own), colour.DARK_PAPER) >= 4.5


def test_high_contrast_keeps_its_own_colours():
    assert ":root:not(.nwd-contrast)" in style_of("#5a3470")
    assert "prefers-color-scheme:dark" in style_of("#5a3470")


@pytest.fixture
def picture(tmp_path):
    def write(content, name="logo.svg"):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(tmp_path / name)

    return write


@pytest.mark.parametrize("inside", ["", '<use href="#a"/>', '<rect fill="url(#a)"/>'])
def test_a_plain_picture_is_good(picture, inside):
    assert logo.checked(picture(SVG.format(inside)))


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect onclick="alert(1)"/>',
        '<image href="https://elsewhere.example/x.png"/>',
        '<a xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:alert(1)"/>',
        "<style>@import 'x.css';</style>",
        '<rect style="fill: url(https://elsewhere.example/)"/>',
        "<foreignObject/>",
    ],
)
def test_a_picture_that_acts_is_refused(picture, inside):
    with pytest.raises(ImproperlyConfigured, match="does more than show a picture"):
        logo.checked(picture(SVG.format(inside)))


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG.format("&a;"), "logo.svg", "entities"),
        ("<svg", "logo.svg", "cannot|not an SVG"),
        ("<html/>", "logo.svg", "not an SVG"),
        (b"GIF89a", "logo.png", "not a PNG"),
        (b"GIF89a", "logo.gif", "neither .svg nor .png"),
        (b" " * 60_000, "logo.svg", "larger than"),
    ],
)
def test_what_is_no_picture_is_told(picture, content, name, why):
    with pytest.raises(ImproperlyConfigured, match=why):
        logo.checked(picture(content, name))


def test_a_path_that_leads_nowhere_is_told():
    with pytest.raises(ImproperlyConfigured, match="cannot be read"):
        logo.checked("/nowhere/logo.svg")


def test_nothing_given_is_nothing_worn(client, db):
    assert colour.checked("") == "" and logo.checked("") is None
    assert "service/" not in client.get("/sign-in").content.decode()


def test_the_sign_in_page_wears_the_services_own(client, db, settings, picture):
    settings.SERVICE_COLOUR = "#5a3470"
    settings.SERVICE_LOGO = logo.checked(picture(SVG.format("")))
    page = client.get("/sign-in").content.decode()
    style, shown = f"/service/{face().colour_key}.css", f"/service/{face().logo_key}/logo"
    assert f'href="{style}"' in page and f'<img class="nwd-bar__logo" src="{shown}" alt="">' in page
    answer = client.get(style)
    assert answer.headers["Content-Type"].startswith("text/css") and b"#5a3470" in answer.content
    assert (
        "immutable" in answer.headers["Cache-Control"] and "no-store" not in answer.headers["Cache-Control"]
    )
    answer = client.get(shown)
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert (
        "sandbox" in answer.headers["Content-Security-Policy"]
        and "script" not in answer.headers["Content-Security-Policy"]
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_page_from_before_a_change_gets_the_new_one_for_a_minute(client, db, settings):
    settings.SERVICE_COLOUR = "#5a3470"
    answer = client.get("/service/older.css")
    assert b"#5a3470" in answer.content and "max-age=60" in answer.headers["Cache-Control"]
