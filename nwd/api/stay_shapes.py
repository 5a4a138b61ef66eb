"""Where somebody lives, and beds that are kept, as JSON."""

from rest_framework import serializers

from nwd.api.shapes import Named, Strict
from placements.models import HOMES, ClaimKind, HoldReason, StayEndReason

LONGEST = 2_000
ELSEWHERE = [choice for choice in HOMES if choice[0] != ClaimKind.HUB_BED]


def words() -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST, allow_blank=True, default="")


def line(longest: int = 120) -> serializers.CharField:
    return serializers.CharField(max_length=longest, allow_blank=True, default="")


def knows() -> serializers.BooleanField:
    return serializers.BooleanField(
        default=False,
        help_text="They know that somebody there is better not in one home with them; it was decided all the same.",
    )


def day(said: str = "") -> serializers.DateField:
    return serializers.DateField(allow_null=True, default=None, help_text=said)


class NewStay(Strict):
    bed = serializers.CharField(
        max_length=12, help_text="The reference of a bed of a hub where the caller works."
    )
    here = serializers.BooleanField(help_text="They have come; otherwise they are expected.")
    start_on = serializers.DateField(help_text="The first night.")
    expected_end_on = day("The planned first night elsewhere. It ends nothing by itself.")
    emergency = serializers.BooleanField(default=False)
    agreed_by = line()
    words = words()
    knows_of_apart = knows()


class NewHome(Strict):
    kind = serializers.ChoiceField(ELSEWHERE)
    start_on = serializers.DateField()
    in_area = serializers.BooleanField()
    provider = line(200)
    expected_end_on = day()
    agreed_by = line()
    words = words()


class Arrived(Strict):
    at = serializers.DateTimeField()


class NotArrived(Strict):
    words = serializers.CharField(max_length=LONGEST)


class Longer(Strict):
    expected_end_on = serializers.DateField(allow_null=True)


class Room(Strict):
    bed = serializers.CharField(max_length=12)
    on = serializers.DateField(help_text="The first night in it.")
    words = words()


class Leaving(Strict):
    end_on = serializers.DateField(help_text="The first night elsewhere; it may be to come.")
    end_reason = serializers.ChoiceField(StayEndReason.choices)
    planned_end = serializers.BooleanField()
    next_home = serializers.ChoiceField(HOMES, allow_blank=True, default="")
    next_words = line(200)
    leaving_words = words()
    begins = serializers.BooleanField(default=False, help_text="The next stay begins that day.")
    provider = line(200)
    in_area = serializers.BooleanField(default=True)


class Nothing(Strict):
    pass


class Corrected(Strict):
    start_on = serializers.DateField()
    end_on = day("Null where it goes on after all.")
    bed = serializers.CharField(max_length=12, allow_null=True, default=None)
    end_reason = serializers.ChoiceField(StayEndReason.choices, allow_blank=True, default="")
    planned_end = serializers.BooleanField(allow_null=True, default=None)


class NewHold(Strict):
    bed = serializers.CharField(max_length=12)
    start_on = serializers.DateField()
    reason = serializers.ChoiceField(HoldReason.choices)
    expected_end_on = day()
    away_at = serializers.ChoiceField(ELSEWHERE, allow_blank=True, default="")
    words = words()
    knows_of_apart = knows()


class NoLonger(Strict):
    on = serializers.DateField(help_text="The first night on which the bed is free for others.")
    end_reason = serializers.ChoiceField(StayEndReason.choices, allow_blank=True, default="")
    planned_end = serializers.BooleanField(allow_null=True, default=None)


class BackInBed(Strict):
    on = serializers.DateField()


class Home(serializers.Serializer):
    """A stay, or a bed that is kept. Nights are half-open: on `end_on` it is over."""

    reference = serializers.UUIDField(source="record.reference")
    kind = serializers.ChoiceField(ClaimKind.choices)
    bed = serializers.CharField(source="bed.reference", default=None, allow_null=True)
    hub = Named(source="bed.hub", default=None, allow_null=True)
    start_on = serializers.DateField()
    end_on = serializers.DateField(allow_null=True)
    expected_end_on = serializers.SerializerMethodField()

    def get_expected_end_on(self, claim: object) -> str | None:
        """A plan alone."""
        fact = getattr(claim, "hold" if claim.kind == ClaimKind.HOLD else "stay")  # type: ignore[attr-defined]
        return str(fact.expected_end_on) if fact.expected_end_on else None


class Homes(serializers.Serializer):
    items = Home(many=True, help_text="The newest first.")
