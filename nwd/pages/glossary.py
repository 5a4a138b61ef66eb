"""The words of this trade, each in a sentence or two: texts/glossary.txt."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nwd.pages.texts import Block, blocks


def meaning_of(anchor: str) -> Block:
    """A word that a template asks about and nobody explained is a mistake, so it raises KeyError."""
    return {block.anchor: block for block in blocks("glossary")}[anchor]


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/glossary.html", {"words": blocks("glossary")})
