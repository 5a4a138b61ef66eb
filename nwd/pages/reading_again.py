"""Whether a file that was prepared is still one that its owner could ask for."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, QueryDict

from cases.models import Record, YoungPerson
from nwd.pages.lists import LISTS
from nwd.pages.lists.asked import Asked
from reports.downloads.columns import Listed
from reports.downloads.prepared import Prepared


def ask_again(prepared: Prepared) -> Listed | None:
    """The same question as the same person, answered by what holds now; None where it would be refused."""
    entry = LISTS.get(prepared.listing)
    if entry is None:
        return None
    try:
        return entry.ask(Asked(prepared.asked_by, QueryDict(prepared.asked)))
    except (PermissionDenied, Http404):
        return None


def may_read_again(prepared: Prepared) -> bool:
    """The list is still open to them, each of those in the file is still somebody they may know, and each record of
    theirs in it is still one that they may read.
    """
    if ask_again(prepared) is None:
        return False
    known = YoungPerson.objects.visible_to(prepared.asked_by).filter(pk__in=prepared.people)
    open_still = Record.objects.visible_to(prepared.asked_by).filter(pk__in=prepared.records)
    return known.count() == len(prepared.people) and open_still.count() == len(prepared.records)
