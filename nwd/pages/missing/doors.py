"""Doors of the report, of its correction, and of the page on which everything about it is done."""

import datetime
import uuid
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import actions
from cases.missing.action_forms import ActionForm
from cases.missing.change_forms import ChangeMissingForm, ChangeReturnedForm
from cases.missing.doors import undo_of
from cases.missing.fetching import around, fact_of, not_theirs, page_of
from cases.missing.forms import ReportForm
from cases.missing.keeping import may_keep
from cases.missing.often import three_in_thirty
from cases.missing.reporting import may_report, reporter
from cases.missing.said import AT_RETURN, FOUND, REPORTED
from cases.missing.shown import open_of, shown_of
from cases.models import MissingEpisode
from cases.models.missing import Done
from nwd.pages.missing.home import hub_as_changed, hub_of
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in
from placements.night import night_of

MONTH = datetime.timedelta(days=31)
FORM = require_http_methods(["GET", "HEAD", "POST"])


@keeps_drafts("A report that somebody is away")
@FORM
def report_missing(request: HttpRequest, reference: str) -> HttpResponse:
    """`?seen=` is a moment that another page knows. Who is reported already is shown, with what was typed here."""
    user, person = reporter(request, reference)
    form = opened(ReportForm, request, initial=_seen(request.GET.get("seen", "")))

    def verb(**said: Any) -> MissingEpisode:
        hub = hub_of(person, user, said["last_seen_at"])
        return actions.report_missing(person=person, hub=hub, by=user, **said)

    already = cache(lambda: open_of(person, user))
    return ask(
        request, form, verb, then=page_of, undo=undo_of, page="cases/missing/report.html", already=already,
        said="Saved. Everybody who may know sees it at once.", add=cache(lambda: _add(form)), person=person,
        act="report_missing",
    )  # fmt: skip


@keeps_drafts("A change of a report that somebody is away")
@FORM
def change_missing(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, episode = fact_of(request, MissingEpisode, reference, record_reference, "hub", "record__author")
    kind = ChangeReturnedForm if episode.returned_at else ChangeMissingForm
    form = opened(
        kind, request, present=_present(episode), theirs_by=str(episode.record.latest.author or "Somebody")
    )

    def verb(**said: Any) -> MissingEpisode:
        return actions.change_missing(
            episode=episode, by=user, hub=hub_as_changed(episode, user, said), **said
        )

    return ask(
        request, form, verb, then=page_of(episode), nothing=not_theirs(user, episode),
        said="Saved. What it said before is on the page of its record.",
        **around(episode, "Change what is written"),
    )  # fmt: skip


@require_safe
def missing_episode(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Since when, what is known, what was done; and when they are back, the talk."""
    user = signed_in(request)
    rows = MissingEpisode.objects.filter(person__reference=reference).select_related(
        "person", "hub", "record__author", "record__agency"
    )
    episode = access.fetch(user, rows, Permission.READ_PERSON, record__reference=record_reference)
    shown = shown_of(episode, user, night_of(timezone.now()))
    writes = may_report(user)
    page = {
        "person": episode.person, "episode": episode, "shown": shown, "may_report": writes,
        "may_keep": writes and may_keep(user, episode.record),
        "often": three_in_thirty(episode.person, user, timezone.localdate()),
    }  # fmt: skip
    return render(request, "cases/missing/episode.html", page)


def _seen(said: str) -> dict[str, Any]:
    """Not readable, or not of the last month, is not there."""
    try:
        at = datetime.datetime.fromisoformat(said)
        at = at if timezone.is_aware(at) else timezone.make_aware(at)
    except (ValueError, OverflowError):
        return {}
    return {"last_seen_at": at} if abs(timezone.now() - at) < MONTH else {}


def _add(form: ReportForm) -> ActionForm:
    """For whoever was not the first: what they typed, to be added to what is there."""
    return ActionForm(initial={"what": Done.OTHER, "words": form.typed})


def _present(episode: MissingEpisode) -> dict[str, Any]:
    names = ("kind", "left_at", *REPORTED, *(() if episode.returned_at is None else (*FOUND, *AT_RETURN)))
    said = {name: getattr(episode, name) for name in names}
    return said | {
        "last_seen_at": episode.last_seen_at or episode.started_at,
        "words": episode.record.latest_words,
    }
