"""Doors for whoever the police employ: sharing what they know, and looking at it again."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from partners import access, trail
from partners.access import Permission
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back
from raise_meetings import actions
from raise_meetings.intelligence.forms_item import ItemForm
from raise_meetings.intelligence.graded import ReviewForm
from raise_meetings.intelligence.reached import FORM, ask_about, item_for, item_url, person_for
from raise_meetings.intelligence.who import ONLY_POLICE, is_police
from raise_meetings.models import IntelligenceItem


@gives_words_back
@keeps_drafts("What the police share")
@FORM
def share_item(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_for(request, reference, Permission.SHARE_INTELLIGENCE)
    if not is_police(user):
        access.refuse(user, Permission.SHARE_INTELLIGENCE, [person.pk])
        raise PermissionDenied(ONLY_POLICE)
    form = opened(ItemForm, request, user=user, initial={"received_on": access.facts_of(user).day})
    trail.write(by=user, what="read", act="share_item", people=[person.pk])
    return ask_about(request, person, form, lambda **said: actions.share_item(person=person, by=user, **said),
                     title="Share what the police know", then=item_url, said="Shared.")  # fmt: skip


@gives_words_back
@keeps_drafts("An item looked at again")
@FORM
def review_item(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, item = item_for(request, reference, record_reference, Permission.SHARE_INTELLIGENCE)
    names = ("source_grade", "information_grade", "review_on", "expires_on")
    present: dict[str, Any] = {name: getattr(item, name) for name in names}
    present["words"] = item.record.latest_words
    form = opened(ReviewForm, request, present=present)

    def verb(**said: Any) -> IntelligenceItem:
        return item if form.gives_way else actions.review_item(item=item, by=user, **said)

    return ask_about(request, item.person, form, verb, title="Look at it again", then=item_url, said="Saved.")
