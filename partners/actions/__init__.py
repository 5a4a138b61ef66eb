"""Verbs on who works here: posting a worker, giving them a sign-in."""

from partners.actions.postings import post_worker
from partners.actions.sign_ins import give_sign_in

__all__ = ["give_sign_in", "post_worker"]
