"""How safe it is, of each young person: before a meeting, and since. One query a row."""

from django.utils import timezone

from cases.models import ScaleScore
from partners.models import User
from raise_meetings.evaluating.counted import Found, People, of_each
from raise_meetings.evaluating.windows import Windows
from raise_meetings.models import Meeting, Rating


def in_plan(people: People, over: Windows, user: User) -> Found:
    """The last number by then, and the last since: whose it is stands beside it, for none is an average."""
    held = timezone.localdate(over.held_at)
    rows = ScaleScore.objects.filter(person__in=people, scale="safety").visible_to(user)
    said: Found = {}
    for key, scores in of_each(rows.order_by("said_on", "pk")).items():
        before, after = "", ""
        for one in scores:
            words = f"{one.score} ({one.get_rater_display().lower()})"
            before, after = (words, after) if one.said_on <= held else (before, words)
        said[key] = (before, after)
    return said


def placed(people: People, meeting: Meeting, user: User) -> Found:
    """The lowest and the highest at this meeting, and at the last one after it."""
    rows = Rating.objects.filter(
        person__in=people, meeting__series=meeting.series, meeting__closed_at__isnull=False
    )
    later = (
        rows.filter(meeting__held_at__gte=meeting.held_at).visible_to(user).order_by("meeting__held_at", "pk")
    )
    said: Found = {}
    for key, ratings in of_each(later.select_related("meeting")).items():
        last = ratings[-1].meeting_id
        then = [one.score for one in ratings if one.meeting_id == meeting.pk]
        since = [one.score for one in ratings if one.meeting_id == last != meeting.pk]
        said[key] = (_spread(then), _spread(since))
    return said


def _spread(scores: list[int]) -> str:
    if not scores:
        return ""
    low, high = min(scores), max(scores)
    return str(low) if low == high else f"{low} to {high}"
