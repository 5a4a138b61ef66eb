import re

from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from cases.models.missing import MissingEpisode
from hubs.columns import RefField, keeps_history, one_of


class Push(models.TextChoices):
    """What made them want to leave."""

    UNHAPPY_HERE = "unhappy_here", "Unhappy where they live"
    ARGUMENT = "argument", "An argument"
    NOT_LISTENED = "not_listened", "Not being listened to"
    HURT = "hurt", "Somebody hurt or frightened them"
    BULLIED = "bullied", "Bullied"
    RULES = "rules", "Rules that felt unfair"
    LEARNING = "learning", "School, college or work"
    CHANGE = "change", "A move or another change"
    FEELINGS = "feelings", "Feelings that got too much"
    PUSH_OTHER = "push_other", "Something else"


class Pull(models.TextChoices):
    """What drew them away."""

    FAMILY = "family", "Wanted to be with family"
    FRIENDS = "friends", "Wanted to be with friends"
    PARTNER = "partner", "Wanted to be with a boyfriend or girlfriend"
    FUN = "fun", "Fun, or a party"
    FREEDOM = "freedom", "Wanted to be free for a while"
    DRINK_OR_DRUGS = "drink_or_drugs", "Drink or drugs"
    MADE_TO = "made_to", "Somebody made them, or owed them"
    MONEY = "money", "Money or things"
    ONLINE = "online", "Somebody they met online"
    LOST_TIME = "lost_time", "Lost track of time, or could not get back"
    PULL_OTHER = "pull_other", "Something else"


class Answer(models.TextChoices):
    ACCEPTED = "accepted", "Yes"
    DECLINED = "declined", "No, not this time"


def codes_of(choices: type[models.TextChoices], name: str, field: str) -> models.CheckConstraint:
    """The column is empty, or codes of the list with a space between them."""
    one = "|".join(re.escape(value) for value in choices.values)
    return models.CheckConstraint(
        name=name, condition=Q(**{f"{field}__regex": rf"^(({one})( ({one}))*)?$"}),
        violation_error_message="Choose from the list.",
    )  # fmt: skip


@keeps_history()
class ReturnTalk(models.Model):
    """A talk with somebody independent after coming back: offered each time, held where they want it.

    Within 72 hours of the return (DfE guidance, 2014). `push` and `pull` are codes with a space between them. Their
    own words are the envelope's. The episode's `interview_offered_at` and `interview_held_at`, which the tracker
    and the figures read, are the first of theirs.
    """

    record = EnvelopeKey(related_name="return_talk")
    person = SubjectKey(related_name="return_talks")
    tracker_ref = RefField()
    episode = models.ForeignKey(MissingEpisode, models.PROTECT, related_name="talks")
    offered_at = models.DateTimeField()
    offered_by = models.CharField(max_length=120)
    answer = models.CharField(max_length=10, choices=Answer, blank=True, default="")
    answer_words = models.TextField(blank=True, default="")
    held_at = models.DateTimeField(null=True, blank=True)
    held_by = models.CharField(max_length=120, blank=True, default="")
    held_for = models.CharField(max_length=120, blank=True, default="")
    push = models.CharField(max_length=200, blank=True, default="")
    pull = models.CharField(max_length=200, blank=True, default="")
    would_help = models.TextField(blank=True, default="")
    shared_with = models.TextField(blank=True, default="")

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("answer", Answer, "a_talk_is_accepted_or_declined", or_empty=True),
            codes_of(Push, "what_made_them_leave_is_in_the_list", "push"),
            codes_of(Pull, "what_drew_them_away_is_in_the_list", "pull"),
            models.CheckConstraint(
                name="a_talk_that_was_held_says_by_whom",
                condition=Q(held_at__isnull=True) | ~Q(held_by=""),
                violation_error_message="Say who held it.",
            ),
            models.CheckConstraint(
                name="a_talk_that_was_declined_was_not_held",
                condition=Q(held_at__isnull=True) | ~Q(answer="declined"),
                violation_error_message="They said no to this one. Offer it again first.",
            ),
        )
        indexes = (models.Index(fields=("episode",), name="talks_of_an_episode"),)

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]

    @property
    def push_in_words(self) -> str:
        return in_words(self.push, Push)

    @property
    def pull_in_words(self) -> str:
        return in_words(self.pull, Pull)


def in_words(codes: str, choices: type[models.TextChoices]) -> str:
    return "; ".join(str(choices(code).label) for code in codes.split())
