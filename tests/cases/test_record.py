"""The page of one record."""

import pytest
from django.urls import reverse

from nwd.pages.lines import DETAILS
from partners.models import TrailLine
from tests.answers import body_of, queries_of
from tests.cases.every_kind import one_of_each_kind
from tests.factories.cases import CorrectionFactory, NoteFactory, PoliceEventFactory


def page_of(record):
    return reverse("record", args=[record.person.reference, record.reference])


def test_every_kind_has_a_page_with_its_facts(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    for record in one_of_each_kind(young_person):
        response = client.get(page_of(record))
        assert response.status_code == 200, record.kind
        assert response.context["facts"] or record.kind not in DETAILS, record.kind
        assert all(row["key"] and row["value"] for row in response.context["facts"])


def test_who_wrote_it_for_whom_and_every_version(client_of, hub_worker, young_person):
    note = NoteFactory(person=young_person, words="First words.")
    CorrectionFactory(corrects=note, words="Second words.", author=hub_worker.worker)
    CorrectionFactory(corrects=note, words="Third words.")
    page = client_of(hub_worker).get(page_of(note)).content.decode()
    assert page.index("Third words.") < page.index("Second words.") < page.index("First words.")
    assert str(note.author) in page and str(note.agency) in page and "Hana Lund" in page


def test_the_address_of_a_correction_leads_to_what_it_corrects(client_of, hub_worker, young_person):
    note = NoteFactory(person=young_person)
    response = client_of(hub_worker).get(page_of(CorrectionFactory(corrects=note)))
    assert response["Location"] == page_of(note)


def test_a_record_under_another_persons_address_is_not_there(
    client_of, hub_worker, young_person, hidden_person
):
    other = NoteFactory(person=hidden_person, words="Unseen words.")
    client = client_of(hub_worker)
    wrong = reverse("record", args=[young_person.reference, other.reference])
    none = reverse("record", args=[young_person.reference, "7d444840-9dc0-11d1-b245-5ffdce74fad2"])
    answers = [client.get(url) for url in (wrong, page_of(other), none)]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert len({body_of(answer) for answer in answers}) == 1


def test_reading_is_on_the_trail(client_of, hub_worker, young_person):
    note = NoteFactory(person=young_person)
    client_of(hub_worker).get(page_of(note))
    line = TrailLine.objects.get(what="read")
    assert (line.people, line.records, line.user_id) == ([young_person.pk], [note.pk], hub_worker.pk)


@pytest.mark.parametrize(("who", "may"), [("hub_worker", True), ("performance_officer", False)])
def test_correcting_is_offered_to_those_who_may(request, client_of, young_person, who, may):
    client = client_of(request.getfixturevalue(who))
    assert (
        "Correct this note" in client.get(page_of(NoteFactory(person=young_person))).content.decode()
    ) is may
    assert (
        "Correct this"
        not in client.get(page_of(PoliceEventFactory(person=young_person).record)).content.decode()
    )


def test_queries_are_as_many_for_one_correction_as_for_fifty(client_of, hub_worker, young_person):
    few, many = NoteFactory(person=young_person), NoteFactory(person=young_person)
    CorrectionFactory(corrects=few)
    CorrectionFactory.create_batch(50, corrects=many)
    client = client_of(hub_worker)
    assert [queries_of(client, page_of(few)), queries_of(client, page_of(many))] == [8, 8]
