"""Doors of what repeats an item with its conditions: a note that quotes it, a link of their network."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.models import Record
from cases.network.around import family_of
from partners import access
from partners.access import Permission
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back
from raise_meetings import actions
from raise_meetings.intelligence import forms
from raise_meetings.intelligence.forms_links import LinkForm
from raise_meetings.intelligence.glued import glued
from raise_meetings.intelligence.reached import FORM, ask_about, item_for, item_url


@gives_words_back
@keeps_drafts("A note that quotes the police")
@FORM
def quote_in_note(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, item = item_for(request, reference, record_reference, Permission.WRITE_NOTE)
    form = opened(forms.QuoteForm, request)

    def url(note: Record) -> str:
        return reverse("record", args=[reference, note.reference])

    return ask_about(request, item.person, form, lambda **said: actions.quote_in_note(item=item, by=user, **said),
                     title="A note that quotes this", then=url, said="Saved, with the same conditions.",
                     back=item_url(item), one=glued([item], access.facts_of(user).day)[0])  # fmt: skip


@gives_words_back
@keeps_drafts("A link of their network")
@FORM
def link_from_item(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, item = item_for(request, reference, record_reference, Permission.WRITE_NOTE)
    kin = family_of(item.person, user, access.facts_of(user).day).kin
    form = opened(LinkForm, request, kin=kin, item=item)

    def verb(**_: Any) -> Any:
        return actions.link_from_item(item=item, by=user, **form.facts())

    return ask_about(request, item.person, form, verb, title="A friend, an adult or a place", then=item_url(item),
                     said="Saved. Whoever may read the item sees it.", back=item_url(item))  # fmt: skip
