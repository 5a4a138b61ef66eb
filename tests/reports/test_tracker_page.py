"""The page: bring a zip, see how it goes, read what is wrong, take the whole service out."""

import datetime
import os
import shutil
from io import BytesIO
from pathlib import Path
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from cases.models import YoungPerson
from partners.models import OutboxItem, Posting, TrailLine
from reports import tasks
from reports.models import Transfer
from reports.tracker import progress
from reports.tracker.progress import Step
from tests.factories.cases import NoteFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture
def officer(performance_officer, client_of):
    return client_of(performance_officer)


def packed(folder):
    name = shutil.make_archive(str(folder.parent / "packed"), "zip", folder)
    return SimpleUploadedFile("tracker.zip", Path(name).read_bytes(), "application/zip")


def ours(base_tracker, lead_agency):
    """The small folder, led by the agency that leads the tests' service."""
    text = (base_tracker / "agencies.csv").read_text()
    text = text.replace("council", "district_council") + f"{lead_agency.tracker_ref},Lead,council\n"
    (base_tracker / "agencies.csv").write_text(text)
    return base_tracker


def ask(client, folder, **answers):
    return client.post(
        reverse("bring_tracker"),
        {"upload": packed(folder), "act": "take_in", "key": "7d444840-9dc0-41d1-b245-5ffdce74fad2"} | answers,
    )


def run():
    for item in OutboxItem.objects.filter(task="reports.tasks.run_transfer"):
        tasks.run_transfer(item.subject)
    return Transfer.objects.first()


def page_of(client, transfer, **headers):
    return client.get(reverse("transfer", args=[transfer.reference]), headers=headers).content.decode()


def test_the_extras_come_when_they_are_asked_for(officer, young_person, django_capture_on_commit_callbacks):
    NoteFactory(person=young_person, words="Robin made soup.")
    assert "what the tracker has no room for" in officer.get(reverse("tracker")).content.decode()
    for asked, key in (({}, uuid4()), ({"extras": "yes"}, uuid4())):
        officer.post(reverse("send_tracker"), {"key": key, **asked})
        transfer = run()
        page = page_of(officer, transfer)
        assert "The zip is ready" in page and ("Not in it: 1 note" in page) is not bool(asked)
        got = officer.get(reverse("transfer_file", args=[transfer.reference]))
        names = ZipFile(BytesIO(b"".join(got.streaming_content))).namelist()
        assert ("extras/notes.csv" in names) is bool(asked)


def faults_file(transfer):
    return reverse("download", args=["tracker-faults", "csv"], query={"of": transfer.reference})


def test_a_zip_is_taken_in(officer, base_tracker, lead_agency, django_capture_on_commit_callbacks):
    answer = ask(officer, ours(base_tracker, lead_agency))
    transfer = Transfer.objects.get()
    assert answer.url == reverse("transfer", args=[transfer.reference])
    waiting = page_of(officer, transfer)
    assert "Waiting for its turn" in waiting and "Refresh this page" in waiting
    progress.note_step(transfer.reference, Step.CHECKING)
    fragment = page_of(officer, transfer, HX_Request="true")
    assert "step 2 of 3" in fragment and "<html" not in fragment and 'hx-trigger="every 2s"' in fragment
    with django_capture_on_commit_callbacks(execute=True):
        transfer = run()
    assert transfer.outcome == "done" and transfer.rows_changed > 40
    assert YoungPerson.objects.filter(tracker_ref="P1").exists()
    assert not default_storage.exists(transfer.stored_as)
    done = page_of(officer, transfer)
    assert "Taken in." in done and "young_people.csv" in done and "hx-trigger" not in done
    line = TrailLine.objects.get(act="import_tracker")
    assert line.actor == "user" and line.user_id == transfer.asked_by_id
    before = Transfer.objects.get().finished_at
    run()
    assert Transfer.objects.get().finished_at == before


def test_the_same_form_sent_twice_counts_once(officer, base_tracker, lead_agency):
    first = ask(officer, ours(base_tracker, lead_agency))
    second = ask(officer, base_tracker)
    assert first.url == second.url
    assert Transfer.objects.count() == OutboxItem.objects.count() == 1
    assert ask(officer, base_tracker, key=str(uuid4())).url != first.url


