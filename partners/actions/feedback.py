"""Whether a page was useful. What is kept says nothing of who said it; the trail, as always, that they did."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from partners import trail
from partners.models import Feedback, User


@transaction.atomic
def give_feedback(*, by: User, page: str, useful: bool) -> Feedback:
    """`page` is the name of its route. Words, if any, come after: saying yes or no is one press."""
    feedback = Feedback(page=page, useful=useful, on=timezone.localdate())
    feedback.full_clean()
    feedback.save()
    trail.write(by=by, what="change", act="give_feedback")
    return feedback


@transaction.atomic
def add_words(*, feedback: Feedback, by: User, words: str) -> None:
    """Once: whoever has the address of an answer with words cannot put others in their place."""
    kept = Feedback.objects.select_for_update().get(pk=feedback.pk)
    if kept.words and kept.words != words:
        raise ValidationError("Words were sent from here already. To say more, answer on the page once more.")
    if not kept.words:
        kept.words = words
        kept.full_clean()
        kept.save(update_fields=["words"])
        trail.write(by=by, what="change", act="add_words")


@transaction.atomic
def take_words_away(*, feedback: Feedback, by: User) -> None:
    """For words that name somebody after all. That the page was useful, or not, stays."""
    feedback.words = ""
    feedback.save(update_fields=["words"])
    trail.write(by=by, what="change", act="take_words_away")
