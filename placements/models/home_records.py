"""What a home keeps of itself: fire drills (Schedule 4), independent visits (regulation 44) and copies of reports.

None names a young person. Source: Children's Homes (England) Regulations 2015.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from hubs.columns import ReferenceField, keeps_history, one_of, within
from hubs.models import Hub
from partners.models import Worker
from partners.rows import of_holder, of_house, of_team

LONGEST_DRILL = 4 * 60 * 60


@keeps_history()
class FireDrill(models.Model):
    """When, how long, how many, what was deficient and how that was put right. Of the young people their number."""

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="drills")
    held_at = models.DateTimeField()
    took_seconds = models.PositiveSmallIntegerField()
    in_the_house = models.PositiveSmallIntegerField()
    young_people = models.PositiveSmallIntegerField()
    words = models.TextField(blank=True, default="")
    deficient = models.TextField(blank=True, default="")
    remedy = models.TextField(blank=True, default="")
    remedied_on = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    rows = of_team()

    class Meta:
        indexes = (models.Index(fields=("hub", "-held_at"), name="drills_by_time"),)
        constraints = (
            within("took_seconds", 1, LONGEST_DRILL, "a_drill_takes_some_time"),
            models.CheckConstraint(
                name="no_more_come_out_than_are_in_the_house",
                condition=Q(young_people__lte=models.F("in_the_house")),
                violation_error_message="More came out than were in the house. Check both numbers.",
            ),
            models.CheckConstraint(
                name="a_remedy_is_of_something_deficient",
                condition=~Q(deficient="") | Q(remedy="", remedied_on__isnull=True),
                violation_error_message="Say what was not right, or leave how it was put right empty.",
            ),
            models.CheckConstraint(
                name="what_was_put_right_says_how",
                condition=Q(remedied_on__isnull=True) | ~Q(remedy=""),
                violation_error_message="Say how it was put right.",
            ),
            models.UniqueConstraint(
                fields=("hub", "held_at"),
                name="a_drill_is_kept_once",
                violation_error_message="A drill at that time is in the list already.",
            ),
        )

    def __str__(self) -> str:
        return f"Fire drill at {self.hub}"

    @property
    def lasted_words(self) -> str:
        minutes, seconds = divmod(self.took_seconds, 60)
        return " ".join(f"{number} {unit}" for number, unit in ((minutes, "min"), (seconds, "s")) if number)

    @property
    def who_words(self) -> str:
        """ "All four", as people say it."""
        if self.in_the_house == 0:
            return "None was in the house"
        if self.young_people == self.in_the_house:
            return f"All {self.in_the_house}" if self.in_the_house > 1 else "The one who was in the house"
        return f"{self.young_people} of {self.in_the_house}"


@keeps_history()
class DrillStaff(models.Model):
    """A worker who took part in a drill."""

    reference = ReferenceField()
    drill = models.ForeignKey(FireDrill, models.PROTECT, related_name="staff")
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+")

    rows = of_holder("placements_firedrill", "drill_id")

    class Meta:
        verbose_name_plural = "staff in drills"
        constraints = (
            models.UniqueConstraint(fields=("drill", "worker"), name="a_worker_is_in_a_drill_once"),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Opinion(models.TextChoices):
    YES = "yes", "Yes"
    MOSTLY = "mostly", "Mostly, with something to put right"
    NO = "no", "No"


@keeps_history()
class IndependentVisit(models.Model):
    """A visit by somebody independent, at least once in each calendar month, and what they think (regulation 44)."""

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="independent_visits")
    visited_on = models.DateField()
    visitor = models.TextField()
    announced = models.BooleanField()
    spoke_to = models.TextField(blank=True, default="")
    saw = models.TextField()
    safeguarded = models.CharField(max_length=8, choices=Opinion)
    safeguarded_words = models.TextField(blank=True, default="")
    well_being = models.CharField(max_length=8, choices=Opinion)
    well_being_words = models.TextField(blank=True, default="")
    written_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    rows = of_house()

    class Meta:
        indexes = (models.Index(fields=("hub", "-visited_on"), name="independent_visits_by_day"),)
        constraints = (
            one_of("safeguarded", Opinion, "an_opinion_on_safeguarding_is_known"),
            one_of("well_being", Opinion, "an_opinion_on_well_being_is_known"),
            models.UniqueConstraint(
                fields=("hub", "visited_on", "visitor"),
                name="an_independent_visit_is_kept_once",
                violation_error_message="A visit by them on that day is in the list already.",
            ),
        )

    def __str__(self) -> str:
        return f"Independent visit to {self.hub}"

    @property
    def wanted_words(self) -> str:
        """Reads `recommendations`, which lists prefetch."""
        wanted = list(self.recommendations.all())
        still = sum(one.done_on is None for one in wanted)
        if not wanted:
            return "Nothing"
        return f"{len(wanted)}, {still} to do" if still else f"{len(wanted)}, all done"


@keeps_history()
class Recommendation(models.Model):
    """What an independent visitor asks for, by when, and what the home says to it and has done."""

    reference = ReferenceField()
    visit = models.ForeignKey(IndependentVisit, models.PROTECT, related_name="recommendations")
    words = models.TextField()
    due_on = models.DateField()
    reply = models.TextField(blank=True, default="")
    replied_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    replied_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    rows = of_holder("placements_independentvisit", "visit_id")

    class Meta:
        ordering = ("due_on", "pk")
        constraints = (
            models.CheckConstraint(
                name="a_reply_says_who_replied_and_when",
                condition=Q(reply="", replied_by__isnull=True, replied_on__isnull=True)
                | (~Q(reply="") & Q(replied_by__isnull=False, replied_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="what_was_recommended_is_done_after_a_reply",
                condition=Q(done_on__isnull=True) | ~Q(reply=""),
                violation_error_message="Say what was done before you say that it is done.",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class SentTo(models.TextChoices):
    OFSTED = "ofsted", "Ofsted"
    PLACING_AUTHORITY = "placing_authority", "A placing authority"
    PROVIDER = "provider", "The provider"
    MANAGER = "manager", "The registered manager"
    HOST_AUTHORITY = "host_authority", "The local authority here, which asked"
    OTHER = "other", "Somebody else"


@keeps_history()
class VisitCopy(models.Model):
    """To whom a copy of an independent visitor's report went, and when."""

    reference = ReferenceField()
    visit = models.ForeignKey(IndependentVisit, models.PROTECT, related_name="copies")
    sent_to = models.CharField(max_length=20, choices=SentTo)
    name = models.TextField(blank=True, default="")
    sent_on = models.DateField()
    sent_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")

    rows = of_holder("placements_independentvisit", "visit_id")

    class Meta:
        ordering = ("sent_on", "pk")
        verbose_name_plural = "copies of visits"
        constraints = (
            one_of("sent_to", SentTo, "a_copy_goes_to_somebody_known"),
            models.CheckConstraint(
                name="a_copy_to_an_authority_or_somebody_else_names_them",
                condition=~Q(sent_to__in=("placing_authority", "other")) | ~Q(name=""),
                violation_error_message="Say who it was sent to.",
            ),
            models.UniqueConstraint(
                fields=("visit", "sent_to", "name"),
                name="a_copy_is_sent_to_somebody_once",
                violation_error_message="They have a copy already.",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)