def test_faults_are_listed_by_page_and_as_a_file(officer, base_tracker, lead_agency):
    folder = ours(base_tracker, lead_agency)
    rows = "".join(f"N{n:03},P1,police,=cmd()<b>,2016-05-01,no\n" for n in range(150))
    (folder / "needs.csv").write_text("need_ref,person_ref,discipline,need,identified_on,main\n" + rows)
    ask(officer, folder)
    transfer = run()
    assert (transfer.outcome, transfer.faults_found, transfer.rows_changed) == ("refused", 150, 0)
    assert not YoungPerson.objects.filter(tracker_ref="P1").exists()
    page = page_of(officer, transfer)
    assert "Nothing was taken in. 150 things to put right." in page
    assert "needs.csv, line 2, need" in page and "=cmd()&lt;b&gt;" in page and "line 102," not in page
    second = officer.get(reverse("transfer", args=[transfer.reference]), {"page": 2}).content.decode()
    assert "needs.csv, line 102, need" in second
    answer = officer.get(faults_file(transfer))
    assert answer["Cache-Control"] == "no-store"
    assert b"needs.csv,2,need,'=cmd()<b>,\"This is not one of the values" in answer.content
    assert TrailLine.objects.filter(what="export", act="tracker-faults").count() == 1


def test_a_check_writes_nothing(officer, base_tracker, lead_agency):
    ask(officer, ours(base_tracker, lead_agency), act="check")
    transfer = run()
    assert transfer.outcome == "done" and not YoungPerson.objects.exists()
    assert "Nothing is wrong with it. Nothing was written." in page_of(officer, transfer)


def test_what_is_no_zip_is_a_fault_in_words(officer):
    answers = {"upload": SimpleUploadedFile("x.zip", b"hello"), "act": "check"}
    officer.post(reverse("bring_tracker"), answers)
    transfer = run()
    assert transfer.outcome == "refused"
    page = page_of(officer, transfer)
    assert "This file is not a zip, or it is damaged." in page and "The file you brought" in page
    assert f"{transfer.reference}.zip" not in page
    answer = officer.get(faults_file(transfer))
    assert f"{transfer.reference}.zip" not in answer.content.decode()


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"act": "check"}, "Choose a zip"),
        ({"act": "check", "upload": SimpleUploadedFile("x.zip", b"")}, "The file is empty."),
        ({"upload": SimpleUploadedFile("x.zip", b"x")}, "What to do with it"),
    ],
)
def test_a_form_that_is_not_filled_in_says_what_is_missing(officer, answers, words):
    answer = officer.post(reverse("bring_tracker"), answers)
    assert answer.status_code == 200 and words in answer.content.decode()
    assert not Transfer.objects.exists()


def test_the_service_leaves_as_a_zip(officer, young_person):
    officer.post(reverse("send_tracker"))
    transfer = Transfer.objects.get()
    file = reverse("transfer_file", args=[transfer.reference])
    assert officer.get(file).status_code == 404
    transfer = run()
    assert "The zip is ready. It is kept for a day." in page_of(officer, transfer)
    answer = officer.get(file)
    assert answer["Cache-Control"] == "no-store" and "attachment" in answer["Content-Disposition"]
    with ZipFile(BytesIO(b"".join(answer.streaming_content))) as archive:
        assert len(archive.namelist()) == 21
        assert young_person.family_name in archive.read("young_people.csv").decode()
    whats = TrailLine.objects.filter(what="export").values_list("act", flat=True)
    assert sorted(whats) == ["export_tracker", "transfer_file"]


def test_who_may_not_is_refused_and_another_s_transfer_is_not_there(
    officer, hub_worker, service_manager, client_of
):
    officer.post(reverse("send_tracker"))
    transfer = run()
    doors = ["transfer", "transfer_file"]
    for who, own, other in ((hub_worker, 403, 404), (service_manager, 200, 404)):
        client = client_of(who)
        assert client.get(reverse("tracker")).status_code == own
        assert client.get(reverse("bring_tracker")).status_code == own
        for door in doors:
            assert client.get(reverse(door, args=[transfer.reference])).status_code == other
        assert client.get(faults_file(transfer)).status_code == other
    assert client_of(hub_worker).post(reverse("send_tracker")).status_code == 403
    assert Transfer.objects.count() == 1


