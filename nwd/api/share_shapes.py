"""A share as JSON, and what is said when one is made or stopped."""

from rest_framework import serializers

from nwd.api.shapes import Named, Strict
from nwd.pages.sharing.forms import LONGEST
from partners.models import Told


class Clause(serializers.Serializer):
    name = serializers.CharField(source="__str__")
    category = serializers.CharField()
    purpose = serializers.CharField()


class Agreed(Named):
    title = serializers.CharField()


class Share(serializers.Serializer):
    """This young person with one agency, under one agreement."""

    reference = serializers.CharField(source="share.reference")
    agency = Named(source="share.agency")
    agreement = Agreed(source="share.agreement")
    from_on = serializers.DateField(source="share.from_on")
    to_on = serializers.DateField(source="share.to_on", allow_null=True)
    opens = serializers.BooleanField(help_text="It is live, and its agreement in force.")
    reads = Clause(many=True, source="view.reads", help_text="What the agency may read today.")
    contributes = Clause(many=True, source="view.contributes", help_text="What it may add to today.")
    why = serializers.CharField(source="share.why")
    told = serializers.ChoiceField(Told.choices, source="share.told")
    said = serializers.CharField(help_text="What the young person said: for the lead agency's people.")
    stopped_why = serializers.CharField(source="share.stopped_why")


class Shares(serializers.Serializer):
    items = Share(many=True)


class NewShare(Strict):
    agency = serializers.CharField(max_length=12, help_text="The reference of a partner agency.")
    agreement = serializers.CharField(max_length=12, help_text="One that is in force for it.")
    why = serializers.CharField(max_length=LONGEST, help_text="The agency reads this.")
    told = serializers.ChoiceField(Told.choices)
    said = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    to_on = serializers.DateField(allow_null=True, default=None)


class Stop(Strict):
    why = serializers.CharField(max_length=LONGEST)
