"""Whether a sign-in is somebody's who works with the service today. Asked before every door (access.md)."""

import datetime

from nwd.ui.spoken import date_words
from partners.access import facts_of
from partners.models import User


def why_not(user: User) -> str:
    """In words for the reader; empty for whoever has a posting today. The same facts as the page asks for."""
    facts = facts_of(user)
    if facts.worker is None:
        return _no_worker(user, facts.day)
    if not facts.postings:
        return "You are not posted anywhere in the service today."
    return ""


def _no_worker(user: User, day: datetime.date) -> str:
    if user.worker is None:
        return "Your sign-in is not linked to anybody who works with the service."
    if user.worker.started_on > day:
        return f"You start on {date_words(user.worker.started_on)}. You can sign in from that day."
    return "Your work with the service has ended."
