"""What is open for a worker and ends with them: invitations, proposals, the sign-in, tokens; called by verbs."""

from django.utils import timezone

from partners.access import Actor
from partners.models import ApiToken, User, Worker
from partners.models.proposal import Answer


def withdraw_invitations(worker: Worker) -> None:
    worker.invitations.filter(used_at=None, withdrawn_at=None).update(withdrawn_at=timezone.now())


def withdraw_handed_over(worker: Worker) -> None:
    """Links that did not go by mail to the address on their page: somebody else may hold one."""
    theirs = {"mailed_at__isnull": False, "email__iexact": worker.email}
    open_still = worker.invitations.filter(used_at=None, withdrawn_at=None)
    open_still.exclude(**theirs).update(withdrawn_at=timezone.now())


def withdraw_all(worker: Worker, by: Actor) -> None:
    withdraw_invitations(worker)
    who = by if isinstance(by, User) else None
    worker.proposals.waiting().update(answer=Answer.WITHDRAWN, answered_by=who, answered_at=timezone.now())


def close_sign_in(worker: Worker) -> None:
    """Django asks for each request whether a user is active, so whoever is signed in is out on the next one.

    Opened again, it has no tokens.
    """
    User.objects.filter(worker=worker).update(is_active=False)
    end_tokens_of(worker)


def end_tokens_of(worker: Worker) -> None:
    ApiToken.objects.filter(user__worker=worker, ended_at=None).update(ended_at=timezone.now())
