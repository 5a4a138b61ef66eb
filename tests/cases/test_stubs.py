"""What is hidden: a stub where its originator lets it be known about, and otherwise no trace anywhere."""

import re

import pytest
from django.urls import reverse

from cases import actions
from partners.context import acting
from tests.factories.agreements import AgreementInForceFactory, BarFactory, OverrideFactory, ShareFactory
from tests.factories.cases import CorrectionFactory, NoteFactory, hours_ago

STUB = "Dale Police holds something more"


@pytest.fixture
def agreement(police, young_person):
    ShareFactory(agency=police, content_object=young_person)
    return AgreementInForceFactory(agency=police, reads=["daily_life"], contributes=["offending"])


@pytest.fixture
def of_police(young_person, police, police_officer, agreement):
    return NoteFactory(
        person=young_person, agency=police, author=police_officer.worker, category="offending",
        words="A kestrel flew over the car park.", began=hours_ago(3),
    )  # fmt: skip


def seal(note, by, **said):
    with acting(by):
        actions.seal(record=note, by=by, **said)


def page_of(client, person):
    return client.get(reverse("person", args=[person.reference])).content.decode()


def test_a_stub_says_who_and_neither_what_nor_how_much_nor_when(
    client_of, hub_worker, police_officer, young_person, of_police
):
    another = NoteFactory(person=young_person, agency=of_police.agency, category="offending")
    assert STUB not in page_of(client_of(hub_worker), young_person)
    for note in (of_police, another):
        seal(note, police_officer, when_hidden="stub")
    page = page_of(client_of(hub_worker), young_person)
    assert page.count(STUB) == 1 and "kestrel" not in page and str(of_police.reference) not in page
    assert STUB not in page_of(client_of(police_officer), young_person)
    chronology = client_of(hub_worker).get(reverse("chronology", args=[young_person.reference]))
    assert STUB not in chronology.content.decode()


def test_it_is_for_those_who_may_know_the_young_person(
    client_of, hub_worker, worker_of_another_hub, hub_manager, police_officer, young_person, of_police
):
    seal(of_police, police_officer, when_hidden="stub")
    BarFactory(worker=hub_manager.worker, person=young_person)
    OverrideFactory(user=hub_worker, person=young_person)
    for outsider in (worker_of_another_hub, hub_manager):
        answer = client_of(outsider).get(reverse("person", args=[young_person.reference]))
        assert answer.status_code == 404 and STUB not in answer.content.decode()
    assert STUB not in page_of(client_of(hub_worker), young_person)  # who reads it needs no stub


def test_another_categorys_stub_and_what_was_taken_back(
    client_of, police_officer, hub_worker, young_person, agreement
):
    """A partner who reads one part is told of another, while it stands."""
    note = NoteFactory(person=young_person, author=hub_worker.worker, category="health", when_hidden="stub")
    held = "Dale County Council holds something more"
    assert held in page_of(client_of(police_officer), young_person)
    note.withdrawn_at, note.withdrawn_by = hours_ago(1), hub_worker.worker
    note.save()
    assert held not in page_of(client_of(police_officer), young_person)


def test_opened_again_it_is_there_and_the_stub_gone(
    client_of, police_officer, hub_worker, young_person, of_police
):
    seal(of_police, police_officer, when_hidden="stub")
    with acting(police_officer):
        actions.open_again(record=of_police, by=police_officer)
    page = page_of(client_of(hub_worker), young_person)
    assert STUB not in page and str(of_police.reference) in page


def asked(client, person, record):
    """Whatever may be asked of a young person, without what is other each time."""
    key = [reverse(name, args=[person.reference]) for name in ("person", "chronology", "write_note")]
    record_doors = ("record", "correct_note", "mark_record", "move_to_category")
    key += [reverse(name, args=[person.reference, record]) for name in record_doors]
    key += ["/", "/caseload", reverse("chronology", args=[person.reference]) + f"?older_than={record}"]
    answers = [client.get(url) for url in key]
    search = {"words": "kestrel", "person": "", "key": ""}
    answers.append(client.post(reverse("search_notes"), search, follow=True))
    return [(answer.status_code, masked(answer.content)) for answer in answers]


def masked(content):
    """Tokens, keys, references of records and what is left of a session."""
    pattern = rb'[0-9a-f]{8}-[0-9a-f-]{27}|csrfmiddlewaretoken" value="[^"]+"|data-left="\d+"|search=\w+'
    return re.sub(pattern, b"", content)


def test_nothing_leaves_no_trace(client_of, hub_worker, police_officer, young_person, of_police):
    """As before it was written: corrected, taken back or moved in time, for whoever may not read it."""
    visible = NoteFactory(person=young_person, author=hub_worker.worker)
    client = client_of(hub_worker)
    of_police_reference = of_police.reference
    CorrectionFactory(corrects=of_police, agency=of_police.agency, words="Two kestrels, newest of all.")
    CorrectionFactory(
        corrects=of_police, agency=of_police.agency, withdrawn_at=hours_ago(1),
        withdrawn_by=police_officer.worker,
    )  # fmt: skip
    seal(of_police, police_officer)
    with_it = asked(client, young_person, of_police_reference)
    of_police.named_readers.all().delete()
    of_police.corrections.all().delete()
    of_police.delete()
    without_it = asked(client, young_person, of_police_reference)
    assert [status for status, _ in with_it] == [status for status, _ in without_it]
    for with_page, without_page in zip(with_it, without_it, strict=True):
        assert with_page == without_page
    assert str(visible.reference) in page_of(client, young_person)
