"""`{% load meanings %}{% meaning "missing" %}`: what a word on this page means, folded until somebody asks."""

from django import template

from nwd.pages.glossary import meaning_of
from nwd.pages.texts import Block

register = template.Library()


@register.inclusion_tag("pages/_meaning.html")
def meaning(*anchors: str) -> dict[str, list[Block]]:
    """By the anchors of the glossary."""
    return {"words": [meaning_of(anchor) for anchor in anchors]}
