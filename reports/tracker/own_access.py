"""What somebody's own access hangs on, so that an import of theirs can be seen to leave it as it was."""

from partners.access import Actor
from partners.models import Posting, User, Worker

OWN_ACCESS = "This would change your own posting, agency or last day. Ask somebody else to bring this file."


def access_of(actor: Actor) -> list[tuple[object, ...]]:
    """Empty for the service, and for a sign-in that is nobody's."""
    if not isinstance(actor, User) or actor.worker_id is None:
        return []
    worker = Worker.objects.filter(pk=actor.worker_id)
    postings = Posting.objects.filter(worker=actor.worker_id).order_by("pk")
    return [
        *worker.values_list("agency", "agency__is_lead", "started_on", "left_on"),
        *postings.values_list("pk", "role", "hub", "whole_service", "start_on", "end_on"),
    ]
