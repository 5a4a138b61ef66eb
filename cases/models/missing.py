import datetime

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, not_before, one_of
from hubs.models import Hub
from partners import access

#: Within which somebody who came back is talked with (DfE guidance, 2014). Hours that pass, as UTC has them.
TALK_WITHIN = datetime.timedelta(hours=72)


class MissingEpisodeQuerySet(DetailQuerySet):
    def open(self) -> "MissingEpisodeQuerySet":
        return self.filter(returned_at__isnull=True)

    def with_last(self, user: access.Actor | access.Reader) -> "MissingEpisodeQuerySet":
        """Each with what was done last and the police reference, as far as the user may know."""
        lines = MissingAction.objects.visible_to(user).filter(episode=OuterRef("pk")).order_by("-at", "-pk")
        said = lines.exclude(police_reference="").values("police_reference")[:1]
        return self.annotate(  # type: ignore[no-any-return]
            last_what=Subquery(lines.values("what")[:1]),
            last_at=Subquery(lines.values("at")[:1]),
            known_reference=Coalesce(Subquery(said), F("police_reference")),
        )


class MissingKind(models.TextChoices):
    MISSING = "missing", "Missing"
    ABSENT = "absent", "Away without agreement"


class Worry(models.TextChoices):
    """The levels that the police use (College of Policing, "Missing persons")."""

    NONE = "none", "No apparent risk"
    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"


class PlaceSort(models.TextChoices):
    """Sorts of places. An area may stand beside it, an address never."""

    WHERE_THEY_LIVE = "where_they_live", "Where they live"
    FAMILY = "family", "With family"
    FRIENDS = "friends", "With friends"
    PARTNER = "partner", "With a boyfriend or girlfriend"
    ADULT = "adult", "With an adult we worry about"
    OUTSIDE = "outside", "On the street or in a park"
    TOWN = "town", "In town or at the shops"
    STATION = "station", "At a station, or on the way"
    LEARNING = "learning", "At school, college or work"
    HOSPITAL = "hospital", "At a hospital"
    POLICE = "police", "With the police"
    EMPTY = "empty", "In an empty house or building"
    ELSEWHERE = "elsewhere", "Somewhere else"


class FoundBy(models.TextChoices):
    THEMSELVES = "themselves", "They came back by themselves"
    STAFF = "staff", "Staff found them or fetched them"
    POLICE = "police", "The police"
    FAMILY = "family", "Family"
    FRIENDS = "friends", "Friends"
    OTHER = "other", "Somebody else"


@keeps_history()
class MissingEpisode(models.Model):
    """From when they were last where they should be, to when they were found or came back.

    Missing: whereabouts not known. Absent: known, but away without agreement (DfE guidance, domain.md section 2).
    `hub` is set where the young person was living in that hub. It starts at the later of when they left and when
    they were last seen. What happened is the envelope's words; how worried people were at first is `worry`, what
    was done and learnt since are rows of `MissingAction`. The tracker has the first columns alone, so the others
    may be empty. It is open until they are back, or 18.
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
    left_at = models.DateTimeField(null=True, blank=True)
    last_seen_at = models.DateTimeField(null=True, blank=True)
    last_seen_where = models.CharField(max_length=200, blank=True, default="", db_default="")
    last_seen_by = models.CharField(max_length=120, blank=True, default="", db_default="")
    may_be = models.CharField(max_length=200, blank=True, default="", db_default="")
    clothing = models.TextField(blank=True, default="", db_default="")
    worry = models.CharField(max_length=8, choices=Worry, blank=True, default="", db_default="")
    worry_said_by = models.CharField(max_length=120, blank=True, default="", db_default="")
    worry_why = models.TextField(blank=True, default="", db_default="")
    police_reference = models.CharField(max_length=40, blank=True, default="", db_default="")
    found_where = models.CharField(max_length=16, choices=PlaceSort, blank=True, default="", db_default="")
    found_near = models.CharField(max_length=120, blank=True, default="", db_default="")
    found_by = models.CharField(max_length=12, choices=FoundBy, blank=True, default="", db_default="")
    how_they_are = models.TextField(blank=True, default="", db_default="")
    hurt_or_worried = models.TextField(blank=True, default="", db_default="")
    police_told_back_at = models.DateTimeField(null=True, blank=True)
    prevention_talk_at = models.DateTimeField(null=True, blank=True)
    prevention_talk_by = models.CharField(max_length=120, blank=True, default="", db_default="")

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
            one_of("worry", Worry, "an_episode_has_a_known_level_of_worry", or_empty=True),
            one_of("found_where", PlaceSort, "they_were_found_at_a_known_sort_of_place", or_empty=True),
            one_of("found_by", FoundBy, "they_were_found_by_somebody_known", or_empty=True),
        )
        indexes = (
            models.Index(fields=("started_at",), name="episodes_by_start"),
            models.Index(fields=("person",), name="open_episodes", condition=Q(returned_at__isnull=True)),
        )

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]

    @property
    def last_done(self) -> str:
        """As `with_last` brought it."""
        what = getattr(self, "last_what", None)
        return str(Done(what).label) if what else ""

    @property
    def talk_due_at(self) -> datetime.datetime | None:
        return self.returned_at.astimezone(datetime.UTC) + TALK_WITHIN if self.returned_at else None

    @property
    def talk_is_late(self) -> bool:
        """As the figure counts it: the 72nd hour is in time."""
        due = self.talk_due_at
        return due is not None and (self.interview_held_at or timezone.now()) > due


class Done(models.TextChoices):
    """What is done, or learnt, while somebody is away; in the order in which it is offered."""

    CALLED = "called", "Called or messaged them"
    SEARCHED = "searched", "Looked for them"
    TOLD_POLICE = "told_police", "Told the police"
    TOLD_SOCIAL_WORKER = "told_social_worker", "Told the social worker"
    TOLD_FAMILY = "told_family", "Told their family"
    TOLD_MANAGER = "told_manager", "Told the duty manager"
    ASKED_AROUND = "asked_around", "Asked people who know them"
    POLICE_SAID = "police_said", "Heard from the police"
    IN_TOUCH = "in_touch", "They were in touch"
    SEEN = "seen", "Somebody saw them"
    WORRY = "worry", "How worried we are has changed"
    OTHER = "other", "Something else"


@keeps_history()
class MissingAction(models.Model):
    """One line of what was done while somebody was away. The words are the envelope's.

    `worry` is set where it changed with this, `police_reference` where it became known with this: the newest line
    that has one counts, before what the report said. So an agency whose report it is not can say both.
    """

    record = EnvelopeKey(related_name="missing_action")
    person = SubjectKey(related_name="missing_actions")
    tracker_ref = RefField()
    episode = models.ForeignKey(MissingEpisode, models.PROTECT, related_name="actions")
    at = models.DateTimeField()
    what = models.CharField(max_length=20, choices=Done)
    whom = models.CharField(max_length=120, blank=True, default="")
    worry = models.CharField(max_length=8, choices=Worry, blank=True, default="")
    police_reference = models.CharField(max_length=40, blank=True, default="")

    objects = DetailQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("what", Done, "what_was_done_is_of_a_known_sort"),
            one_of("worry", Worry, "what_was_done_has_a_known_level_of_worry", or_empty=True),
        )
        indexes = (models.Index(fields=("episode", "at"), name="actions_of_an_episode"),)

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]
