"""Which agencies are asked to a RAISE meeting, what they answer, whether they came. It is about nobody."""

from django.db import models
from django.db.models import Q

from hubs.columns import ReferenceField, keeps_history, one_of
from partners import access
from partners.models import Agency, Worker
from partners.rows import of_holder
from raise_meetings.models.meetings import Meeting


class Coming(models.TextChoices):
    COMING = "coming", "We are coming"
    APOLOGIES = "apologies", "We cannot come"


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "InvitationQuerySet":
        return self.filter(meeting__in=Meeting.objects.visible_to(user))

    def standing(self) -> "InvitationQuerySet":
        return self.filter(withdrawn_at__isnull=True)


@keeps_history()
class Invitation(models.Model):
    """To an agency, or to one worker of it. To be invited is not to know: the mail says nothing of anybody."""

    reference = ReferenceField()
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="invitations")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="raise_invitations")
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    invited_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=10, choices=Coming, blank=True, default="")
    answered_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    attended = models.BooleanField(null=True, blank=True)
    who_came = models.CharField(max_length=200, blank=True, default="")
    note = models.CharField(max_length=200, blank=True, default="")

    objects = InvitationQuerySet.as_manager()
    rows = of_holder("raise_meetings_meeting", "meeting_id")

    class Meta:
        constraints = (
            one_of("answer", Coming, "an_invitation_has_a_known_answer", or_empty=True),
            models.UniqueConstraint(
                fields=("meeting", "agency"),
                name="an_agency_is_invited_to_a_meeting_once",
                violation_error_message="This agency is invited already.",
            ),
            models.CheckConstraint(
                name="who_answers_an_invitation_says_when",
                condition=Q(answer="", answered_at__isnull=True)
                | ~Q(answer="") & Q(answered_at__isnull=False),
            ),
        )

    @property
    def person_ids(self) -> list[int]:
        """It is about nobody; its meeting may be."""
        return []
