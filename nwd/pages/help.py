"""Help: what people ask about most, the words, the keys, whom to ask. Open without a sign-in: it tells of nobody."""

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from nwd.pages import shortcuts
from nwd.pages.navigation import navigation
from nwd.pages.texts import Block, blocks
from nwd.ui.forms import Form


class HelpSearch(Form):
    words = forms.CharField(
        label="Search help",
        help_text="A word you met, such as “hold”, or what you want to do, such as “print”.",
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}),
        error_messages={"required": "Enter a word to search for"},
    )


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def help(request: HttpRequest) -> HttpResponse:
    """What is typed is posted, so that a name typed here by mistake stands in no address and no log."""
    form = HelpSearch(request.POST or None)
    asked = form.cleaned_data["words"] if form.is_valid() else ""
    doors = _doors(request)
    shown = {"form": form, "asked": asked, "found": found(asked), "keys": shortcuts.listed(doors)}
    return render(request, "pages/help.html", shown | {"topics": blocks("help"), "doors": doors})


def _doors(request: HttpRequest) -> set[str]:
    """Where the menu and the foot lead this reader: help sends nobody to a page that refuses them."""
    leads = navigation(request)
    return {link["url"] for name in ("navigation", "foot_links") for link in leads.get(name, ())}


def found(asked: str) -> list[Block]:
    """Topics and words that hold every word asked for; those named so before those that only speak of it."""
    words = asked.casefold().split()
    if not words:
        return []
    answers = [block for name in ("help", "glossary") for block in blocks(name) if block.answers(words)]
    return sorted(answers, key=lambda block: not block.is_named(words))
