"""What the day was like for somebody who lives at a hub, and who looked in on them at night."""

import datetime

from django.db import models
from django.db.models import Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, not_before, one_of, within
from hubs.models import Hub


class PartOfDay(models.TextChoices):
    MORNING = "morning", "Morning"
    AFTERNOON = "afternoon", "Afternoon"
    NIGHT = "night", "Evening and night"


class Mood(models.TextChoices):
    """How somebody seemed, or said that they were: steps, and no score."""

    VERY_HARD = "very_hard", "Having a very hard time"
    NOT_GOOD = "not_good", "Not so good"
    OKAY = "okay", "Okay"
    GOOD = "good", "Good"
    VERY_GOOD = "very_good", "Really good"


#: What an entry may be about too: a column each, `about_...`.
TAGS = {
    "education": "School, college or work",
    "health": "Health",
    "family": "Family time",
    "activity": "An activity",
    "achievement": "Something achieved",
}


class LogQuerySet(DetailQuerySet):
    def of_day(self, hub: Hub, day: datetime.date) -> "LogQuerySet":
        return self.filter(hub=hub, day=day)

    def written_since(self, hub: Hub, moment: datetime.datetime) -> "LogQuerySet":
        """For a handover: by when it was written down, whatever day it is about."""
        return self.filter(hub=hub, record__written_at__gte=moment)


@keeps_history()
class LogEntry(models.Model):
    """A part of somebody's day at a hub. What was written, and their own words, are the envelope's words.

    `together` is the same for the copies of one entry about several people, as with contacts. Each tag says that
    the entry is about it too. What was taken back has no row here.
    """

    record = EnvelopeKey(related_name="log_entry")
    person = SubjectKey(related_name="log_entries")
    tracker_ref = RefField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="log_entries")
    day = models.DateField()
    part = models.CharField(max_length=16, choices=PartOfDay)
    mood = models.CharField(max_length=16, choices=Mood, blank=True, default="")
    about_education = models.BooleanField(default=False)
    about_health = models.BooleanField(default=False)
    about_family = models.BooleanField(default=False)
    about_activity = models.BooleanField(default=False)
    about_achievement = models.BooleanField(default=False)
    together = models.UUIDField(null=True, blank=True, editable=False)

    objects = LogQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "log entries"
        constraints = (
            one_of("part", PartOfDay, "a_log_entry_is_of_a_known_part_of_the_day"),
            one_of("mood", Mood, "a_log_entry_has_a_known_mood", or_empty=True),
        )
        indexes = (
            models.Index(fields=("hub", "day"), name="the_day_at_a_hub"),
            models.Index(fields=("person", "-day", "-record"), name="the_days_of_a_person"),
            models.Index(
                fields=("together",), name="copies_of_a_log_entry", condition=Q(together__isnull=False)
            ),
        )

    @property
    def tags(self) -> list[str]:
        return [tag for tag in TAGS if getattr(self, f"about_{tag}")]

    @property
    def tags_in_words(self) -> list[str]:
        return [TAGS[tag] for tag in self.tags]


class AtNight(models.TextChoices):
    ASLEEP = "asleep", "Asleep"
    AWAKE = "awake", "Awake in bed"
    UP = "up", "Up"
    NOT_IN_ROOM = "not_in_room", "Not in their room"


class NightCheckQuerySet(DetailQuerySet):
    def of_night(self, hub: Hub, night: datetime.date) -> "NightCheckQuerySet":
        return self.filter(hub=hub, night=night)


@keeps_history()
class NightCheck(models.Model):
    """Somebody on a waking night looked in. By whom is the envelope's author.

    `round` is the same for all whom one round looked in on. `night` is the date on which the night began.
    """

    record = EnvelopeKey(related_name="night_check")
    person = SubjectKey(related_name="night_checks")
    tracker_ref = RefField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="night_checks")
    night = models.DateField()
    checked_at = models.DateTimeField()
    state = models.CharField(max_length=16, choices=AtNight)
    round = models.UUIDField(null=True, blank=True, editable=False)

    objects = NightCheckQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("state", AtNight, "a_night_check_finds_a_known_state"),
            models.UniqueConstraint(
                fields=("person", "checked_at"),
                name="a_night_check_is_written_once",
                violation_error_message="A check at this time is written down already.",
            ),
        )
        indexes = (models.Index(fields=("hub", "night"), name="checks_of_a_night"),)


@keeps_history()
class NightInterval(models.Model):
    """How often to look in on somebody at night, where that is not as for the rest of the house.

    Why is the envelope's words. Without one the house's own is meant (`HouseNights`).
    """

    record = EnvelopeKey(related_name="night_interval")
    person = SubjectKey(related_name="night_intervals")
    tracker_ref = RefField()
    minutes = models.PositiveSmallIntegerField()
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)

    objects = DetailQuerySet.as_manager()

    class Meta:
        constraints = (
            within("minutes", 5, 480, "a_night_interval_is_5_to_480_minutes"),
            not_before(
                "start_on",
                "end_on",
                "a_night_interval_ends_after_it_starts",
                "It cannot end before it starts.",
            ),
            models.UniqueConstraint(
                fields=("person",),
                condition=Q(end_on__isnull=True),
                name="a_young_person_has_one_night_interval",
                violation_error_message="Somebody else has set this just now. Look again.",
            ),
        )


@keeps_history()
class HouseNights(models.Model):
    """How often the staff of a house look in at night. A house without a row looks in every two hours."""

    hub = models.OneToOneField(Hub, models.PROTECT, related_name="house_nights")
    minutes = models.PositiveSmallIntegerField(default=120)

    class Meta:
        verbose_name_plural = "house nights"
        constraints = (within("minutes", 5, 480, "a_house_looks_in_every_5_to_480_minutes"),)
