"""Young people and what happens to them, one factory a state. Each fact makes its own envelope."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from cases import models
from nwd.ui.when import LONDON
from tests.factories.hubs import HubFactory, days_ago
from tests.factories.partners import WorkerFactory, the_lead


def hours_ago(hours):
    return timezone.now() - datetime.timedelta(hours=hours)


def midnight(day):
    """How an envelope keeps a day."""
    return day and datetime.datetime.combine(day, datetime.time(), tzinfo=LONDON)


class YoungPersonFactory(DjangoModelFactory):
    """Sixteen. Nobody of a hub may see them until a referral, a stay or an allocation stands."""

    class Meta:
        model = models.YoungPerson

    tracker_ref = factory.Sequence("YP-{:04}".format)
    given_name = factory.Sequence("Given{}".format)
    family_name = factory.Sequence("Family{}".format)
    date_of_birth = factory.LazyFunction(lambda: days_ago(6000))


class RecordFactory(DjangoModelFactory):
    """The bare envelope. Facts name theirs with `envelope(...)`."""

    class Meta:
        model = models.Record

    person = factory.SubFactory(YoungPersonFactory)
    kind = "note"
    category = "daily_life"
    agency = factory.LazyFunction(the_lead)
    author = None
    began = factory.LazyFunction(lambda: hours_ago(24))


class NoteFactory(RecordFactory):
    author = factory.SubFactory(WorkerFactory)
    words = "Made pancakes for everyone and was proud of it."


class CorrectionFactory(RecordFactory):
    """Other words for a first envelope: `CorrectionFactory(corrects=note)`."""

    corrects = factory.SubFactory(NoteFactory)
    person = factory.SelfAttribute("corrects.person")
    kind = factory.SelfAttribute("corrects.kind")
    category = factory.SelfAttribute("corrects.category")
    began = factory.SelfAttribute("corrects.began")
    words = "Made waffles for everyone and was proud of it."


def envelope(kind, category, began, ended=None, **more):
    """The envelope of a fact: `began` and `ended` name columns of the fact, days or moments."""

    def moment(column):
        def read(record):
            value = getattr(record.factory_parent, column)
            return value if value is None or isinstance(value, datetime.datetime) else midnight(value)

        return factory.LazyAttribute(read)

    moments = {"began": moment(began)} | ({"ended": moment(ended)} if ended else {})
    person = factory.SelfAttribute("..person")
    return factory.SubFactory(RecordFactory, person=person, kind=kind, category=category, **moments, **more)


class FactFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    person = factory.SubFactory(YoungPersonFactory)


class IdentityFactory(FactFactory):
    class Meta:
        model = models.Identity

    record = factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="identity", category="identity"
    )
    sex = "female"
    uasc = False


class ReferralFactory(FactFactory):
    """Accepted: the hub stands to the young person from the day it came."""

    class Meta:
        model = models.Referral

    hub = factory.SubFactory(HubFactory)
    received_at = factory.LazyFunction(lambda: hours_ago(24 * 200))
    route = "planned"
    out_of_hours = False
    decision = "accepted"
    decided_on = factory.LazyAttribute(lambda fact: timezone.localdate(fact.received_at))
    support = "residential"
    closed_on = None
    record = envelope("referral", "key_work", "received_at", "closed_on")


class PendingReferralFactory(ReferralFactory):
    """Two hours old, nobody has answered."""

    received_at = factory.LazyFunction(lambda: hours_ago(2))
    decision = "pending"
    decided_on = None
    support = ""


class DeclinedReferralFactory(ReferralFactory):
    """The hub does not stand to them by it."""

    decision = "declined"
    support = ""


class ClosedReferralFactory(ReferralFactory):
    closed_on = factory.LazyFunction(lambda: days_ago(20))
    objectives_met = "fully"


class AllocationFactory(FactFactory):
    """A key worker for 100 days."""

    class Meta:
        model = models.Allocation

    worker = factory.SubFactory(WorkerFactory)
    role = "key_worker"
    start_on = factory.LazyFunction(lambda: days_ago(100))
    end_on = None
    record = envelope("allocation", "care_and_placement", "start_on", "end_on")


class EndedAllocationFactory(AllocationFactory):
    """Ended today: they are no longer allocated today."""

    end_on = factory.LazyFunction(lambda: days_ago(0))


class ContactFactory(FactFactory):
    """Reached, three days ago, face to face."""

    class Meta:
        model = models.Contact

    worker = factory.SubFactory(WorkerFactory)
    occurred_at = factory.LazyFunction(lambda: hours_ago(72))
    method = "face_to_face"
    started_by = "worker"
    duration_minutes = 45
    reached = True
    record = envelope("contact", "key_work", "occurred_at")


class TriedContactFactory(ContactFactory):
    """Tried, an hour ago, and not reached."""

    occurred_at = factory.LazyFunction(lambda: hours_ago(1))
    method = "phone"
    duration_minutes = None
    reached = False


class MissingEpisodeFactory(FactFactory):
    """Missing for nine hours."""

    class Meta:
        model = models.MissingEpisode

    kind = "missing"
    started_at = factory.LazyFunction(lambda: hours_ago(9))
    returned_at = None
    record = envelope("missing_episode", "safety_and_risk", "started_at", "returned_at")


class AbsentEpisodeFactory(MissingEpisodeFactory):
    kind = "absent"


class ReturnedEpisodeFactory(MissingEpisodeFactory):
    started_at = factory.LazyFunction(lambda: hours_ago(240))
    returned_at = factory.LazyFunction(lambda: hours_ago(231))


class CarePeriodFactory(FactFactory):
    """Looked after under a full care order."""

    class Meta:
        model = models.CarePeriod

    status = "looked_after"
    legal_status = "C2"
    start_on = factory.LazyFunction(lambda: days_ago(500))
    end_on = None
    record = envelope("care_period", "care_and_placement", "start_on", "end_on")


class EdgeOfCareFactory(CarePeriodFactory):
    """On the edge of care for sixty days, and still."""

    status = "edge_of_care"
    legal_status = ""
    start_on = factory.LazyFunction(lambda: days_ago(60))


class LegalStatusPeriodFactory(FactFactory):
    """What the legal status of a time in care became, a hundred days ago."""

    class Meta:
        model = models.LegalStatusPeriod

    care_period = factory.SubFactory(CarePeriodFactory, person=factory.SelfAttribute("..person"))
    code = "E1"
    start_on = factory.LazyFunction(lambda: days_ago(100))
    end_on = None
    record = envelope("legal_status", "care_and_placement", "start_on", "end_on")


class EducationPeriodFactory(FactFactory):
    class Meta:
        model = models.EducationPeriod

    status = "college"
    start_on = factory.LazyFunction(lambda: days_ago(90))
    end_on = None
    record = envelope("education_period", "education", "start_on", "end_on")


class HowToTalkFactory(FactFactory):
    class Meta:
        model = models.HowToTalk

    class Params:
        said_on = factory.LazyFunction(lambda: days_ago(20))

    helps = "Short sentences, side by side."
    makes_it_hard = "Three people at one table."
    check_understood = "Ask me to say it in my words."
    made_with = "both"
    record = envelope("how_to_talk", "communication", "said_on")


class InterventionFactory(FactFactory):
    class Meta:
        model = models.Intervention

    worker = factory.SubFactory(WorkerFactory, role="life_coach")
    hub = factory.SubFactory(HubFactory)
    discipline = "life_coach"
    occurred_at = factory.LazyFunction(lambda: hours_ago(100))
    duration_minutes = 50
    record = envelope("intervention", "health", "occurred_at")


class NeedFactory(FactFactory):
    class Meta:
        model = models.Need

    discipline = "communication_support"
    need = "expressive_language"
    identified_on = factory.LazyFunction(lambda: days_ago(80))
    main = True
    record = envelope("need", "communication", "identified_on")


class AssessmentFactory(FactFactory):
    """An SDQ of 14: 4 + 3 + 5 + 2."""

    class Meta:
        model = models.Assessment

    instrument = "sdq"
    completed_on = factory.LazyFunction(lambda: days_ago(40))
    respondent = "self"
    emotional, conduct, hyperactivity, peer, prosocial, total = 4, 3, 5, 2, 8, 14
    record = envelope("assessment", "health", "completed_on")


class PoliceEventFactory(FactFactory):
    class Meta:
        model = models.PoliceEvent

    kind = "arrest"
    occurred_at = factory.LazyFunction(lambda: hours_ago(500))
    record = envelope("police_event", "offending", "occurred_at")


class SignificantEventFactory(FactFactory):
    """Something good, thirty days ago, that waits for a manager."""

    class Meta:
        model = models.SignificantEvent

    class Params:
        on = factory.LazyFunction(lambda: days_ago(30))

    sort = "good"
    record = factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="significant_event", category="key_work",
        began=factory.LazyAttribute(lambda record: midnight(record.factory_parent.on)),
        author=factory.SubFactory(WorkerFactory), headline="Started college",
        words="What it meant for them:\nShe chose it herself.",
    )  # fmt: skip


class ApprovedEventFactory(SignificantEventFactory):
    answer = "approved"
    answered_at = factory.LazyFunction(lambda: hours_ago(48))
    answered_by = factory.SubFactory(WorkerFactory)
