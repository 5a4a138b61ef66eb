"""What a partner's token reads and adds: by their clauses, with the reasons, and what else is held."""

import pytest

from cases.models import Record
from tests.factories.agreements import AgreementInForceFactory, BarFactory, ShareFactory, SuspensionFactory
from tests.factories.cases import NoteFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreement(police, young_person):
    agreement = AgreementInForceFactory(
        agency=police, reads=["safety_and_risk", "offending"], contributes=["offending"]
    )
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    return agreement


def test_a_police_officer_adds_what_the_clause_says(
    program_of, police_officer, police, hub_worker, young_person, agreement
):
    answer = program_of(police_officer).write(young_person, category="offending")
    note = Record.objects.get(kind="note")
    assert (answer.status_code, note.agency, note.author) == (201, police, police_officer.worker)
    assert answer.json()["agency"]["name"] == police.name
    read = program_of(hub_worker).get(f"young-people/{young_person.reference}/records/{note.reference}")
    assert read.json()["record"]["words"] == "Robin made soup."


@pytest.mark.parametrize("category", ["daily_life", "safety_and_risk", "health", "intelligence", None])
def test_nothing_else_not_even_what_they_read(program_of, police_officer, young_person, agreement, category):
    said = {"category": category} if category else {}
    answer = program_of(police_officer).write(young_person, **said)
    assert answer.status_code == 400
    assert answer.json()["errors"] == [
        {"field": "category", "detail": "Your notes cannot be about this. Choose one of: offending."}
    ]
    assert not Record.objects.filter(kind="note").exists()


def test_a_lapsed_agreement_takes_nothing_and_shows_nothing(
    program_of, police_officer, young_person, agreement
):
    program = program_of(police_officer)
    assert program.get(f"young-people/{young_person.reference}").status_code == 200
    SuspensionFactory(agreement=agreement)
    assert program.write(young_person, category="offending").status_code == 404
    assert program.get(f"young-people/{young_person.reference}").status_code == 404


def test_they_read_what_a_clause_says_and_are_told_why(program_of, police_officer, young_person, agreement):
    risk = NoteFactory(person=young_person, category="safety_and_risk")
    NoteFactory(person=young_person, category="health")
    program, address = program_of(police_officer), f"young-people/{young_person.reference}"
    listed = program.get(f"{address}/records").json()["items"]
    assert [one["reference"] for one in listed] == [str(risk.reference)]
    why = program.get(f"{address}/records/{risk.reference}").json()["why"]
    assert [(one["kind"], one["necessary"]) for one in why] == [
        ("share", True), ("agreement", True), ("clause", True),
    ]  # fmt: skip
    assert "They are shared with" in why[0]["words"]


def test_the_reasons_are_those_of_the_page(client_of, program_of, hub_worker, young_person):
    address = f"young-people/{young_person.reference}"
    why = program_of(hub_worker).get(address).json()["why"]
    page = client_of(hub_worker).get(f"/{address}/why").context["facts"]
    assert [one["words"] for one in why] == [fact.sentence for fact in page] and why


def test_held_by_names_the_agency_of_a_stub_and_nobody_of_nothing(
    program_of, police_officer, young_person, agreement, health
):
    NoteFactory(person=young_person, category="health", agency=health, when_hidden="stub")
    NoteFactory(person=young_person, category="education")
    held = program_of(police_officer).get(f"young-people/{young_person.reference}").json()["held_by"]
    assert held == [{"reference": health.reference, "name": health.name}]


def test_a_bar_beats_the_share(program_of, police_officer, young_person, agreement):
    program = program_of(police_officer)
    BarFactory(person=young_person, worker=police_officer.worker)
    assert program.get(f"young-people/{young_person.reference}").status_code == 404
    assert program.get("young-people").json()["items"] == []
