"""A young person is shared with an agency, under an agreement in force, until it is stopped."""

import ast
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from guardian.shortcuts import get_objects_for_group

import partners
from cases.models import YoungPerson
from partners import actions
from partners.context import acting
from partners.models import Share, TrailLine
from tests.conftest import posted
from tests.factories.agreements import (
    AgreementEndedFactory,
    AgreementFactory,
    AgreementInForceFactory,
    AgreementSuspendedFactory,
    AgreementToComeFactory,
    AgreementWaitingFactory,
    ShareFactory,
    StoppedShareFactory,
)
from tests.factories.cases import NoteFactory
from tests.factories.hubs import days_ago
from tests.factories.partners import DeskPostingFactory

pytestmark = pytest.mark.django_db
SAID = {"why": "They plan together how to keep them safe.", "told": "yes", "said": "Fine."}


@pytest.fixture
def officer(police):
    """At the police's own desk: nothing but a share opens anything to them."""
    return posted(DeskPostingFactory, given="Omar", family="Reed", role="police_analyst", agency=police)


@pytest.fixture
def agreement(police):
    return AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])


def shared(person, police, agreement, by, **said):
    with acting(by):
        return actions.share(person=person, agency=police, agreement=agreement, by=by, **{**SAID, **said})


def test_it_opens_on_the_next_request_and_closes_on_the_next(
    client_of, key_worker, officer, police, agreement, young_person
):
    page, client = reverse("person", args=[young_person.reference]), client_of(officer)
    assert client.get(page).status_code == 404
    share = shared(young_person, police, agreement, key_worker)
    assert client.get(page).status_code == 200
    with acting(key_worker):
        actions.stop_sharing(share=share, by=key_worker, why="Their work has ended.")
    assert client.get(page).status_code == 404
    with acting(key_worker):
        again = actions.share(person=young_person, agency=police, agreement=agreement, by=key_worker, **SAID)
    assert client.get(page).status_code == 200 and again.pk != share.pk


def test_what_is_kept_and_what_is_on_the_trail(key_worker, police, agreement, young_person):
    share = shared(young_person, police, agreement, key_worker)
    assert (share.group_id, share.permission.codename) == (police.group_id, "view_youngperson")
    assert (share.from_on, share.to_on, share.shared_by) == (days_ago(0), None, key_worker)
    line = TrailLine.objects.get(act="share")
    assert (line.what, line.people) == ("permission", [young_person.pk])
    assert line.counts == {"share": share.pk, "agency": police.pk, "agreement": agreement.pk}
    assert SAID["why"] not in str(TrailLine.objects.values_list())


@pytest.mark.parametrize(
    "state",
    [AgreementFactory, AgreementWaitingFactory, AgreementSuspendedFactory, AgreementEndedFactory,
     AgreementToComeFactory],
)  # fmt: skip
def test_only_under_an_agreement_in_force(state, key_worker, police, young_person):
    agreement = state(agency=police, reads=["offending"])
    with pytest.raises(ValidationError, match="not in force"):
        shared(young_person, police, agreement, key_worker)


def test_not_under_the_agreement_of_another_agency(key_worker, police, health, young_person):
    with pytest.raises(ValidationError, match="not in force"):
        shared(young_person, police, AgreementInForceFactory(agency=health), key_worker)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"why": " "}, "Say why they are shared"),
        ({"told": "not_safe", "said": ""}, "why they have not been told"),
        ({"to_on": days_ago(0)}, "still to come"),
    ],
)
def test_it_says_why(said, words, key_worker, police, agreement, young_person):
    with pytest.raises(ValidationError, match=words):
        shared(young_person, police, agreement, key_worker, **said)


def test_once_at_a_time_and_not_with_the_lead(key_worker, police, agreement, young_person, lead_agency):
    shared(young_person, police, agreement, key_worker, to_on=days_ago(-9))
    with pytest.raises(ValidationError, match="already shared"):
        shared(young_person, police, agreement, key_worker)
    with pytest.raises(ValidationError, match="leads the service"):
        shared(young_person, lead_agency, agreement, key_worker)


def test_what_is_stopped_stays_stopped(key_worker, young_person):
    share = StoppedShareFactory(content_object=young_person)
    with acting(key_worker), pytest.raises(ValidationError, match="already"):
        actions.stop_sharing(share=share, by=key_worker, why="Again")
    with acting(key_worker), pytest.raises(ValidationError, match="Say why"):
        actions.stop_sharing(share=ShareFactory(content_object=young_person), by=key_worker, why=" ")


def test_nobody_shares_whom_they_may_not_know(worker_of_another_hub, police, agreement, young_person):
    with pytest.raises(ValidationError, match="not a valid choice"):
        shared(young_person, police, agreement, worker_of_another_hub)
    assert not Share.objects.filter(content_object=young_person).exists()


def test_what_guardian_lists_holds_what_the_engine_allows_by_share(officer, police, agreement):
    live = {ShareFactory(agency=police, agreement=agreement).content_object_id for _ in range(3)}
    lapsed = {
        StoppedShareFactory(agency=police, agreement=agreement).content_object_id,
        ShareFactory(agency=police, agreement=AgreementEndedFactory(agency=police)).content_object_id,
    }
    other = ShareFactory().content_object_id
    listed = set(get_objects_for_group(police.group, "cases.view_youngperson").values_list("pk", flat=True))
    allowed = set(YoungPerson.objects.visible_to(officer).values_list("pk", flat=True))
    assert allowed == live and listed == live | lapsed and other not in listed


def test_guardians_own_way_of_asking_is_nowhere_in_the_product():
    root = Path(partners.__file__).parent.parent
    rooms = ("nwd", "hubs", "partners", "cases", "placements", "raise_meetings", "reports", "demo")
    found = [
        f"{path.name}: {name}"
        for room in rooms
        for path in (root / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or "", *(one.name for one in node.names)]
        if name.startswith(("guardian.shortcuts", "guardian.backends"))
    ]
    assert found == []


def test_the_agency_reads_its_categories_and_no_other(client_of, officer, police, agreement, young_person):
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    NoteFactory(person=young_person, category="offending", words="Given back by the shop.")
    NoteFactory(person=young_person, category="health", words="Saw the dentist.")
    text = client_of(officer).get(reverse("chronology", args=[young_person.reference])).content.decode()
    assert "Given back by the shop." in text and "dentist" not in text
