"""`extras/`: what the tracker has no room for, out, in and out again, in one import with it; all of it or none."""

import csv
import io
import zipfile

import pytest
from django.core.management import call_command

from cases import actions as verbs
from cases.models import Allocation, Contact, Record
from hubs.models import Hub
from partners.access import Service
from partners.models import Leave
from raise_meetings.models import Action as RaiseAction
from raise_meetings.models import MeetingPerson
from reports import actions
from reports.tracker.extras.declared import EXTRAS
from reports.tracker.format import BY_FILE_NAME
from reports.tracker.writing import destination
from tests.cases.every_kind import one_of_each_kind
from tests.factories.cases import (
    AllocationFactory,
    ApprovedEventFactory,
    CarePeriodFactory,
    ContactFactory,
    CorrectionFactory,
    HowToTalkFactory,
    NoteFactory,
    YoungPersonFactory,
    days_ago,
    hours_ago,
)
from tests.factories.house import (
    DrillStaffFactory,
    QualityActionFactory,
    QualityFigureFactory,
    QualityQuoteFactory,
    RecommendationFactory,
    VisitCopyFactory,
)
from tests.factories.incidents import a_whole_incident
from tests.factories.intelligence import CameBackFactory
from tests.factories.offers import ReliefFactory
from tests.factories.partners import WorkerFactory
from tests.factories.plan import AboutMeFactory, PlanReviewFactory, ScaleScoreFactory
from tests.factories.shifts import WorkedFactory
from tests.factories.support import AnsweredAskFactory
from tests.reports.a_raise import a_group
from tests.reports.whole_database import fingerprint, history
from tests.taken_back import taken_back

pytestmark = pytest.mark.django_db


def faults_of(path):
    outcome = actions.import_tracker(by=Service(), path=path)
    return [(one.file, one.line, one.column) for one in outcome.faults], outcome


def bring(path):
    faults, outcome = faults_of(path)
    assert faults == [], outcome.faults
    return outcome


def send(target, by=None, extras=True):
    with destination(target) as folder:
        actions.export_tracker(by=by or Service(), folder=folder, extras=extras)
    return target


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*.csv")}


def rows(folder, name):
    return list(csv.DictReader(io.StringIO((folder / "extras" / f"{name}.csv").read_text(), newline="")))


