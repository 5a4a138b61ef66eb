"""A link for whoever runs the server to hand over: where no mail goes out, or nobody is left who could invite."""

from django.core.exceptions import ValidationError
from django.db import transaction

from partners import trail
from partners.access import Service
from partners.actions.invitations import invite
from partners.actions.second_factor import forget_factors
from partners.models import Invitation, User, Worker


@transaction.atomic
def hand_over(*, email: str, lost_everything: bool, by: Service) -> Invitation:
    """`lost_everything` forgets their second factors too, so that they are set up anew from the link.

    Who has been given nothing yet is posted first: a link alone raises nobody.
    """
    worker = _worker_of(email)
    if lost_everything:
        invitation = forget_factors(worker=worker, by=by, by_mail=False)
    else:
        invitation = invite(worker=worker, by=by, by_mail=False)
    trail.write(by=by, what="permission", act="hand_over", counts={"invitation": invitation.pk})
    return invitation


def _worker_of(email: str) -> Worker:
    """Whoever signs in with the address; or else the one worker whose page shows it."""
    user = User.objects.select_related("worker").filter(email__iexact=email, worker__isnull=False).first()
    if user is not None and user.worker is not None:
        return user.worker
    found = list(Worker.objects.filter(email__iexact=email, left_on=None, user=None)[:2])
    if not email or not found:
        raise ValidationError(f"No worker here has the address {email}. Add them on the pages first.")
    if len(found) > 1:
        raise ValidationError(f"Several workers have the address {email}. Give each their own first.")
    return found[0]
