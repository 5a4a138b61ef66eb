"""What the endpoints of going missing take."""

from typing import Any

from rest_framework import serializers

from cases.models.missing import Done, FoundBy, MissingKind, PlaceSort, Worry
from cases.models.return_talk import Answer, Pull, Push
from nwd.api.shapes import Strict

LONGEST = 20_000
WITH_OFFSET = "With its offset: 2026-11-20T18:30:00Z."


def _at(**options: Any) -> serializers.DateTimeField:
    return serializers.DateTimeField(help_text=WITH_OFFSET, **options)


def _maybe() -> serializers.DateTimeField:
    return _at(allow_null=True, default=None)


def _words(longest: int = LONGEST, **options: Any) -> serializers.CharField:
    return serializers.CharField(max_length=longest, **({"allow_blank": True, "default": ""} | options))


def _choice(choices: Any) -> serializers.ChoiceField:
    return serializers.ChoiceField(choices, allow_blank=True, default="")


class Reported(Strict):
    kind = serializers.ChoiceField(MissingKind.choices)
    last_seen_at = _at()
    left_at = _maybe()
    last_seen_where = _words(200)
    last_seen_by = _words(120)
    words = _words(help_text="What happened.")
    clothing = _words()
    may_be = _words(200, help_text="An area or a place, no address.")
    worry = _choice(Worry.choices)
    worry_said_by = _words(120)
    worry_why = _words()
    police_reference = _words(40)


class MissingReport(Reported):
    told_police = _maybe()
    told_social_worker = _maybe()
    told_family = _maybe()
    told_manager = _maybe()


class MissingReturn(Strict):
    returned_at = _at()
    found_where = _choice(PlaceSort.choices)
    found_near = _words(120, help_text="An area or a place, no address.")
    found_by = _choice(FoundBy.choices)
    how_they_are = _words()
    hurt_or_worried = _words()
    police_told_back_at = _maybe()
    prevention_talk_at = _maybe()
    prevention_talk_by = _words(120)


class MissingChange(Reported):
    """All of it as it shall be; what is said of the return only once they are back."""

    returned_at = _maybe()
    found_where = _choice(PlaceSort.choices)
    found_near = _words(120)
    found_by = _choice(FoundBy.choices)
    how_they_are = _words()
    hurt_or_worried = _words()
    police_told_back_at = _maybe()
    prevention_talk_at = _maybe()
    prevention_talk_by = _words(120)


class MissingLine(Strict):
    what = serializers.ChoiceField(Done.choices)
    at = _maybe()
    words = _words()
    whom = _words(120)
    worry = _choice(Worry.choices)
    police_reference = _words(40)


class MissingProfile(Strict):
    looks = _words(allow_blank=False, default=serializers.empty)
    photo = _words(200)
    words = _words(help_text="What they want people to know, in their own words.")
    helps = _words()
    could_hurt = _words()
    medicines = _words()
    phones = _words()
    money_and_travel = _words()
    people = _words(help_text="Other young people by initials alone.")
    before = _words()
    review_on = serializers.DateField()


class KnownPlace(Strict):
    sort = serializers.ChoiceField(PlaceSort.choices)
    name = _words(120, allow_blank=False, default=serializers.empty)
    words = _words()
    known_on = serializers.DateField()
    review_on = serializers.DateField()


class KnownPlaceChange(KnownPlace):
    end_on = serializers.DateField(allow_null=True, default=None)


class TalkAnswer(Strict):
    answer = serializers.ChoiceField(Answer.choices)
    answer_words = _words()


class TalkOffer(Strict):
    offered_at = _at()
    offered_by = _words(120, allow_blank=False, default=serializers.empty)
    answer = _choice(Answer.choices)
    answer_words = _words()


class Talk(Strict):
    held_at = _at()
    held_by = _words(120, allow_blank=False, default=serializers.empty)
    held_for = _words(120, allow_blank=False, default=serializers.empty)
    words = _words(help_text="What the young person said, in their own words.")
    push = serializers.ListField(child=serializers.ChoiceField(Push.choices), default=list)
    pull = serializers.ListField(child=serializers.ChoiceField(Pull.choices), default=list)
    would_help = _words()
    shared_with = _words()
