"""What waits for one person whatever their role: words not finished, files that are ready; and for those who look
after access, what is due."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from cases.models import Enquiry
from cases.significant.events import waiting_for as events_waiting
from cases.support.disciplines import own_disciplines
from cases.support.waiting import asked_of_them
from nwd.pages.lists import LISTS
from nwd.ui.spoken import when_words
from partners import access
from partners.access import Permission
from partners.agreements.due import lines_for
from partners.models import Draft, Override, Proposal, UnusualReading, User
from partners.overdue import overdue
from reports.downloads.files import WORDS
from reports.models import Prepared


@dataclass(frozen=True)
class Waiting:
    """One line that leads to where it can be dealt with."""

    text: str
    url: str


def _to_approve(user: User) -> Iterator[Waiting]:
    if access.may(user, Permission.APPROVE) and (how_many := events_waiting(user).count()):
        one = how_many == 1
        said = "significant event waits for a manager" if one else "significant events wait for a manager"
        yield Waiting(f"{how_many} {said}", reverse("significant_waiting"))


def waiting_for(user: User) -> list[Waiting]:
    """Two queries for everybody; more for those who triage, review and confirm."""
    mine = [*_asked(user), *asked_as_specialist(user), *_to_approve(user), *_unfinished(user), *_files(user)]
    return [*mine, *_of_access(user), *_of_privacy(user), *_of_agreements(user)]


def _asked(user: User) -> Iterator[Waiting]:
    """Those who ask for help, and of whom nobody has said yet who is meant: they are on no other list."""
    if not access.may(user, Permission.TRIAGE):
        return
    asked = Enquiry.objects.triaged_by(user).to_triage().filter(hub__in=access.hubs_of(user))
    if how_many := asked.count():
        said = "asks for help: say who it is" if how_many == 1 else "ask for help: say who they are"
        yield Waiting(f"{how_many} {said}", reverse("referrals"))


def asked_as_specialist(user: User) -> Iterator[Waiting]:
    """One query, for specialists alone; on a partner's desk too."""
    if not own_disciplines(user) or not access.may(user, Permission.WRITE_NOTE):
        return
    if how_many := asked_of_them(user).count():
        what = "1 question waits" if how_many == 1 else f"{how_many} questions wait"
        yield Waiting(f"{what} for your answer", reverse("asks"))


def _unfinished(user: User) -> Iterator[Waiting]:
    if how_many := Draft.objects.unfinished(user).count():
        what = "1 form that you have" if how_many == 1 else f"{how_many} forms that you have"
        yield Waiting(f"{what} not finished", reverse("my_drafts"))


def _files(user: User) -> Iterator[Waiting]:
    for one in Prepared.objects.visible_to(user).ready(timezone.now()):
        if one.listing in LISTS:
            title, asked = LISTS[one.listing].title, when_words(one.asked_at)
            said = f"Your file is ready: {title}, {WORDS[one.sort]}, asked for {asked}"
            yield Waiting(said, reverse("prepared", args=[one.reference]))


def _of_access(user: User) -> Iterator[Waiting]:
    if access.may(user, Permission.CONFIRM_ACCESS) and (how_many := Proposal.objects.waiting().count()):
        yield Waiting(f"{how_many} to confirm: access that needs a second person", reverse("proposals"))
    if access.may(user, Permission.REVIEW_ACCESS) and (due := len(overdue())):
        yield Waiting(f"{due} due for review: who has access, and who looks after what", reverse("reviews"))


def _of_privacy(user: User) -> Iterator[Waiting]:
    """Who leads the service hears of an override when nobody reviewed it in time; officers of each."""
    if not access.may(user, Permission.REVIEW_OVERRIDES):
        return
    overrides = Override.objects.visible_to(user).exclude(user=user)
    late = overrides.overdue_on(timezone.localdate()).count()
    if late:
        yield Waiting(f"{late} late: overrides that nobody has reviewed in time", reverse("privacy"))
    if access.may(user, Permission.READ_UNUSUAL):
        if how_many := overrides.to_review().count() - late:
            yield Waiting(f"{how_many} to review: overrides", reverse("privacy"))
        if unusual := UnusualReading.objects.visible_to(user).to_review().count():
            yield Waiting(f"{unusual} to look at: reading out of the ordinary", reverse("privacy"))


def _of_agreements(user: User) -> Iterator[Waiting]:
    """For the governance lead of either side: to sign, to review, about to end."""
    for text, agreement in lines_for(user):
        yield Waiting(text, reverse("agreement", args=[agreement.reference]))
