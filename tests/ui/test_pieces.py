import pytest
from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory

KINDS = [("note", "Note"), ("visit", "Time together")]


class Filter(forms.Form):
    hub = forms.ChoiceField(choices=[("", "Any"), ("1", "Oak House")], required=False, label="Hub")
    kind = forms.MultipleChoiceField(
        choices=KINDS, required=False, widget=forms.CheckboxSelectMultiple, label="Kind"
    )
    missing = forms.BooleanField(required=False, label="Missing now")


def drawn(piece, address="/list", **context):
    request = RequestFactory().get(address)
    return Template(f"{{% load ui %}}{piece}").render(
        RequestContext(request, {"request": request, **context})
    )


def include(piece, address="/list", /, **context):
    return drawn(f'{{% include "components/{piece}.html" %}}', address, **context)


def test_a_filter_shows_each_choice_as_a_tag_that_takes_it_away():
    address = "/list?hub=1&kind=note&kind=visit&missing=on&page=3&sort=-age"
    form = Filter(RequestFactory().get(address).GET)
    markup = include("filter", address, form=form)
    assert "Hub: Oak House" in markup
    assert 'href="?hub=1&amp;kind=visit&amp;missing=on&amp;sort=-age"' in markup
    assert 'href="?hub=1&amp;kind=note&amp;kind=visit&amp;sort=-age"' in markup
    assert 'name="sort" value="-age"' in markup


def test_a_filter_not_in_use_shows_no_tag_and_no_hostile_markup():
    assert "nwd-chosen" not in include("filter", form=Filter({}))
    address = "/list?hub=<script>"
    assert "<script>" not in include("filter", address, form=Filter(RequestFactory().get(address).GET))


@pytest.mark.parametrize(
    ("current", "aria", "following"),
    [("name", "ascending", "-name"), ("-name", "descending", "name"), ("age", "none", "name")],
)
def test_a_heading_sorts_without_script(current, aria, following):
    markup = include("sortable_heading", "/list?page=4&hub=1", text="Name", key="name", current=current)
    assert f'aria-sort="{aria}"' in markup
    assert f'href="?hub=1&amp;sort={following}"' in markup


def test_pages_keep_the_filter():
    page = Paginator(range(200), 20).page(4)
    markup = include("pages", "/list?hub=1", page=page)
    assert 'href="?hub=1&amp;page=5"' in markup
    assert "Showing 61 to 80 of 200" in markup
    assert markup.count('aria-current="page"') == 1


def test_one_page_needs_no_links():
    assert "<nav" not in include("pages", page=Paginator(range(3), 20).page(1))


def test_a_chart_says_everything_in_words_too():
    piece = '{% bar_chart "Nights fell" "From 120 to 31." figures unit="%" labels="Year" values="Nights" %}'
    markup = drawn(piece, figures=[("2017", 120), ("2018", None), ("2019", 31.5)])
    assert 'role="img"' in markup
    assert 'aria-label="Nights fell. From 120 to 31."' in markup
    assert markup.count("120%") == 2
    assert markup.count("no figure") == 2
    assert "style=" not in markup


@pytest.mark.parametrize(
    ("level", "role", "title"),
    [
        (constants.SUCCESS, "alert", "Done"),
        (constants.ERROR, "alert", "There is a problem"),
        (constants.INFO, "region", "Please note"),
    ],
)
def test_messages_have_a_role(level, role, title):
    markup = render_to_string(
        "components/messages.html", {"messages": [Message(level, "The note is saved.")]}
    )
    assert f'role="{role}"' in markup
    assert title in markup


@pytest.mark.parametrize(
    "name", ["400.html", "403.html", "404.html", "429.html", "500.html", "503.html", "403_csrf.html"]
)
def test_error_pages_need_no_context(name):
    markup = get_template(name).template.render(Context({}))
    assert "<h1" in markup
    assert "<script>" not in markup
    assert "style=" not in markup
