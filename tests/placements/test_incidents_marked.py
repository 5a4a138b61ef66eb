"""An incident's copy is marked later: what hangs on it follows at once and for good, for whoever asks and however."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse

from cases.actions import mark_for_discipline, open_again, seal
from cases.models import Record
from partners.actions.tokens import make_token
from partners.context import acting
from partners.models import NamedReader
from placements import actions
from placements.models import Incident, IncidentAccount, MeasureUsed, PuttingRight
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, BarFactory
from tests.factories.cases import hours_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db
TABLES = {"incident_account": IncidentAccount, "measure_used": MeasureUsed, "putting_right": PuttingRight}
BY_PAGE = ("record", "api_record")


@pytest.fixture
def coach(east):
    return posted(PostingFactory, given="Cora", family="Hale", role="life_coach", hub=east)


@pytest.fixture
def other_coach(east):
    return posted(PostingFactory, given="Cyd", family="Bell", role="life_coach", hub=east)


@pytest.fixture
def officer(posted_officer, police):
    """Reads what is about safety by a clause in force."""
    AgreementInForceFactory(agency=police, reads=["safety_and_risk"])
    return posted_officer


@pytest.fixture
def barred(east, young_person):
    user = posted(PostingFactory, given="Bea", family="Ashby", role="residential_worker", hub=east)
    BarFactory(worker=user.worker, person=young_person)
    return user


@pytest.fixture
def incident(east, young_person, coach):
    said = {"happened": "A chair flew."}
    return actions.record_incident(
        hub=east, kind="assault", at=hours_ago(3), said=said, people=[young_person], by=coach
    )


def all_parts(incident, person, by):
    with acting(by):
        actions.write_account(incident=incident, words="I heard it.", by=by)
        actions.record_measure(
            incident=incident, person=person, sort="restraint", used_at=hours_ago(3), minutes=2, by=by,
            used_by=by.worker, place="Hall", behaviour="Hit out.", avoided="Waited.", description="Held.",
            effect="Calm.",
        )  # fmt: skip
        actions.record_putting_right(
            incident=incident, people=[person], at=hours_ago(1), who_met="Both", agreed="Knock first.", by=by
        )


def mark(how, incident, by, readers):
    record = Record.objects.get(incident_person__incident=incident)
    with acting(by):
        if how == "sealed":
            seal(record=record, by=by, readers=readers)
        else:
            mark_for_discipline(record=record, by=by, discipline="health")


def reading(user):
    """The kinds read by the filter; and the database by itself, as the application asks it, says the same of each."""
    with acting(user):
        found = set(Record.objects.visible_to(user).values_list("kind", flat=True)) & {*TABLES, "incident"}
        for kind, table in TABLES.items():
            assert table.objects.exists() == table.objects.visible_to(user).exists() == (kind in found)
        with connection.cursor() as cursor:
            cursor.execute("select distinct kind from cases_record")
            assert {kind for (kind,) in cursor} & {*TABLES, "incident"} == found
        assert Incident.objects.exists() == ("incident" in found)
    return found


def opened(user, client_of):
    """By its page and by a program: whether each part answers, all alike."""
    _, secret = make_token(by=user, name=str(uuid.uuid4()), days=1)
    client, answers = client_of(user), set()
    for record in Record.objects.filter(kind__in=TABLES).select_related("person"):
        for door in BY_PAGE:
            headers = {"Authorization": f"Bearer {secret}"} if door.startswith("api") else {}
            url = reverse(door, args=[record.person.reference, record.reference])
            answers.add(client.get(url, headers=headers).status_code)
    return answers


@pytest.mark.parametrize("how", ["sealed", "discipline"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_whoever_reads_the_copy_reads_what_hangs_on_it_and_nobody_else(
    how, when, incident, young_person, coach, other_coach, officer, barred, hub_worker, client_of
):
    everything = {*TABLES, "incident"}
    if when == "after":  # it is written first, and marked afterwards
        all_parts(incident, young_person, coach)
        assert reading(hub_worker) == reading(officer) == reading(coach) == everything
        assert opened(officer, client_of) == {200}
    assert reading(barred) == set()
    mark(how, incident, coach, [other_coach])
    if when == "before":
        all_parts(incident, young_person, coach)
    assert reading(coach) == reading(other_coach) == everything
    assert reading(hub_worker) == reading(officer) == reading(barred) == set()
    assert opened(other_coach, client_of) == {200}
    assert opened(hub_worker, client_of) == opened(officer, client_of) == opened(barred, client_of) == {404}


def test_it_is_the_copy_that_is_marked_and_opened_again(incident, young_person, coach, hub_worker):
    all_parts(incident, young_person, coach)
    account = Record.objects.get(kind="incident_account")
    with pytest.raises(ValidationError, match="part of an incident"), acting(coach):
        seal(record=account, by=coach)
    mark("sealed", incident, coach, [])
    assert NamedReader.objects.live().filter(record=account, user=coach).exists()
    with acting(coach):
        actions.correct_account(record=account, words="I saw it.", by=coach)
        open_again(record=Record.objects.get(incident_person__incident=incident), by=coach)
    assert reading(hub_worker) == {*TABLES, "incident"}
    assert set(Record.objects.filter(kind__in=TABLES).values_list("marking", flat=True)) == {"open"}
    assert not NamedReader.objects.live().filter(record=account).exists()
