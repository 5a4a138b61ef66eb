"""Every wording that a paragraph has had: nothing that was sent is lost, and nothing is written over."""

from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from partners import access
from partners.models import Worker
from partners.rows import of_holder
from raise_meetings.models.paragraphs import Paragraph


class VersionQuerySet(models.QuerySet["ParagraphVersion"]):
    def visible_to(self, user: access.Actor | access.Reader) -> Self:
        return self.filter(paragraph__in=Paragraph.objects.visible_to(user))

    def in_order(self) -> Self:
        return self.select_related("worker__agency").order_by("number")


class ParagraphVersion(models.Model):
    """Added, never changed. The head is the highest number that does not stand aside.

    `on_top_of` is the number whose words the writer had before them. Where that was no longer the head, both are
    kept: this one stands `aside` until somebody chooses or joins, which is a new version that `settles` all to that
    number. `key` is of the press or the autosave: sent again, it is known for a repeat.
    """

    paragraph = models.ForeignKey(Paragraph, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    on_top_of = models.PositiveIntegerField()
    aside = models.BooleanField(default=False)
    settles = models.PositiveIntegerField(null=True, blank=True)
    words = models.TextField(blank=True)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    key = models.UUIDField(null=True, blank=True)

    objects = VersionQuerySet.as_manager()
    rows = of_holder("raise_meetings_paragraph", "paragraph_id")

    class Meta:
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)
        constraints = (
            models.UniqueConstraint(
                fields=("paragraph", "number"), name="a_paragraph_has_one_version_of_a_number"
            ),
            models.UniqueConstraint(fields=("worker", "key"), name="what_is_sent_twice_is_one_version"),
            models.CheckConstraint(
                name="a_version_follows_what_was_read", condition=Q(on_top_of__lt=models.F("number"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.paragraph}, version {self.number}"
