"""RAISE meetings and what comes of them, one factory a state."""

import factory
from factory.django import DjangoModelFactory

from raise_meetings.models import Action, Evaluation, Meeting, MeetingPerson
from tests.factories.cases import FactFactory, RecordFactory, hours_ago, midnight
from tests.factories.hubs import HubFactory, days_ago, in_days
from tests.factories.partners import the_lead


class MeetingFactory(DjangoModelFactory):
    class Meta:
        model = Meeting

    hub = factory.SubFactory(HubFactory)
    held_at = factory.LazyFunction(lambda: hours_ago(24 * 10))


class MeetingPersonFactory(FactFactory):
    class Meta:
        model = MeetingPerson

    meeting = factory.SubFactory(MeetingFactory)
    safety_scale = 5
    record = factory.SubFactory(
        RecordFactory,
        person=factory.SelfAttribute("..person"),
        kind="raise_meeting",
        category="safety_and_risk",
        began=factory.SelfAttribute("..meeting.held_at"),
    )


class ActionFactory(FactFactory):
    """Open, due in three days."""

    class Meta:
        model = Action

    meeting = factory.SubFactory(MeetingFactory)
    agency = factory.LazyFunction(the_lead)
    action = "Ring the youth club about Thursday evenings"
    due_on = factory.LazyFunction(lambda: in_days(3))
    completed_on = None
    record = factory.SubFactory(
        RecordFactory,
        person=factory.SelfAttribute("..person"),
        kind="raise_action",
        category="safety_and_risk",
        began=factory.LazyAttribute(
            lambda record: midnight(record.factory_parent.due_on) or record.factory_parent.meeting.held_at
        ),
        ended=factory.LazyAttribute(lambda record: midnight(record.factory_parent.completed_on)),
    )


class LateActionFactory(ActionFactory):
    due_on = factory.LazyFunction(lambda: days_ago(4))


class DoneActionFactory(LateActionFactory):
    completed_on = factory.LazyFunction(lambda: days_ago(5))


class EvaluationFactory(FactFactory):
    class Meta:
        model = Evaluation

    meeting = factory.SubFactory(MeetingFactory)
    worked = "partly"
    record = factory.SubFactory(
        RecordFactory,
        person=factory.SelfAttribute("..person"),
        kind="raise_evaluation",
        category="safety_and_risk",
        words="Home by eleven most nights. School as before.",
    )
