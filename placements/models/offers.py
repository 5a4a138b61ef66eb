"""A place offered to a young person, who it would touch, and how it went."""

import datetime
import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey, detail_queryset
from cases.models.referral import Referral
from hubs.columns import RefField, keeps_history, not_before, one_of, period
from hubs.models import Bed
from partners.models import Worker
from placements.models.claims import Hold, Stay

#: How long after the first night everybody looks back at a move; and how soon after a night's emergency somebody
#: says what it means for those who lived there.
LOOK_BACK_AFTER, IMPACT_WITHIN = datetime.timedelta(days=14), datetime.timedelta(days=1)


class Answer(models.TextChoices):
    ACCEPTED = "accepted", "Yes"
    DECLINED = "declined", "No"


class AnsweredBy(models.TextChoices):
    YOUNG_PERSON = "young_person", "The young person"
    FAMILY = "family", "Their family"
    SOCIAL_WORKER = "social_worker", "Their social worker"
    US = "us", "Us"


class WhyNot(models.TextChoices):
    NOT_WANTED = "not_wanted", "They would rather not"
    FAMILY_INSTEAD = "family_instead", "They can stay with their family"
    ELSEWHERE = "elsewhere", "Another home fits better"
    TOO_FAR = "too_far", "Too far from school, family or friends"
    NOT_RIGHT_FOR_THEM = "not_right_for_them", "It would not be right for them"
    NOT_RIGHT_FOR_OTHERS = "not_right_for_others", "It would not be right for those who live there"
    BED_NEEDED = "bed_needed", "The bed is needed for somebody else"
    NOT_NEEDED = "not_needed", "No place is needed any more"
    OTHER = "other", "Another reason"


class OfferQuerySet(DetailQuerySet):
    def open(self) -> "OfferQuerySet":
        """Neither answered with no nor moved in."""
        return self.filter(stay__isnull=True).exclude(answer=Answer.DECLINED)


@keeps_history(exclude=["nights"])
class Offer(models.Model):
    """One bed for one young person from a night on. How far it has come is read from its dates (`stage`).

    `matching` ties it to what residents say of somebody joining, without naming either in the other's record. An
    emergency of the night is written with its stay; its impact view is due the day after.
    """

    record = EnvelopeKey(related_name="offer")
    person = SubjectKey(related_name="offers")
    tracker_ref = RefField()
    referral = models.ForeignKey(Referral, models.PROTECT, null=True, blank=True, related_name="offers")
    bed = models.ForeignKey(Bed, models.PROTECT, related_name="offers")
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    nights = period()
    matching = models.UUIDField(default=uuid.uuid4, editable=False)
    #: The impact view: on those who live there, on whoever comes, and what would make it work.
    on_residents = models.TextField(blank=True, default="")
    on_newcomer = models.TextField(blank=True, default="")
    to_make_it_work = models.TextField(blank=True, default="")
    impact_at = models.DateTimeField(null=True, blank=True)
    impact_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    hold = models.ForeignKey(Hold, models.SET_NULL, null=True, blank=True, related_name="offers")
    offered_at = models.DateTimeField(null=True, blank=True)
    offered_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer, blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.CharField(max_length=16, choices=AnsweredBy, blank=True, default="")
    why_not = models.CharField(max_length=24, choices=WhyNot, blank=True, default="")
    answer_words = models.TextField(blank=True, default="")
    stay = models.ForeignKey(Stay, models.SET_NULL, null=True, blank=True, related_name="offers")
    emergency = models.BooleanField(default=False)
    agreed_by = models.CharField(max_length=120, blank=True, default="")

    objects = OfferQuerySet.as_manager()

    class Meta:
        constraints = (
            not_before(
                "start_on", "end_on", "an_offer_ends_after_it_starts", "The last night is before the first."
            ),
            one_of("answer", Answer, "an_offer_has_a_known_answer", or_empty=True),
            one_of("answered_by", AnsweredBy, "an_offer_is_answered_by_somebody_known", or_empty=True),
            one_of("why_not", WhyNot, "an_offer_is_declined_for_a_known_reason", or_empty=True),
            models.CheckConstraint(
                name="an_answer_says_when_and_by_whom",
                condition=Q(answer="", answered_on__isnull=True, answered_by="")
                | (~Q(answer="") & Q(answered_on__isnull=False) & ~Q(answered_by="")),
            ),
            models.CheckConstraint(
                name="a_no_says_why_and_nothing_else_does",
                condition=(Q(answer="declined") & ~Q(why_not="")) | (~Q(answer="declined") & Q(why_not="")),
                violation_error_message="Choose why not.",
            ),
            models.CheckConstraint(
                name="nothing_is_offered_before_what_it_would_mean_is_written",
                condition=Q(offered_at__isnull=True) | Q(impact_at__isnull=False),
                violation_error_message="Write what it would mean for everybody before you offer it.",
            ),
            models.CheckConstraint(
                name="what_is_accepted_was_offered",
                condition=~Q(answer="accepted") | Q(offered_at__isnull=False),
                violation_error_message="Offer it first.",
            ),
            ExclusionConstraint(
                name="a_bed_is_offered_to_one_at_a_time",
                expressions=[("bed", RangeOperators.EQUAL), ("nights", RangeOperators.OVERLAPS)],
                condition=Q(offered_at__isnull=False, stay__isnull=True) & ~Q(answer="declined"),
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="That bed has just been offered to somebody else for those nights. "
                "Choose another.",
            ),
        )
        indexes = (
            models.Index(
                fields=("person",),
                name="offers_that_are_open",
                condition=Q(stay__isnull=True) & ~Q(answer="declined"),
            ),
        )

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]

    @property
    def stage(self) -> str:
        """One of `placements.offers.stages`: nobody types it."""
        if self.stay_id:
            return "moved_in"
        if self.answer:
            return str(self.answer)
        if self.offered_at:
            return "offered"
        return "kept" if self.hold_id else "matching"

    @property
    def is_open(self) -> bool:
        return self.stage in ("matching", "kept", "offered", "accepted")

    @property
    def impact_due_on(self) -> datetime.date:
        return self.start_on + IMPACT_WITHIN

    @property
    def look_back_on(self) -> datetime.date:
        return self.start_on + LOOK_BACK_AFTER


