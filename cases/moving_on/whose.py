"""Whose support it is to close and to open again: its hub's, the whole service's, and their own key worker's."""

from cases.models import Allocation, Referral
from partners import access
from partners.models import User


def may_move(user: User, referral: Referral, key_worker: Allocation | None) -> bool:
    """Of those whose role moves people on. Another hub that knows them too leaves it to those who gave it."""
    facts = access.facts_of(user)
    is_theirs = key_worker is not None and key_worker.worker_id == user.worker_id
    return is_theirs or facts.everyone or referral.hub_id in facts.hubs


def not_theirs(referral: Referral) -> str:
    return f"This support is {referral.hub}’s. Ask somebody there, or {referral.person.name}’s key worker."
