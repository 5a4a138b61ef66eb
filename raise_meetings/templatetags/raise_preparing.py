"""`{% load raise_preparing %}`: what an invited agency may know, beside its invitation."""

from django import template

from raise_meetings.models import Invitation
from raise_meetings.preparing.agencies import Offered

register = template.Library()


@register.simple_tag
def what_it_may_know(invitation: Invitation, agencies: dict[int, Offered]) -> Offered | None:
    """For whoever convenes alone; None of an agency without agreement or worker, which is not offered."""
    return agencies.get(invitation.agency_id)