def put(folder, name, found):
    with (folder / "extras" / f"{name}.csv").open("w", newline="") as out:
        writer = csv.DictWriter(out, found[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)


def a_house():
    """What a home keeps of itself, and the homes beside it."""
    for make in (WorkedFactory, ReliefFactory, DrillStaffFactory, RecommendationFactory, VisitCopyFactory,
                 QualityFigureFactory, QualityQuoteFactory, QualityActionFactory):  # fmt: skip
        make()


def a_life(hub_manager, key_worker):
    """One record of each kind, written here, with what only we hold of them."""
    person = YoungPersonFactory(given_name="Robin", family_name="Ashby")
    one_of_each_kind(person)
    a_whole_incident(person, YoungPersonFactory())
    a_house()
    RaiseAction.objects.update(meeting=MeetingPerson.objects.get().meeting)
    a_group()
    CameBackFactory()
    Contact.objects.update(significant=True, place="car")
    contact = ContactFactory(person=person, record__words="She rang.", worker=key_worker.worker)
    own = AllocationFactory(person=person, worker=key_worker.worker, role="co_key_worker")
    verbs.correct_note(record=contact.record, by=key_worker, words='He rang, “with” "quotes", and\nlines')
    verbs.correct_note(record=contact.record, by=key_worker, words="=He rang twice.")
    note = NoteFactory(person=person, words="First words.", author=key_worker.worker)
    verbs.correct_note(record=note, by=key_worker, words="Better words.")
    NoteFactory(person=person, words="For health alone.", marking="discipline", discipline="health")
    NoteFactory(person=person, words="Sealed away.", marking="sealed")
    hidden = AnsweredAskFactory(person=person, record__words="Of this nothing is said.")
    Record.objects.filter(pk=hidden.reply_id).update(marking="sealed")
    CorrectionFactory(
        person=person, kind="specialist_ask", corrects=hidden.record, words="Nor of its correction."
    )
    AllocationFactory(
        person=person,
        worker=WorkerFactory(),
        role="co_key_worker",
        covers=own,
        choice="chose",
        their_words="Her.",
    )
    type(key_worker.worker).objects.filter(pk=key_worker.worker.pk).update(weekly_hours=20)
    Leave.objects.create(worker=key_worker.worker, start_on=days_ago(3), end_on=days_ago(-4))
    said = {"given_name": "Rowan", "family_name": "Thirsk", "happening": "He sleeps at friends’."}
    asked = verbs.ask_for_help(by=hub_manager, hub=Hub.objects.first(), route="planned", **said)
    verbs.ask_referrer(enquiry=asked, by=hub_manager, words="Since when?")


@pytest.fixture
def first(tmp_path, hub_manager, key_worker):
    """What a service with one life wrote; it is not here any more."""
    with taken_back():
        a_life(hub_manager, key_worker)
        send(tmp_path / "first")
    return tmp_path / "first"


def test_a_life_goes_out_in_and_out_again(tmp_path, hub_manager, key_worker):
    with taken_back():
        a_life(hub_manager, key_worker)
        first = contents(send(tmp_path / "first"))
        assert "Sealed away" not in str(first) and "For health alone" in str(first)
        assert "Of this nothing" not in str(first) and "Nor of its" not in str(first)
        bring(tmp_path / "first")
        before, kept = fingerprint(leave_out={"partners_trail"}), history()
        assert bring(tmp_path / "first").rows_changed == 0, "the service that wrote it has all of it"
        assert (fingerprint(leave_out={"partners_trail"}), history()) == (before, kept)
    for name in EXTRAS:
        assert rows(tmp_path / "first", name.removeprefix("extras/")), f"nothing of {name} was tried"
    bring(tmp_path / "first")
    second = contents(send(tmp_path / "second"))
    assert {name for name in first if first[name] != second[name]} == set()
    assert bring(tmp_path / "second").rows_changed == 0
    contact = Record.objects.get(kind="contact", words="She rang.")
    assert [one.words[:8] for one in contact.corrections.order_by("pk")] == ["He rang,", "=He rang"]
    assert contact.latest_words == "=He rang twice." and not contact.brought_in
    assert Allocation.objects.exclude(covers=None).get().covers.role == "co_key_worker"
    assert Record.objects.get(words="For health alone.").discipline == "health"


def test_without_being_asked_the_folder_is_the_tracker_alone(tmp_path, first):
    bring(first)
    plain = send(tmp_path / "plain", extras=False)
    assert {path.name for path in plain.iterdir()} == set(BY_FILE_NAME)
    send(tmp_path / "over")
    send(tmp_path / "over", extras=False)
    assert contents(tmp_path / "over") == contents(plain), "what an earlier export had is gone"
    packed = send(tmp_path / "out.zip")
    with zipfile.ZipFile(packed) as archive:
        assert {name for name in archive.namelist() if "/" in name} == {file.name for file in EXTRAS.values()}
    assert bring(packed).rows_changed == 0
    call_command("tracker", "export", str(tmp_path / "told"), "--extras")
    assert contents(tmp_path / "told").keys() == contents(tmp_path / "over").keys() | {
        file.name for file in EXTRAS.values()
    }


FAULTS = [
    ("contacts", "place", "moon"),
    ("contacts", "record_ref", "K1"),
    ("contacts", "contact_ref", "K99"),
    ("contacts", "significant", ""),
    ("allocations", "covers_ref", "A99"),
    ("goals", "person_ref", "P99"),
    ("goals", "ended_on", "2026-02-30"),
    ("plan_steps", "goal_ref", "G99"),
    ("scale_scores", "score", "11"),
    ("corrections", "corrects_ref", "00000000-0000-4000-8000-000000000000"),
    ("how_to_talk", "helps", "x" * 100_000),
    ("enquiries", "route", "later"),
    ("enquiry_questions", "question_ref", "Q1"),
    ("leave", "start_on", ""),
    ("staff", "weekly_hours", "61"),
    ("referrals", "decline_reason", "moon"),
    ("notes", "for_discipline", "health"),
]


def test_a_fault_names_its_file_line_and_column_and_nothing_is_taken_in(tmp_path, first):
    before, whole = fingerprint(), contents(first)
    for name, column, value in FAULTS:
        found = rows(first, name)
        place = next(n for n, row in enumerate(found) if name != "notes" or row["marking"] == "open")
        found[place][column] = value
        put(first, name, found)
        faults, outcome = faults_of(first)
        at = [(file, column_) for file, line, column_ in faults if line]
        assert (f"extras/{name}.csv", column) in at, (name, column, outcome.faults)
        assert all(one.message for one in outcome.faults)
        (first / "extras" / f"{name}.csv").write_text(whole[f"extras/{name}.csv"])
    assert fingerprint() == before
    bring(first)


def test_words_and_whom_a_record_is_about_do_not_change(first):
    bring(first)
    other = YoungPersonFactory()
    found = rows(first, "goals")
    found[0] |= {"words": "Something else.", "person_ref": other.tracker_ref}
    put(first, "goals", found)
    (kept := rows(first, "notes"))[0]["record_ref" if "record_ref" in kept[0] else "headline"] = "Renamed"
    assert faults_of(first)[0] == [("extras/goals.csv", 2, "person_ref"), ("extras/goals.csv", 2, "words")]


def test_two_records_of_one_name(first):
    found = rows(first, "goals")
    found[0]["record_ref"] = rows(first, "notes")[0]["note_ref"]
    put(first, "goals", found)
    faults, _ = faults_of(first)
    assert ("extras/goals.csv", 2, "record_ref") in faults


def test_a_service_that_has_the_tracker_takes_in_the_rest(tmp_path, first):
    """It has called the records otherwise: what names one finds it all the same."""
    plain = tmp_path / "plain"
    plain.mkdir()
    for name in BY_FILE_NAME:
        (plain / name).write_bytes((first / name).read_bytes())
    bring(plain)
    bring(first)
    contact = Record.objects.filter(kind="contact", corrections__isnull=False).first()
    assert contact.latest_words == "=He rang twice." and Contact.objects.filter(place="car").exists()
    assert bring(first).rows_changed == 0


def test_what_was_sealed_since_is_left_as_it_is(first):
    bring(first)
    note = Record.objects.get(words="First words.")
    Record.objects.filter(pk=note.pk).update(marking="sealed")
    found = rows(first, "notes")
    for row in found:
        row["category"] = "health"
    put(first, "notes", found)
    bring(first)
    note.refresh_from_db()
    assert (note.marking, note.category) == ("sealed", "daily_life")
    assert Record.objects.get(words="For health alone.").category == "health"


def test_a_person_takes_no_note_that_they_may_not_read(
    tmp_path, performance_officer, hub_manager, key_worker
):
    a_life(hub_manager, key_worker)
    assert "For health alone" in str(contents(send(tmp_path / "service")))
    theirs = str(contents(send(tmp_path / "theirs", by=performance_officer)))
    assert "For health alone" not in theirs and "Sealed away" not in theirs


def test_the_command_says_how_many_are_sealed(tmp_path, capsys, young_person):
    """With what hangs on them, which is left out too; what was taken back is not spoken of."""
    goal, gone = ScaleScoreFactory(person=young_person).goal, ScaleScoreFactory(person=young_person).goal
    Record.objects.filter(pk=goal.pk).update(marking="sealed")
    Record.objects.filter(pk=gone.pk).update(withdrawn_at=hours_ago(1), withdrawn_by=WorkerFactory())
    call_command("tracker", "export", str(tmp_path / "out"), "--extras")
    said = "Not in extras/: 2 records open to named readers alone, or hanging on one."
    assert said in capsys.readouterr().err and rows(tmp_path / "out", "scale_scores") == []


def test_versions_of_one_second_keep_their_order(tmp_path, key_worker):
    """The last one written counts, wherever they are read."""
    kinds = {"about_me": AboutMeFactory, "how_to_talk": HowToTalkFactory}
    with taken_back():
        person = YoungPersonFactory()
        for make in kinds.values():
            for number in range(1, 8):
                make(person=person, record__words=f"v{number}")
        event = ApprovedEventFactory(person=person, record__words="v0")
        for number in range(1, 8):
            words = CorrectionFactory(
                person=person, kind="significant_event", words=f"v{number}", corrects=event.record
            )
            ApprovedEventFactory(person=person, record=words)
        Record.objects.update(written_at=hours_ago(30).replace(microsecond=0))
        send(tmp_path / "out")
    bring(tmp_path / "out")
    versions = [f"v{number}" for number in range(8)]
    for kind in (*kinds, "significant_event"):
        found = Record.objects.filter(kind=kind).order_by("written_at", "pk")
        assert [one.words for one in found] == versions[-found.count() :], kind
    again = send(tmp_path / "again")
    assert contents(again) == contents(tmp_path / "out") and bring(again).rows_changed == 0


def test_an_unknown_file_or_column_below_is_named(first):
    (first / "extras" / "thoughts.csv").write_text("x\n")
    (first / "extras" / "leave.csv").write_text("leave_ref,staff_ref,start_on,why\n")
    assert set(faults_of(first)[0]) == {("extras/thoughts.csv", None, None), ("extras/leave.csv", 1, "why")}


@pytest.mark.parametrize(
    ("name", "column"),
    [("corrections", "corrects_ref"), ("legal_statuses", "care_period_ref"), ("allocations", "covers_ref")],
)
def test_what_is_said_of_another_record_is_of_the_same_person(
    tmp_path, hub_manager, key_worker, name, column
):
    with taken_back():
        a_life(hub_manager, key_worker)
        other = YoungPersonFactory()
        refs = {
            "corrects_ref": str(NoteFactory(person=other).reference),
            "care_period_ref": CarePeriodFactory(person=other).tracker_ref,
            "covers_ref": AllocationFactory(person=other).tracker_ref,
        }
        folder = send(tmp_path / "two")
    found = rows(folder, name)
    next(row for row in found if row[column])[column] = refs[column]
    put(folder, name, found)
    faults, outcome = faults_of(folder)
    assert [(file, at) for file, line, at in faults if line] == [(f"extras/{name}.csv", column)]
    assert "the same person" in outcome.faults[0].message


def test_what_stands_by_itself_goes_without_what_it_names(tmp_path, young_person):
    """A manager approved it: it does not go with the note that it was lifted from."""
    note = NoteFactory(person=young_person, author=WorkerFactory())
    ApprovedEventFactory(person=young_person, lifted_from=note)
    review = PlanReviewFactory(person=young_person)
    ScaleScoreFactory(person=young_person, review=review)
    Record.objects.filter(pk=note.pk).update(withdrawn_at=hours_ago(1), withdrawn_by=note.author)
    Record.objects.filter(pk=review.pk).update(marking="sealed")
    folder = send(tmp_path / "out")
    assert [row["lifted_from_ref"] for row in rows(folder, "significant_events")] == [""]
    assert [row["review_ref"] for row in rows(folder, "scale_scores")] == [""]
    bring(folder)
    assert bring(folder).rows_changed == 0
