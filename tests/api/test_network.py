"""Who is around a young person, over the API: the verbs and the questions of the pages."""

import uuid

import pytest

from cases.models import Professional, Relationship
from partners.models import TrailLine
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import days_ago
from tests.factories.network import FriendFactory, ProfessionalFactory, RelationshipFactory

pytestmark = pytest.mark.django_db
SAID = {"relation": "mother", "name": "Dana Ashby", "ring": "far", "source": "Robin",
        "said_on": days_ago(1).isoformat()}  # fmt: skip


def sent(program, person, what, key=None, **said):
    headers = {"Idempotency-Key": str(key or uuid.uuid4())}
    return program.post(f"young-people/{person.reference}/{what}", said, **headers)


def test_what_the_page_would_have_saved_and_once(program_of, key_worker, young_person):
    program, key = program_of(key_worker), uuid.uuid4()
    answer, again = (sent(program, young_person, "relationships", key, **SAID) for _ in range(2))
    assert answer.status_code == again.status_code == 201 and answer.content == again.content
    mother = Relationship.objects.get()
    assert (mother.name, mother.gender, mother.sure) == ("Dana Ashby", "female", "fairly")
    assert mother.review_on > days_ago(-170)
    assert TrailLine.objects.get(act="add_relationship").people == [young_person.pk]
    facts = program.get(answer.headers["Location"]).json()["facts"]
    assert {"label": "Who said so", "value": "Robin"} in facts


def test_kin_are_named_by_their_records_and_listed_by_them(
    program_of, key_worker, young_person, hidden_person
):
    program, elsewhere = (
        program_of(key_worker),
        RelationshipFactory(person=hidden_person, relation="grandparent"),
    )
    nan = RelationshipFactory(person=young_person, relation="grandparent", name="Joan")
    refused = sent(program, young_person, "relationships", **SAID, parent=str(elsewhere.record.reference))
    assert refused.status_code == 400 and "Nobody of their family tree" in refused.content.decode()
    assert (
        sent(program, young_person, "relationships", **SAID, parent=str(nan.record.reference)).status_code
        == 201
    )
    items = program.get(f"young-people/{young_person.reference}/relationships").json()["items"]
    assert [(one["name"], one["parent"]) for one in items] == [
        ("Dana Ashby", str(nan.record.reference)), ("Joan", None)]  # fmt: skip


def test_another_young_person_is_initials_here_too(program_of, key_worker, young_person):
    said = SAID | {"relation": "friend", "name": "Kieran Bell"}
    answer = sent(program_of(key_worker), young_person, "relationships", **said)
    assert answer.status_code == 400 and "three initials in capitals" in answer.content.decode()
    assert not Relationship.objects.exists()


def test_those_who_help_are_added_and_listed(program_of, key_worker, young_person):
    program = program_of(key_worker)
    said = {"name": "Dr Amal Patel", "job": "GP", "organisation": "Harbour Surgery", "sector": "gp",
            "single_point": True, "source": "a letter", "said_on": days_ago(1).isoformat(),
            "start_on": days_ago(100).isoformat()}  # fmt: skip
    assert sent(program, young_person, "professionals", **said).status_code == 201
    refused = sent(program, young_person, "professionals", **said)
    assert refused.status_code == 400 and "asked first" in refused.content.decode()
    (item,) = program.get(f"young-people/{young_person.reference}/professionals").json()["items"]
    assert (item["name"], item["single_point"], item["late"]) == ("Dr Amal Patel", True, False)
    assert Professional.objects.count() == 1


def test_a_partner_reads_what_a_clause_opens_and_adds_nothing(
    program_of, client_of, clinician, health, young_person
):
    """Family by its clause; who helps is key work, and no clause opens that here."""
    agreement = AgreementInForceFactory(agency=health, reads=["family_and_contact"])
    ShareFactory(content_object=young_person, agency=health, agreement=agreement)
    FriendFactory(person=young_person)
    ProfessionalFactory(person=young_person, name="Dr Unseen")
    program, path = program_of(clinician), f"young-people/{young_person.reference}"
    assert [one["name"] for one in program.get(f"{path}/relationships").json()["items"]] == ["KB"]
    assert program.get(f"{path}/professionals").json()["items"] == []
    assert sent(program, young_person, "relationships", **SAID).status_code == 403
    page = client_of(clinician).get(f"/{path}/people").content.decode()
    assert "KB" in page and "Dr Unseen" not in page and "is not shared with your agency" in page
    assert "Add a person" not in page
