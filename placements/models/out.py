"""Out for a while, or away for some nights while the home stays theirs."""

import datetime

from django.db import models
from django.db.models import Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, not_before, one_of

#: So short that it is read at a glance.
LONGEST_LINE = 120


class OutSort(models.TextChoices):
    OUT = "out", "Out"
    FAMILY = "family", "With family"
    FRIENDS = "friends", "With friends"
    HOSPITAL = "hospital", "In hospital"
    ACTIVITY = "activity", "On an activity"
    ELSEWHERE = "elsewhere", "Somewhere else"


class OutQuerySet(DetailQuerySet):
    def open(self) -> "OutQuerySet":
        """Not back yet, as far as anybody has said."""
        return self.filter(back_at__isnull=True)

    def away_at(self, moment: datetime.datetime) -> "OutQuerySet":
        return self.filter(Q(back_at__isnull=True) | Q(back_at__gt=moment), left_at__lte=moment)


@keeps_history()
class Out(models.Model):
    """Where somebody is when they are not in, with whom, and until when. The bed stays theirs.

    Whether that is for an hour or the night, and whether they are late, the times say. Somebody whose whereabouts are
    not as agreed is missing or away without agreement: that is an episode, and never written here too.
    """

    record = EnvelopeKey(related_name="out")
    person = SubjectKey(related_name="outs")
    tracker_ref = RefField()
    sort = models.CharField(max_length=16, choices=OutSort)
    where_to = models.CharField(max_length=LONGEST_LINE, blank=True, default="")
    with_whom = models.CharField(max_length=LONGEST_LINE, blank=True, default="")
    left_at = models.DateTimeField()
    back_by = models.DateTimeField(null=True, blank=True)
    back_at = models.DateTimeField(null=True, blank=True)

    objects = OutQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("sort", OutSort, "somebody_is_out_in_a_known_way"),
            not_before("left_at", "back_at", "nobody_is_back_before_they_left", "They were not out by then."),
            not_before(
                "left_at",
                "back_by",
                "nobody_is_expected_back_before_they_left",
                "They have to be back after they leave.",
            ),
            models.CheckConstraint(
                name="whoever_is_out_is_expected_back",
                condition=~Q(sort="out") | Q(back_by__isnull=False),
                violation_error_message="Say by when they will be back.",
            ),
            models.UniqueConstraint(
                fields=("person",),
                condition=Q(back_at__isnull=True),
                name="a_young_person_is_out_once_at_a_time",
                violation_error_message="They are out already. Look at the list, and try again.",
            ),
        )
        indexes = (models.Index(fields=("person", "left_at"), name="outs_of_a_person"),)

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]
