"""Every list as a file: the page's rows and refusals, no formulas, one line on the trail, long ones by the queue."""

import csv
import datetime
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone

from nwd.pages import tasks
from nwd.pages.lists import LISTS
from partners.models import OutboxItem, TrailLine
from reports.downloads.columns import Column, Listed, Table
from reports.downloads.plain_text import write_csv
from reports.downloads.spreadsheet import MOST_SIGNS, write_spreadsheet
from reports.models import Prepared, Transfer
from tests.factories.cases import AllocationFactory, MissingEpisodeFactory, NoteFactory
from tests.factories.placements import StayFactory
from tests.factories.raise_meetings import LateActionFactory

pytestmark = pytest.mark.django_db
DANGEROUS = ["=1+1", "+44 1632 960123", "-2", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A0"]


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


def url(listing, sort="csv", **answers):
    return reverse("download", args=[listing, sort], query=answers or None)


def rows_of(response):
    assert response.status_code == 200, response.status_code
    text = response.getvalue().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def exports(act):
    return TrailLine.objects.filter(what="export", act=act)


def the_file(writer, values):
    into = io.BytesIO()
    table = Table(Listed([Column("Words", lambda row: row)], values, len(values)))
    writer(table, into)
    into.seek(0)
    return into


@pytest.fixture
def east_is_busy(east, west, young_person, hidden_person, key_worker):
    """Robin with one of everything at East; Zephyrine with the same at West."""
    for hub, person in ((east, young_person), (west, hidden_person)):
        StayFactory(claim__person=person, claim__bed=hub.beds.first())
        MissingEpisodeFactory(person=person, hub=hub)
        LateActionFactory(person=person, action="=HYPERLINK(1)")
        NoteFactory(person=person, words=f"Zebra crossing with {person.given_name}")
    AllocationFactory(worker=key_worker.worker, person=young_person)
    return young_person


def test_nothing_runs_as_a_formula_in_csv():
    lines = list(
        csv.reader(io.StringIO(the_file(write_csv, DANGEROUS).read().decode("utf-8-sig"), newline=""))
    )
    assert [line[0] for line in lines[1:]] == [f"'{words}" for words in DANGEROUS]
    assert the_file(write_csv, ["Zoë"]).read().startswith(b"\xef\xbb\xbf")


def test_text_is_text_in_a_spreadsheet_and_nothing_is_hidden():
    day, moment = datetime.date(2026, 3, 9), timezone.make_aware(datetime.datetime(2026, 7, 9, 14, 30))
    values = [*DANGEROUS, "https://example.org", "007", day, moment, 7, 2.5, None, "x" * (MOST_SIGNS + 9)]
    made = the_file(write_spreadsheet, values)
    book = openpyxl.load_workbook(made)
    (sheet,) = book.worksheets
    cells = [sheet.cell(row, 1) for row in range(2, 2 + len(values))]
    assert {cell.data_type for cell in cells[: len(DANGEROUS) + 2]} == {"s"}
    assert [cell.value for cell in cells[1:4]] == DANGEROUS[1:4]
    kept = [cells[len(DANGEROUS) + place].value for place in range(1, 7)]
    assert kept == ["007", datetime.datetime(2026, 3, 9), datetime.datetime(2026, 7, 9, 14, 30), 7, 2.5, None]
    assert len(cells[-1].value) <= MOST_SIGNS and "does not fit" in cells[-1].value
    assert sheet.sheet_state == "visible" and not book.defined_names and not book.properties.creator
    names = zipfile.ZipFile(made).namelist()
    assert not [name for name in names if "comment" in name or "pivot" in name or "external" in name]


LISTED = [
    ("caseload", {}, "key_worker", "Robin Ashby"),
    ("caseloads", {}, "hub_manager", "Kit Moreno"),
    ("tonight", {"of": "{east}"}, "hub_worker", "Robin Ashby"),
    ("chronology", {"of": "{robin}"}, "hub_worker", "Zebra crossing with Robin"),
    ("questionnaires", {"of": "{robin}"}, "hub_worker", "Filled in"),
    ("missing", {}, "hub_worker", "Robin Ashby"),
    ("raise-actions", {}, "hub_manager", "'=HYPERLINK(1)"),
    ("who-has-access", {}, "governance_lead", "Hana Lund"),
    ("workers", {}, "governance_lead", "Hana Lund"),
    ("agencies", {}, "governance_lead", ""),
    ("houses", {}, "governance_lead", "East Hub"),
    ("reviews", {}, "governance_lead", "East Hub"),
    ("incidents", {"of": "{east}"}, "hub_worker", "Of those you know"),
    ("complaints", {"of": "{east}"}, "hub_worker", "About"),
    ("figures", {}, "hub_manager", "Referrals"),
]


@pytest.mark.parametrize(("listing", "answers", "who", "words"), LISTED, ids=[row[0] for row in LISTED])
def test_each_list_is_what_its_page_shows_and_on_the_trail(
    listing, answers, who, words, client_of, cast, east, east_is_busy
):
    user = getattr(cast, who)
    filled = {
        key: value.format(east=east.reference, robin=east_is_busy.reference) for key, value in answers.items()
    }
    client = client_of(user)
    lines = rows_of(client.get(url(listing, **filled)))
    text = "\n".join(" ".join(line) for line in lines)
    assert words in text and "Zephyrine" not in text
    line = exports(listing).get()
    assert line.counts == {"rows": len(lines) - 1} and (line.people == [east_is_busy.pk]) == ("Robin" in text)
    made = client.get(url(listing, "xlsx", **filled))
    sheet = openpyxl.load_workbook(io.BytesIO(made.getvalue())).active
    assert sheet.max_row == len(lines) and [cell.value for cell in sheet[1]] == lines[0]
    name = made["Content-Disposition"]
    assert name == f'attachment; filename="{listing}-{timezone.localdate()}.xlsx"'


#: A partner's role opens these pages; without an agreement nobody stands on them.
OPEN_TO_PARTNERS = {"caseload", "due", "missing", "raise-actions"}


@pytest.mark.parametrize("who", ["police_officer", "clinician", "leaver"])
@pytest.mark.parametrize("listing", sorted(LISTS))
def test_who_may_not_open_the_page_gets_no_file_and_who_sees_nobody_an_empty_one(
    listing, who, client_of, cast, east_is_busy
):
    answer = client_of(getattr(cast, who)).get(url(listing, of=east_is_busy.reference))
    if listing in OPEN_TO_PARTNERS and who != "leaver":
        assert len(rows_of(answer)) == 1, "its headings"
        assert (exports(listing).get().people, exports(listing).get().counts) == ([], {"rows": 0})
    else:
        assert answer.status_code in (403, 404) and not exports(listing).exists()
    assert b"Robin" not in answer.getvalue()


def test_hidden_and_absent_are_the_same_answer(client_of, worker_of_another_hub, young_person):
    client = client_of(worker_of_another_hub)
    for reference in (young_person.reference, "0" * 12):
        assert client.get(url("chronology", of=reference)).status_code == 404
    assert client.get(url("nothing")).status_code == client.get(url("caseload", "pdf")).status_code == 404


def test_what_find_found_is_taken_from_the_session(client_of, hub_worker, east_is_busy):
    client = client_of(hub_worker)
    found = client.post(reverse("find"), {"words": "ashby"}).url.partition("search=")[2]
    assert rows_of(client.get(url("people-found", search=found)))[1][0] == "Robin Ashby"
    asked = client.post(reverse("search_notes"), {"words": "zebra"}).url.partition("search=")[2]
    lines = rows_of(client.get(url("notes-found", search=asked)))
    assert [line[1] for line in lines[1:]] == ["Robin Ashby"]
    assert client.get(url("people-found", search="nothing")).status_code == 404


def test_the_list_behind_a_figure(client_of, hub_manager, east_is_busy):
    client = client_of(hub_manager)
    shown = client.get(reverse("figure", args=["referrals_received"])).context["shown"].rows[-1]
    page = f"{reverse('figure_list', args=['referrals_received'])}?{shown.query}"
    count = client.get(page).context["page"].paginator.count
    lines = rows_of(client.get(f"{url('counted')}?of=referrals_received&{shown.query}"))
    assert len(lines) - 1 == count


def test_faults_of_a_transfer_are_for_who_asked(client_of, service_manager, performance_officer):
    transfer = Transfer.objects.create(direction="in", asked_by=service_manager)
    transfer.faults.create(position=1, file="people.csv", line=3, message="=wrong")
    lines = rows_of(client_of(service_manager).get(url("tracker-faults", of=transfer.reference)))
    assert lines[1] == ["people.csv", "3", "", "", "'=wrong"]
    other = client_of(performance_officer).get(url("tracker-faults", of=transfer.reference))
    assert other.status_code == 404


def test_many_people_on_one_file_ask_for_a_proof(client_of, service_manager, east_is_busy, settings):
    settings.DOWNLOADS_PROVED_FROM = 1
    client = client_of(service_manager)
    assert client.get(url("missing")).status_code == 200
    session = client.session
    session["account_authentication_methods"] = []
    session.save()
    answer = client.get(url("missing"))
    assert answer.status_code == 302 and answer.url.startswith(reverse("account_reauthenticate"))
    assert exports("missing").count() == 1


@pytest.fixture
def long_list(settings, client_of, hub_worker, east_is_busy):
    """Robin's chronology is long here: it has more than one record."""
    settings.DOWNLOADS_AT_ONCE = 1
    client = client_of(hub_worker)
    asked = url("chronology", "xlsx", of=east_is_busy.reference, kind="note")
    NoteFactory(person=east_is_busy, words="Another")
    return client, asked


def prepared():
    for item in OutboxItem.objects.filter(task="nwd.pages.tasks.prepare_list"):
        tasks.prepare_list(item.subject)
    return Prepared.objects.get()


def test_a_long_list_is_prepared_by_the_queue(long_list, hub_worker):
    client, asked = long_list
    page = client.get(asked)
    assert "Prepare the spreadsheet" in page.content.decode() and not Prepared.objects.exists()
    key = "7d444840-9dc0-41d1-b245-5ffdce74fad2"
    places = {client.post(asked, {"key": key}).url for _ in range(3)}
    one = Prepared.objects.get()
    assert places == {reverse("prepared", args=[one.reference])}
    assert "Ashby" not in one.asked
    waiting = client.get(*places).content.decode()
    assert "Waiting for its turn" in waiting and "every 2s" in waiting
    one = prepared()
    assert (one.outcome, one.total, len(one.people)) == ("done", 2, 1)
    assert one.path.stat().st_mode & 0o077 == 0
    tasks.prepare_list(one.pk)
    assert exports("chronology").get().counts == {"rows": 2}
    assert "The file is ready: 2 rows" in client.get(*places).content.decode()
    home = client.get("/").content.decode()
    assert (
        f'{reverse("prepared", args=[one.reference])}">Your file is ready: Chronology, spreadsheet,' in home
    )
    answer = client.get(reverse("prepared_file", args=[one.reference]))
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer))).active
    assert sheet.max_row == 3
    assert exports("prepared_file").get().people == one.people


