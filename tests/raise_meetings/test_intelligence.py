"""What police share: by whom, how it is marked, and that its words are published lower on no path."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases import actions as in_cases
from cases.models import Quotation, Record
from partners.context import acting
from partners.models import TrailLine
from placements import actions as in_placements
from raise_meetings import actions
from raise_meetings.models import IntelligenceItem, ReleaseAsk
from tests.factories.cases import CorrectionFactory, NoteFactory
from tests.factories.hubs import days_ago, in_days
from tests.factories.intelligence import IntelligenceItemFactory, OutOfDateItemFactory
from tests.factories.placements import StayFactory
from tests.raise_meetings.police import SUMMARY, reads, scene, shared

REPEATED = f"She told me. {SUMMARY.upper()} So we pick her up."


@pytest.fixture
def told(young_person, police, health, lead_agency):
    return scene(young_person, police, health, lead_agency)


@pytest.fixture
def item(told, posted_officer):
    return shared(posted_officer, told.person)


def write(by, told, words=REPEATED, **said):
    with acting(by):
        return in_cases.write_note(person=told.person, by=by, at=timezone.now(), words=words, **said)


def audience(record, *users):
    return [reads(user, record) for user in users]


def test_only_whom_the_police_employ_shares_and_grades(told, key_worker, hub_manager, posted_officer):
    for somebody in (key_worker, hub_manager):
        with pytest.raises(ValidationError, match="Only somebody whom the police employ"):
            shared(somebody, told.person)
    item = shared(posted_officer, told.person, source_grade=None, information_grade="")
    assert item.grade == "" and item.record.category == "intelligence"
    with pytest.raises(IntegrityError, match="only the police"), transaction.atomic():
        IntelligenceItemFactory(person=told.person, record__agency=told.lead)
    with pytest.raises(ValidationError, match="Grade the source and the information"):
        shared(posted_officer, told.person, information_grade="")


def test_anything_higher_is_refused_at_the_door(told, posted_officer, key_worker):
    with pytest.raises(ValidationError, match="Nothing above OFFICIAL-SENSITIVE"):
        shared(posted_officer, told.person, classification="secret")
    for head in ("SECRET", "UK SECRET\n", "TOP SECRET - ", "** SECRET **"):
        with pytest.raises(ValidationError, match="marked above OFFICIAL-SENSITIVE"):
            shared(posted_officer, told.person, words=f"{head} A van waits.")
    assert shared(posted_officer, told.person, words="A secret meeting place: the library.")
    with pytest.raises(IntegrityError), transaction.atomic():
        IntelligenceItemFactory(person=told.person, classification="secret")


def test_who_told_it_is_pointed_out(told, posted_officer, key_worker):
    with pytest.raises(ValidationError, match="Kit Moreno"):
        shared(posted_officer, told.person, words="Kit Moreno says that a van waits.")
    assert shared(posted_officer, told.person, words="Kit Moreno says that a van waits.", understood=True)


def test_c_is_read_by_the_agencies_named_and_p_by_those_who_agreed(
    told, item, posted_officer, key_worker, clinician
):
    assert audience(item.record, posted_officer, key_worker, clinician) == [True, True, False]
    open_to_all = shared(posted_officer, told.person, handling="handling_p")
    assert audience(open_to_all.record, posted_officer, key_worker, clinician) == [True, True, True]
    for verb, said in (
        (in_cases.open_again, {}),
        (in_cases.mark_for_discipline, {"discipline": "offending"}),
    ):
        with acting(posted_officer), pytest.raises(ValidationError, match="handled as P or C"):
            verb(record=item.record, by=posted_officer, **said)


def test_what_is_out_of_date_is_in_no_list(told, item, key_worker, client_of):
    old = OutOfDateItemFactory(person=told.person, record__words="An old tale about a blue boat.")
    client = client_of(key_worker)
    listed = client.get(f"/young-people/{told.person.reference}/intelligence").content.decode()
    assert "grey van" in listed and "blue boat" not in listed
    page = client.get(
        f"/young-people/{told.person.reference}/intelligence/{old.record.reference}"
    ).content.decode()
    assert "No longer to be relied on" in page and "blue boat" in page
    chronology = client.get(f"/young-people/{told.person.reference}/chronology").content.decode()
    assert "grey van" not in chronology and "blue boat" not in chronology
    read = TrailLine.objects.filter(what="read", act="intelligence_item", user_id=key_worker.pk)
    assert [line.records for line in read.order_by("pk")] == [[item.pk], [old.pk]]


def test_a_quotation_has_the_conditions_of_its_source_today_and_later(
    told, item, posted_officer, key_worker, clinician
):
    note = write(key_worker, told, quoting="quote")
    note.refresh_from_db()
    source = Record.objects.get(pk=item.pk)
    for name in ("category", "marking", "conditions", "named_agencies", "named_users", "when_hidden"):
        assert getattr(note, name) == getattr(source, name), name
    assert audience(note, key_worker, clinician, posted_officer) == [True, False, True]
    with acting(posted_officer):
        in_cases.hand_with_conditions(record=source, by=posted_officer, handling="handling_c",
                                      conditions="Only you.", agencies=[])  # fmt: skip
    note.refresh_from_db()
    assert note.conditions == "Only you." and audience(note, key_worker, posted_officer) == [False, True]
    later = CorrectionFactory(corrects=note, words="Other words")
    later.refresh_from_db()
    assert later.marking == "handling_c" and not reads(key_worker, later)


def test_its_words_are_typed_knowingly_or_quoted_on_every_path(told, item, key_worker, east):
    bed = east.beds.first()
    StayFactory(claim__person=told.person, claim__bed=bed)
    here = {"by": key_worker, "words": REPEATED}
    plain = write(key_worker, told, "Nothing much.")
    with acting(key_worker):
        contact = in_cases.record_contact(people=[told.person], by=key_worker, at=timezone.now(), reached=True,
                                          method="phone", words="Rang.")[0]  # fmt: skip
        (entry,) = in_placements.write_log(hub=east, people=[told.person], by=key_worker, at=timezone.now(),
                                           part="night", words="Quiet.")  # fmt: skip
    now, today = timezone.now(), timezone.localdate()
    paths = [
        lambda **how: in_cases.write_note(person=told.person, at=now, **here, **how),
        lambda **how: in_cases.correct_note(record=plain, **here, **how),
        lambda **how: in_cases.correct_note(record=contact, **here, **how),
        lambda **how: in_cases.record_contact(
            people=[told.person], at=now, reached=True, method="phone", **here, **how
        )[0],
        lambda **how: (
            in_placements.write_log(hub=east, people=[told.person], at=now, part="night", **here, **how)[
                0
            ].record
        ),
        lambda **how: in_placements.correct_log(entry=entry, part="night", **here, **how).record,
        lambda **how: (
            in_placements.write_handover_note(hub=east, people=[told.person], **here, **how)
            .people.get()
            .record
        ),
        lambda **how: (
            in_cases.record_intervention(
                person=told.person, discipline="other", hub=east, at=now, **here, **how
            ).record
        ),
        lambda **how: in_cases.add_significant_event(
            person=told.person, on=today, headline="It", category="key_work", **here, **how
        ),
        lambda **how: in_cases.lift(source=entry.record, on=today, headline="It", **here, **how),
    ]
    for number, path in enumerate(paths):
        with acting(key_worker), transaction.atomic():
            with pytest.raises(ValidationError) as refused:
                path()
            assert "quoting" in refused.value.error_dict, number
        before = TrailLine.objects.filter(act="typed_quotation").count()
        with acting(key_worker), pytest.raises(RuntimeError), transaction.atomic():
            path(quoting="knowingly")
            assert TrailLine.objects.filter(act="typed_quotation").count() == before + 1, number
            raise RuntimeError
        if number >= 8:
            with acting(key_worker), pytest.raises(ValidationError, match="An event quotes nothing"):
                path(quoting="quote")
            continue
        with acting(key_worker), pytest.raises(RuntimeError), transaction.atomic():
            made = path(quoting="quote")
            first = Record.objects.get(pk=made.corrects_id or made.pk)
            assert first.marking == "handling_c" and Quotation.objects.filter(pk=first.pk).exists(), number
            raise RuntimeError


def test_several_people_or_a_sealed_note_quote_nothing(told, item, key_worker, hidden_person, east):
    other = NoteFactory(person=hidden_person, author=key_worker.worker)
    sealed = write(key_worker, told, "Only mine.", marking="sealed")
    for record, said in ((other, "about somebody else"), (sealed, "said already")):
        with (
            acting(key_worker),
            pytest.raises((ValidationError, Record.DoesNotExist), match=f"{said}|matching"),
        ):
            in_cases.quote_item(record=record, source=item.record, by=key_worker)
    StayFactory(claim__person=told.person, claim__bed=east.beds.first())
    with acting(key_worker), pytest.raises(ValidationError, match="about them alone"):
        in_placements.write_handover_note(hub=east, by=key_worker, words=REPEATED, quoting="quote")


def test_what_quotes_is_marked_lower_by_nobody(told, item, key_worker, hub_manager, posted_officer):
    note = write(key_worker, told, quoting="quote")
    lower = [
        (in_cases.open_again, {}),
        (in_cases.hand_with_conditions, {"handling": "handling_p"}),
        (
            in_cases.hand_with_conditions,
            {"handling": "handling_c", "conditions": "None", "agencies": [told.health]},
        ),
        (in_cases.seal, {"readers": []}),
        (in_cases.move_to_category, {"category": "daily_life"}),
    ]
    for verb, said in lower:
        for by in (hub_manager, key_worker):
            with acting(by), pytest.raises(ValidationError, match="quotes what somebody shares"):
                verb(record=note, by=by, **said)
    Record.objects.filter(pk=note.pk).update(marking="open", category="daily_life", conditions="")
    note.refresh_from_db()
    assert (note.marking, note.category) == ("handling_c", "intelligence")
    with pytest.raises(Exception, match="never changed"), transaction.atomic():
        Quotation.objects.filter(pk=note.pk).update(source=IntelligenceItemFactory(person=told.person).record)


def test_what_came_with_a_tracker_is_not_lowered_either(told, key_worker, lead_agency):
    """Its quotation is in no file: intelligence that is not the police's own is somebody's with conditions."""
    from tests.factories.agreements import NamedReaderFactory

    note = NoteFactory(person=told.person, category="intelligence", agency=lead_agency, marking="handling_c")
    NamedReaderFactory(record=note, user=None, agency=lead_agency)
    with acting(key_worker), pytest.raises(ValidationError, match="quotes what somebody shares"):
        in_cases.open_again(record=note, by=key_worker)


def test_what_is_lifted_from_a_quotation_has_its_conditions(told, item, key_worker, clinician):
    note = write(key_worker, told, quoting="quote")
    with acting(key_worker):
        event = in_cases.lift(source=note, by=key_worker, on=timezone.localdate(), headline="The van",
                              words=REPEATED, quoting="")  # fmt: skip
    event.refresh_from_db()
    assert event.marking == "handling_c" and audience(event, key_worker, clinician) == [True, False]


def test_publishing_lower_asks_the_originator(told, item, key_worker, clinician, posted_officer):
    with acting(key_worker):
        ask = actions.ask_release(
            source=item.record, by=key_worker, wording="Give her a lift.", why="For school"
        )
        with pytest.raises(ValidationError, match="to answer"):
            actions.answer_release(ask=ask, by=key_worker, answer="yes", words="Give her a lift.")
        with pytest.raises(ValidationError, match="not released"):
            actions.publish_released(ask=ask, by=key_worker)
    with acting(clinician):
        assert not ReleaseAsk.objects.visible_to(clinician).exists() and not ReleaseAsk.objects.exists()
    with acting(posted_officer):
        actions.answer_release(ask=ask, by=posted_officer, answer="yes", words="Fetch her on Fridays.")
    with acting(key_worker):
        note = actions.publish_released(ask=ask, by=key_worker)
        with pytest.raises(ValidationError, match="published already"):
            actions.publish_released(ask=ask, by=key_worker)
    assert note.words == "Fetch her on Fridays." and reads(clinician, note)
    assert not reads(clinician, item.record)
    acts = TrailLine.objects.filter(records__contains=[item.pk], what="permission").values_list(
        "act", flat=True
    )
    assert {"ask_release", "answer_release", "publish_released"} <= set(acts)


def test_a_line_for_the_shift_says_nothing_of_where_it_is_from(
    told, item, key_worker, hub_worker, clinician, east
):
    def line(words, by=key_worker):
        with acting(by):
            return actions.write_shift_line(person=told.person, by=by, words=words, until_on=in_days(3))

    for words, why in (
        (REPEATED, "as the police wrote"),
        ("2B, so pick her up.", "No grade"),
        ("SECRET: go", "above"),
    ):
        with pytest.raises(ValidationError, match=why):
            line(words)
    with pytest.raises(ValidationError, match="Nothing is shared with you"):
        line("Pick her up.", clinician)
    made = line("Pick her up from the library on Fridays.")
    assert audience(made.record, hub_worker, clinician) == [True, True]
    with acting(key_worker):
        actions.end_shift_line(line=made, by=key_worker)
        actions.end_shift_line(line=made, by=key_worker)
    made.record.refresh_from_db()
    assert made.record.ended
    IntelligenceItem.objects.filter(pk=item.pk).update(
        received_on=days_ago(9), review_on=days_ago(2), expires_on=days_ago(1)
    )
    with pytest.raises(ValidationError, match="Nothing is shared with you"):
        line("Pick her up from the library on Mondays.")


def test_a_link_from_an_item_has_its_conditions(told, item, key_worker, clinician):
    facts = {"name": "KB", "ring": "friends", "source": "the police", "sure": "not_sure",
             "said_on": item.received_on, "review_on": item.review_on}  # fmt: skip
    with acting(key_worker):
        link = actions.link_from_item(item=item, by=key_worker, relation="friend", **facts)
        with pytest.raises(ValidationError, match="initials"):
            actions.link_from_item(
                item=item, by=key_worker, relation="friend", **{**facts, "name": "Karl Brandt"}
            )
    assert link.expires_on == item.expires_on and audience(link.record, key_worker, clinician) == [
        True,
        False,
    ]


def test_looked_at_again(told, item, posted_officer, key_worker):
    said = {"words": "A grey van was seen once more.", "review_on": in_days(40), "expires_on": in_days(90)}
    with acting(key_worker), pytest.raises(ValidationError, match="Only somebody whom the police"):
        actions.review_item(item=item, by=key_worker, **said)
    with acting(posted_officer):
        actions.review_item(item=item, by=posted_officer, source_grade=1, information_grade="A", **said)
    again = IntelligenceItem.objects.get(pk=item.pk)
    assert again.grade == "1A" and again.record.latest_words == said["words"]
    with pytest.raises(ValidationError, match="Eight words"):
        write(key_worker, told)
