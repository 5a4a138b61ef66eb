from django.db import models
from django.db.models import Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, not_before, one_of
from hubs.models import Hub


class MissingEpisodeQuerySet(DetailQuerySet):
    def open(self) -> "MissingEpisodeQuerySet":
        return self.filter(returned_at__isnull=True)


class MissingKind(models.TextChoices):
    MISSING = "missing", "Missing"
    ABSENT = "absent", "Away without agreement"


@keeps_history()
class MissingEpisode(models.Model):
    """From when they were last where they should be, to when they were found or came back.

    Missing: whereabouts not known. Absent: known, but away without agreement (DfE guidance, domain.md section 2).
    `hub` is set where the young person was living in that hub.
    """

    record = EnvelopeKey(related_name="missing_episode")
    person = SubjectKey(related_name="missing_episodes")
    tracker_ref = RefField()
    hub = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="missing_episodes")
    kind = models.CharField(max_length=10, choices=MissingKind)
    started_at = models.DateTimeField()
    reported_at = models.DateTimeField(null=True, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    interview_offered_at = models.DateTimeField(null=True, blank=True)
    interview_held_at = models.DateTimeField(null=True, blank=True)

    objects = MissingEpisodeQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("kind", MissingKind, "an_episode_is_of_a_known_kind"),
            not_before(
                "started_at",
                "returned_at",
                "returned_after_they_left",
                "They cannot return before they left.",
            ),
        )
        indexes = (
            models.Index(fields=("started_at",), name="episodes_by_start"),
            models.Index(fields=("person",), name="open_episodes", condition=Q(returned_at__isnull=True)),
        )
