"""Young people over the API: who may know, what it costs, what the trail says."""

import pytest

from partners.models import TrailLine
from tests.factories.cases import ReferralFactory, YoungPersonFactory

pytestmark = pytest.mark.django_db


def test_one_young_person(program_of, hub_worker, young_person):
    answer = program_of(hub_worker).get(f"young-people/{young_person.reference}")
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "application/json"
    assert answer.json() == {
        "reference": young_person.reference,
        "tracker_ref": young_person.tracker_ref,
        "name": "Robin Ashby",
        "given_name": "Robin",
        "family_name": "Ashby",
        "known_as": "",
        "date_of_birth": str(young_person.date_of_birth),
        "died_on": None,
        "held_by": [],
        "why": answer.json()["why"],
    }
    line = TrailLine.objects.get(what="read")
    assert (line.act, line.people, line.user_id) == ("read_person", [young_person.pk], hub_worker.pk)


def test_me(program_of, hub_manager):
    said = program_of(hub_manager).get("me").json()
    assert said["name"] == "Maya Okoro" and said["agency"]["name"] == "Dale County Council"
    assert [(one["role"], one["hub"]["name"]) for one in said["postings"]] == [("hub_manager", "East Hub")]
    may = {one["permission"] for one in said["permissions"]}
    assert {"read_person", "write_note"} <= may and "transfer_service" not in may


def test_the_list_goes_on_page_by_page_and_holds_each_once(
    program_of, hub_worker, young_person, hidden_person, east
):
    known = [young_person] + [
        ReferralFactory(hub=east, person=YoungPersonFactory()).person for _ in range(119)
    ]
    program, seen, cursor = program_of(hub_worker), [], None
    for _ in range(3):
        page = program.get(f"young-people?cursor={cursor}" if cursor else "young-people").json()
        seen += [one["reference"] for one in page["items"]]
        cursor = page["next_cursor"]
    assert cursor is None and seen == [person.reference for person in known]
    listed = TrailLine.objects.filter(what="list", act="api_people").order_by("pk")
    assert [len(line.people) for line in listed] == [50, 50, 20]


def test_what_the_list_costs(program_of, hub_worker, young_person, django_assert_num_queries, east):
    program = program_of(hub_worker)
    program.get("me")
    for many in (1, 30):
        for _ in range(many):
            ReferralFactory(hub=east, person=YoungPersonFactory())
        with django_assert_num_queries(7):
            assert program.get("young-people").status_code == 200


@pytest.mark.parametrize("which", ["hidden", "absent"])
def test_a_cursor_that_is_hidden_or_was_never_given_is_refused_alike(
    program_of, hub_worker, hidden_person, which
):
    cursor = hidden_person.reference if which == "hidden" else "0" * 12
    answer = program_of(hub_worker).get(f"young-people?cursor={cursor}")
    assert answer.status_code == 400
    words = "Nothing of this list has this name. Begin again without a cursor."
    assert answer.json()["errors"] == [{"field": "cursor", "detail": words}]


def test_found_by_our_reference_or_the_trackers(program_of, hub_worker, young_person, hidden_person):
    program = program_of(hub_worker)

    def found(reference):
        return [
            one["name"] for one in program.post("young-people/find", {"reference": reference}).json()["items"]
        ]

    assert found(young_person.reference) == found(young_person.tracker_ref) == ["Robin Ashby"]
    assert found(hidden_person.reference) == found(hidden_person.tracker_ref) == found("nobody") == []
    lines = TrailLine.objects.filter(what="search", act="find").order_by("pk")
    assert [line.people for line in lines] == [[young_person.pk]] * 2 + [[]] * 3


def test_a_question_that_nobody_knows_is_refused(program_of, hub_worker):
    answer = program_of(hub_worker).get("young-people?courser=1")
    assert answer.status_code == 400 and answer.json()["errors"][0]["field"] == "courser"
    answer = program_of(hub_worker, "other").post("young-people/find", {"reference": "x", "agency": 1})
    assert answer.json()["errors"] == [{"field": "agency", "detail": "This is not known here. Leave it out."}]
