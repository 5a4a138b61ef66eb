"""The private calendar feed: read by somebody's own calendar at an address that is the key. No sign-in, no names.

Whose it is is asked of the database each time; it tells what they may see at that moment and ends with their access
(hostile.md A16, G1).
"""

import datetime

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cases.chronology import midnight
from nwd.pages.diary import ical
from nwd.pages.diary.week import between, due_by_day
from partners import guessing, pace, tokens, trail
from partners.actions.feeds import end_feeds
from partners.actions.tries import note_failure
from partners.context import acting
from partners.models import CalendarFeed, User
from partners.sessions import not_activity
from partners.sessions.at_work import why_not
from partners.shifts.mine import own_between

#: Of a secret: 32 random bytes, as those of tokens.
LENGTH = 43
#: A calendar asks a few times a day.
MOST_AN_HOUR, HOUR = 60, 3600
BACK, AHEAD = datetime.timedelta(days=28), datetime.timedelta(days=92)


@never_cache
@login_not_required
@not_activity
@require_safe
def calendar_feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Unknown, ended, and of somebody who has left are alike. What cannot be a secret is no guess either."""
    if len(secret) != LENGTH:
        return HttpResponse(status=404)
    feed = CalendarFeed.objects.select_related("user__worker").filter(digest=tokens.digest(secret)).first()
    if feed is None or feed.ended_at or why_not(feed.user) or not feed.user.is_active:
        return _refused(request, secret, feed)
    if seconds := pace.over(f"feed:{feed.pk}", MOST_AN_HOUR, HOUR):
        return HttpResponse(status=429, headers={"Retry-After": str(seconds)})
    with acting(feed.user):
        said = ical.written(_events(feed.user))
    answer = HttpResponse(said, content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="diary.ics"'
    return answer


def address_of(secret: str) -> str:
    """On the address that the settings name, never the one that a request claims."""
    return f"{settings.SITE_URL}{reverse('calendar_feed', args=[secret])}"


def _events(user: User) -> list[ical.Event]:
    """Visits and shifts as moments; of each day how many things are due, whatever they are. One line on the trail."""
    today, worker = timezone.localdate(), [user.worker_id or 0]
    visits = list(between(user, worker, today - BACK, today + AHEAD))
    due = due_by_day(user, worker, today + AHEAD)
    shifts = own_between(worker[0], midnight(today - BACK), midnight(today + AHEAD))
    trail.write(by=user, what="read", act="calendar_feed", people={one.person_id for one in visits})
    diary, list_ = f"{settings.SITE_URL}{reverse('my_diary')}", f"{settings.SITE_URL}{reverse('due')}"
    events = [
        ical.Event(f"visit-{tokens.digest(str(one.record.reference))[:32]}", "NWD visit", one.starts_at, one.ends_at,
                   f"{diary}?day={timezone.localdate(one.starts_at).isoformat()}")
        for one in visits
    ]  # fmt: skip
    events += [
        ical.Event(f"shift-{tokens.digest(one.reference)[:32]}", "NWD shift", one.starts_at, one.ends_at,
                   f"{diary}?day={timezone.localdate(one.starts_at).isoformat()}")
        for one in shifts
        if one.starts_at and one.ends_at
    ]  # fmt: skip
    for day, how_many in sorted(due.items()):
        said = f"NWD: {how_many} thing{'' if how_many == 1 else 's'} due"
        events.append(
            ical.Event(f"due-{day.isoformat()}", said, day, day + datetime.timedelta(days=1), list_)
        )
    return events


def _refused(request: HttpRequest, secret: str, feed: CalendarFeed | None) -> HttpResponse:
    """A guess counts as a failed try (partners/guessing.py). Of whoever is not at work it ends."""
    account = f"feed:{tokens.digest(secret)}"
    address = guessing.fingerprint(guessing.address_of(request))
    if seconds := guessing.seconds_to_wait(guessing.fingerprint(account), address, timezone.now()):
        return HttpResponse(status=429, headers={"Retry-After": str(seconds)})
    if feed is not None and feed.ended_at is None:
        end_feeds(of=feed.user, by=feed.user)
    note_failure(request=request, account=account, by=None, act="calendar_feed", user=None)
    return HttpResponse(status=404)
