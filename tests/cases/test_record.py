"""The page of one record."""

import datetime

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from cases.models import Record
from nwd.pages.facts import _left_out, label
from nwd.pages.lines import DETAILS
from nwd.ui.when import LONDON
from partners.models import TrailLine
from tests.answers import body_of, queries_of
from tests.cases.every_kind import one_of_each_kind
from tests.factories.cases import (
    AbsentEpisodeFactory,
    CorrectionFactory,
    IdentityFactory,
    NoteFactory,
    PoliceEventFactory,
    ReturnedEpisodeFactory,
)
from tests.factories.raise_meetings import ActionFactory


def page_of(record):
    return reverse("record", args=[record.person.reference, record.reference])


def test_every_kind_has_a_page_with_its_facts(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    for record in one_of_each_kind(young_person):
        response = client.get(page_of(record), follow=True)
        assert response.status_code == 200, record.kind
        if record.kind == "significant_event":
            continue  # its facts are each version's, on a page of its own
        if record.kind == "handover_note":
            assert response.context["versions"].latest.words  # all there is to it
            continue
        assert response.context["facts"] or record.kind not in DETAILS, record.kind
        assert all(row["key"] and row["value"] for row in response.context["facts"])


def test_every_fact_of_every_kind_has_words_of_its_own():
    for path in {path for paths in DETAILS.values() for path in paths}:
        model = Record
        for step in path.split("."):
            model = model._meta.get_field(step).related_model
        for field in model._meta.concrete_fields:
            assert _left_out(field) or label(model(), field)


def test_an_episode_says_what_happened(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    said = {}
    for factory in (ReturnedEpisodeFactory, AbsentEpisodeFactory):
        record = factory(person=young_person).record
        said[factory] = [row["key"] for row in client.get(page_of(record)).context["facts"]]
    assert {"Went missing", "Came back"} <= set(said[ReturnedEpisodeFactory])
    assert "Left" in said[AbsentEpisodeFactory] and "Went missing" not in said[AbsentEpisodeFactory]


def test_who_they_are_has_no_date_and_an_action_no_author(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    identity = IdentityFactory(person=young_person).record
    assert "<time" not in client.get(page_of(identity)).content.decode()
    action = ActionFactory(person=young_person).record
    Record.objects.filter(pk=action.pk).update(author=hub_worker.worker, brought_in=True)
    page = client.get(page_of(action)).content.decode().split("<h1")[1].split("</main>")[0]
    assert "From the tracker, today at" in page and "Hana Lund" not in page


def test_a_moment_and_its_end_on_one_day_name_the_day_once(client_of, hub_worker, young_person):
    began = datetime.datetime(2026, 3, 4, 14, 50, tzinfo=LONDON)
    for hours, words in ((3, ", came back at 5:50pm"), (24, ", came back 5 March 2026 at 2:50pm")):
        ended = began + datetime.timedelta(hours=hours)
        record = ReturnedEpisodeFactory(person=young_person, started_at=began, returned_at=ended).record
        text = strip_tags(client_of(hub_worker).get(page_of(record)).content.decode().split("</h1>")[1])
        assert f"4 March 2026 at 2:50pm{words}" in text


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
    assert [queries_of(client, page_of(few)), queries_of(client, page_of(many))] == [7, 7]
