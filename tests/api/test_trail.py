"""Who looked, over the API: what the page says, and this look is on it too."""

import pytest

from partners import trail
from partners.models import TrailLine
from tests.factories.agreements import AgreementInForceFactory, ShareFactory

pytestmark = pytest.mark.django_db


def looks(program, person, query=""):
    return program.get(f"young-people/{person.reference}/trail{query}")


def test_who_looked_and_why(program_of, hub_worker, key_worker, young_person):
    program_of(key_worker).get(f"young-people/{young_person.reference}")
    program = program_of(hub_worker)
    (first,) = looks(program, young_person).json()["items"]
    assert (first["who"], first["role"], first["did"]) == (
        "Kit Moreno",
        "Key worker",
        "Opened a page about them",
    )
    assert first["why"] and first["agency"] == key_worker.worker.agency.name
    again = looks(program, young_person).json()["items"]
    assert [one["did"] for one in again] == ["Read who has looked", "Opened a page about them"]
    lines = TrailLine.objects.filter(act="who_looked", user_id=hub_worker.pk)
    assert [line.people for line in lines] == [[young_person.pk]] * 2


def test_lists_are_asked_for_apart(program_of, hub_worker, young_person):
    program = program_of(hub_worker)
    program.get("young-people")
    assert looks(program, young_person).json()["items"] == []
    with_lists = looks(program, young_person, "?lists=true").json()["items"]
    assert [one["did"] for one in with_lists][-1].startswith("Saw their name on a list")


def test_a_partner_is_not_told_of_looking_at_referrals(
    program_of, hub_manager, police_officer, police, young_person
):
    agreement = AgreementInForceFactory(agency=police, reads=["offending"])
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    for what, act in (
        ("read", "triage"),
        ("search", "triage"),
        ("list", "referrals"),
        ("read", "read_person"),
    ):
        trail.write(by=hub_manager, what=what, act=act, people=[young_person.pk])
    items = looks(program_of(police_officer), young_person, "?lists=true").json()["items"]
    assert [one["did"] for one in items] == ["Opened a page about them"]


def test_page_by_page_each_once(program_of, hub_worker, young_person):
    program = program_of(hub_worker)
    for _ in range(60):
        program.get(f"young-people/{young_person.reference}")
    first = looks(program, young_person).json()
    rest = looks(program, young_person, f"?cursor={first['next_cursor']}").json()
    assert (len(first["items"]), len(rest["items"]), rest["next_cursor"]) == (50, 10, None)


@pytest.mark.parametrize(
    "query", ["?cursor=x", "?cursor=1-", "?cursor=9-9-9", "?lists=perhaps", "?with=lists"]
)
def test_what_cannot_be_read_is_refused(program_of, hub_worker, young_person, query):
    assert looks(program_of(hub_worker), young_person, query).status_code == 400


def test_of_somebody_hidden_there_is_none(program_of, hub_worker, hidden_person):
    assert looks(program_of(hub_worker), hidden_person).status_code == 404
