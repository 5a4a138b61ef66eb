import uuid

from django.db import models
from django.db.models import Q


class Feedback(models.Model):
    """Whether a page was useful, by the name of its route: never whose page it was, nor who said so.

    A day and no moment, and a key at random: beside the trail, which says who gave feedback when, a row must not
    tell which of them it was.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    page = models.CharField(max_length=64)
    useful = models.BooleanField()
    words = models.TextField(blank=True, default="", max_length=1000)
    on = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(page=""),
                name="feedback_is_about_a_page",
                violation_error_message="Say which page it is about.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.page}: {'useful' if self.useful else 'not useful'}"
