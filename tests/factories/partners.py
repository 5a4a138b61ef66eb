"""Agencies, workers, postings and sign-ins, one factory a state."""

import factory
from django.contrib.auth.models import Group
from factory.django import DjangoModelFactory

from partners.models import Agency, Posting, User, Worker
from tests.factories.hubs import HubFactory, days_ago


class GroupFactory(DjangoModelFactory):
    class Meta:
        model = Group

    name = factory.Sequence("agency {}".format)


class AgencyFactory(DjangoModelFactory):
    """A partner: a voluntary organisation."""

    class Meta:
        model = Agency

    tracker_ref = factory.Sequence("AG-{:03}".format)
    name = factory.Sequence("Agency {}".format)
    kind = "voluntary"
    group = factory.SubFactory(GroupFactory)


class LeadAgencyFactory(AgencyFactory):
    name = "Dale County Council"
    kind = "council"
    is_lead = True


class PoliceFactory(AgencyFactory):
    name = "Dale Police"
    kind = "police"


class MentalHealthTrustFactory(AgencyFactory):
    name = "Dale Mental Health Trust"
    kind = "mental_health"


def the_lead():
    """The agency that leads: one a service, so made once a test."""
    return Agency.objects.filter(is_lead=True).first() or LeadAgencyFactory()


class WorkerFactory(DjangoModelFactory):
    """Of the lead agency, at work for 400 days."""

    class Meta:
        model = Worker

    tracker_ref = factory.Sequence("ST-{:03}".format)
    agency = factory.LazyFunction(the_lead)
    given_name = factory.Sequence("Worker{}".format)
    family_name = "Marsh"
    role = "residential_worker"
    started_on = factory.LazyFunction(lambda: days_ago(400))


class LeaverFactory(WorkerFactory):
    """Left yesterday; a posting that nobody ended stays behind."""

    left_on = factory.LazyFunction(lambda: days_ago(1))


class PostingFactory(DjangoModelFactory):
    """At a hub since the worker started."""

    class Meta:
        model = Posting

    worker = factory.SubFactory(WorkerFactory)
    hub = factory.SubFactory(HubFactory)
    role = "residential_worker"
    start_on = factory.SelfAttribute("worker.started_on")


class WholeServicePostingFactory(PostingFactory):
    hub = None
    whole_service = True
    role = "service_manager"


class DeskPostingFactory(PostingFactory):
    """At their own agency's desk: no hub stands behind it."""

    hub = None
    role = "social_worker"


class EndedPostingFactory(PostingFactory):
    end_on = factory.LazyFunction(lambda: days_ago(1))


class UserFactory(DjangoModelFactory):
    """A sign-in for a worker. Tests sign in by `client_of`, so the password is unusable."""

    class Meta:
        model = User

    email = factory.Sequence("user{}@example.org".format)
    worker = factory.SubFactory(WorkerFactory)
    password = "!"