def test_it_is_decided_again_when_it_runs(officer, performance_officer):
    officer.post(reverse("send_tracker"))
    Posting.objects.filter(worker=performance_officer.worker).update(
        end_on=timezone.localdate() - datetime.timedelta(days=1), start_on=datetime.date(2001, 1, 1)
    )
    transfer = run()
    assert transfer.outcome == "failed" and not transfer.path.exists()
    assert TrailLine.objects.filter(what="denial", act="transfer_service").exists()


def test_a_job_that_breaks_says_so(officer, monkeypatch):
    officer.post(reverse("send_tracker"))

    def full(**given):
        raise OSError("disk full")

    monkeypatch.setattr("reports.actions.export_tracker", full)
    with pytest.raises(Exception, match="could not be written"):
        run()
    transfer = Transfer.objects.get()
    assert transfer.outcome == "failed"
    assert "It could not be done, and nothing was written." in page_of(officer, transfer)


@pytest.mark.parametrize("number", [1, 20])
def test_the_list_asks_as_many_questions_for_many_transfers(
    officer, performance_officer, number, django_assert_num_queries
):
    officer.get(reverse("tracker"))
    for _ in range(number):
        Transfer.objects.create(direction="out", asked_by=performance_officer)
    with django_assert_num_queries(10):  # two to count notes as the service
        assert officer.get(reverse("tracker")).status_code == 200


def test_the_list_says_what_was_done_and_how_it_went(officer, performance_officer, young_person):
    NoteFactory(person=young_person)
    at = datetime.datetime(2026, 3, 4, 13, 51, 7, tzinfo=datetime.UTC)
    rows = {
        ("in", False, "done"): "Taken in, Done",
        ("in", False, "refused"): "To take in, Not taken in",
        ("in", True, "done"): "Checked, Nothing wrong",
        ("in", True, "refused"): "Checked, Things to put right",
        ("in", True, "waiting"): "To check, Waiting",
        ("out", False, "done"): "Taken out, Done",
        ("out", False, "failed"): "To take out, Could not be done",
    }
    for direction, check_only, outcome in rows:
        one = Transfer.objects.create(
            direction=direction, check_only=check_only, outcome=outcome, asked_by=performance_officer
        )
        Transfer.objects.filter(pk=one.pk).update(asked_at=at)
    answer = officer.get(reverse("tracker"))
    told = [f"{one.what_words}, {one.outcome_words}" for one in answer.context["transfers"]]
    assert told == list(rows.values())[::-1]
    page = answer.content.decode()
    assert "4 March 2026 at 1:51:07pm" in page and "Things to put right" in page
    assert page.index("Not in it: 1 note made on pages") < page.index("Prepare a zip")


def test_a_prepared_zip_is_kept_for_a_day(officer, young_person):
    officer.post(reverse("send_tracker"))
    transfer = run()
    draft = transfer.path.parent / ".broken-draft"
    draft.mkdir()
    (draft / "young_people.csv").write_text("a name")
    tasks.drop_old_zips()
    assert transfer.path.exists() and draft.exists()
    yesterday = (timezone.now() - datetime.timedelta(days=1, minutes=1)).timestamp()
    for path in (transfer.path, draft):
        os.utime(path, (yesterday, yesterday))
    tasks.drop_old_zips()
    assert not transfer.path.exists() and not draft.exists()
    assert "it was kept for a day" in page_of(officer, transfer)


def test_after_its_day_a_zip_is_not_handed_out_even_if_it_still_lies_there(officer, young_person):
    officer.post(reverse("send_tracker"))
    transfer = run()
    Transfer.objects.update(finished_at=timezone.now() - datetime.timedelta(days=1))
    assert officer.get(reverse("transfer_file", args=[transfer.reference])).status_code == 404
    assert transfer.path.exists()


def test_what_was_brought_is_not_dropped_while_it_waits(officer, base_tracker, lead_agency):
    tasks.drop_old_zips()
    ask(officer, ours(base_tracker, lead_agency))
    transfer = Transfer.objects.get()
    os.utime(transfer.path, (0, 0))
    tasks.drop_old_zips()
    assert transfer.path.exists()