def test_who_lost_the_right_meanwhile_gets_nothing(long_list, hub_worker, east):
    client, asked = long_list
    client.post(asked)
    hub_worker.worker.postings.update(end_on=timezone.localdate())
    one = prepared()
    assert one.outcome == "failed" and not one.path.exists()
    assert not exports("chronology").exists()


def test_a_file_is_closed_when_somebody_in_it_may_no_longer_be_known(
    long_list, hub_worker, hub_manager, client_of, east_is_busy
):
    client, asked = long_list
    client.post(asked)
    one = prepared()
    file = reverse("prepared_file", args=[one.reference])
    assert client_of(hub_manager).get(file).status_code == 404
    one.people = [*one.people, 0]
    one.save()
    answer = client.get(file)
    assert answer.status_code == 403 and "This file is closed" in answer.content.decode()
    assert not exports("prepared_file").exists()


def test_a_prepared_file_is_kept_a_day(long_list, django_capture_on_commit_callbacks):
    client, asked = long_list
    client.post(asked)
    one = prepared()
    tasks.drop_old_files()
    assert one.path.exists()
    Prepared.objects.update(finished_at=timezone.now() - datetime.timedelta(hours=25))
    assert client.get(reverse("prepared_file", args=[one.reference])).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        tasks.drop_old_files()
    assert not one.path.exists() and not Prepared.objects.exists()
    assert not list(Path(default_storage.path("prepared")).iterdir())


def test_a_job_that_breaks_says_so_and_leaves_no_half_file(long_list, monkeypatch):
    client, asked = long_list
    client.post(asked)

    def breaks(table, into):
        into.write(b"half")
        raise OSError

    monkeypatch.setitem(tasks.WRITERS, "xlsx", breaks)
    with pytest.raises(OSError):
        prepared()
    one = Prepared.objects.get()
    assert one.outcome == "failed" and not list(one.path.parent.iterdir())
    assert "could not be prepared" in client.get(reverse("prepared", args=[one.reference])).content.decode()
