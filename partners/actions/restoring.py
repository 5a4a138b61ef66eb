"""An ended posting is given back within ten minutes, by who ended it: a slip of the hand, and no new posting."""

from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from partners import posted, trail
from partners.just_done import is_own
from partners.models import Posting, User
from partners.raising import may_end

TOO_LATE = "It can be brought back for ten minutes by who ended it. Post them anew."


@transaction.atomic
def restore_posting(*, posting: Posting, by: User) -> Posting:
    """As it was before. Never one's own, and only as somebody who may still end such a posting."""
    posting = (
        Posting.objects.select_for_update(of=("self",)).select_related("hub", "worker").get(pk=posting.pk)
    )
    if by.worker_id == posting.worker_id or not may_end(by, posting):
        raise PermissionDenied("You may not bring this posting back.")
    if not posting.ended_here:
        return posting
    events = apps.get_model("partners", "PostingEvent")._default_manager
    before = events.filter(pgh_obj_id=posting.pk).order_by("-pgh_id").first()
    if before is None or not is_own(by, "end_posting", posting=posting.pk):
        raise ValidationError(TOO_LATE)
    posting.end_on, posting.ended_here = before.end_on, before.ended_here
    posted.bring_back(posting)
    trail.write(by=by, what="permission", act="restore_posting", counts={"posting": posting.pk})
    return posting
