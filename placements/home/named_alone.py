"""Complaints about somebody of the staff in a review of quality: a figure for their named readers alone.

It is never kept with the others: a number would tell the worker that there is one. To whoever may read none it is not
there, as in a house where nobody complained. In a review that was sent it counts what was written down by that day.
"""

from partners.access import Actor
from placements.home.pack import Figure, days_of, figures_of
from placements.models import Complaint, QualityReview


def figures_for(review: QualityReview, user: Actor) -> list[Figure]:
    """What everybody reads, and beside it what the reader alone may."""
    return [*figures_of(review), *_about_staff(review, user)]


def _about_staff(review: QualityReview, user: Actor) -> list[Figure]:
    days = days_of(review)
    found = (
        Complaint.objects.visible_to(user).filter(days.on("received_on"), hub=days.hub).exclude(readers=[])
    )
    answered = found.filter(answered_on__isnull=False)
    if review.sent_on:
        found = found.filter(recorded_at__date__lte=review.sent_on)
        answered = answered.filter(answered_on__lte=review.sent_on, recorded_at__date__lte=review.sent_on)
    if not (number := found.count()):
        return []
    how = f"{answered.count()} answered. In no other number here: only those who may read them see this line."
    return [Figure("Complaints about somebody of the staff", str(number), how)]
