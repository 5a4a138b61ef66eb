"""Doors of what the police share: all about one young person, and one item."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import Relationship
from partners import access, trail
from partners.access import Permission
from raise_meetings.intelligence.glued import glued, items_of
from raise_meetings.intelligence.passed import passed_about
from raise_meetings.intelligence.reached import item_for, person_for
from raise_meetings.intelligence.who import answers_for, may_share
from raise_meetings.models import ReleaseAsk, ShiftLine


@require_safe
def intelligence(request: HttpRequest, reference: str) -> HttpResponse:
    """Each item whose words are shown is read: all of them stand in the line on the trail."""
    user, person = person_for(request, reference, Permission.READ_PERSON)
    items, day = items_of(person, user), access.facts_of(user).day
    lines = ShiftLine.objects.visible_to(user).filter(person=person, until_on__gte=day, record__ended=None)
    records = [one.item.pk for one in items]
    if records:
        trail.write(by=user, what="read", act="intelligence_item", people=[person.pk], records=records)
    shown = {
        "person": person, "items": items, "passed": passed_about(person, user),
        "shift_lines": lines.select_related("record__author", "record__agency").order_by("-pk"),
        "may_share": may_share(user), "may_pass": access.may(user, Permission.TELL_POLICE),
        "may_line": access.may(user, Permission.JOIN_RAISE) and (bool(items) or may_share(user)),
        "worker": user.worker,
    }  # fmt: skip
    return render(request, "raise_meetings/intelligence/intelligence.html", shown)


@require_safe
def intelligence_item(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, item = item_for(request, reference, record_reference, Permission.READ_PERSON)
    (shown,) = glued([item], access.facts_of(user).day)
    quoting = Relationship.objects.visible_to(user).filter(record__quotation__source=item.pk)
    asks = (
        ReleaseAsk.objects.visible_to(user).filter(source=item.pk).select_related("asked_by", "answered_by")
    )
    may = {"may_review": may_share(user) and item.record.agency_id == user.worker.agency_id if user.worker else False,
           "may_write": access.may(user, Permission.WRITE_NOTE), "may_ask": access.may(user, Permission.JOIN_RAISE),
           "may_answer": answers_for(user, item.record)}  # fmt: skip
    page = {"person": item.person, "one": shown, "links": quoting.select_related("record"),
            "asks": asks.order_by("-pk"), **may}  # fmt: skip
    return render(request, "raise_meetings/intelligence/item.html", page)