class Feels(models.TextChoices):
    FINE = "fine", "Fine with it"
    MIXED = "mixed", "Both ways"
    WORRIED = "worried", "Worried about it"
    NOT_SAID = "not_said", "Would rather not say"


@keeps_history()
class ResidentView(models.Model):
    """What somebody who lives there says of somebody joining: in their own record, without the other's name. They may
    say it again; what they said last counts.
    """

    record = EnvelopeKey(related_name="resident_view")
    person = SubjectKey(related_name="resident_views")
    tracker_ref = RefField()
    matching = models.UUIDField(db_index=True)
    feels = models.CharField(max_length=10, choices=Feels)
    said_on = models.DateField()

    objects = detail_queryset()

    class Meta:
        constraints = (one_of("feels", Feels, "a_resident_feels_in_a_known_way"),)


class KeepApartQuerySet(DetailQuerySet):
    def in_force(self, day: datetime.date) -> "KeepApartQuerySet":
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=day), start_on__lte=day)


@keeps_history()
class KeepApart(models.Model):
    """Two young people better not in one home: one of these in each one's record, tied by `pair`. Why is the words of
    each, without the other's name; who the other is is told to whoever may read both.
    """

    record = EnvelopeKey(related_name="keep_apart")
    person = SubjectKey(related_name="kept_apart")
    tracker_ref = RefField()
    pair = models.UUIDField(db_index=True)
    start_on = models.DateField()
    review_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    why_ended = models.TextField(blank=True, default="")

    objects = KeepApartQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "kept apart"
        constraints = (
            not_before("start_on", "end_on", "keeping_apart_ends_after_it_starts", "It cannot end before it starts."),
            not_before("start_on", "review_on", "keeping_apart_is_reviewed_after_it_starts",
                       "Look at it again after it starts."),
            models.UniqueConstraint(fields=("pair", "person"), name="a_young_person_is_in_a_pair_once"),
        )  # fmt: skip

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]


class HowItWent(models.TextChoices):
    WELL = "well", "Well"
    MIXED = "mixed", "Some of it well"
    NOT_WELL = "not_well", "Not well"


@keeps_history()
class LookBack(models.Model):
    """Two weeks after somebody moved in: how it went for them, and for those who lived there."""

    record = EnvelopeKey(related_name="look_back")
    person = SubjectKey(related_name="look_backs")
    tracker_ref = RefField()
    offer = models.OneToOneField(Offer, models.PROTECT, related_name="look_back")
    looked_on = models.DateField()
    for_them = models.CharField(max_length=10, choices=HowItWent)
    for_residents = models.CharField(max_length=10, choices=HowItWent)
    residents_words = models.TextField(blank=True, default="")

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("for_them", HowItWent, "how_it_went_for_them_is_known"),
            one_of("for_residents", HowItWent, "how_it_went_for_those_who_live_there_is_known"),
        )
