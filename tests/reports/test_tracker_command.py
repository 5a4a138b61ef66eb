"""`manage.py tracker`: what it prints, how it ends, and that nothing brought to it ends in a traceback."""

import json
import os
import tracemalloc
import zipfile

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from cases.models import YoungPerson
from partners.access import Service
from partners.models import TrailLine
from reports import actions
from reports.tracker.reading import rows
from tests.reports.whole_database import fingerprint

pytestmark = pytest.mark.django_db


def run(capsys, *words):
    """Exit status, standard output, standard error."""
    try:
        call_command("tracker", *words)
        status = 0
    except SystemExit as end:
        status = end.code
    out = capsys.readouterr()
    return status, out.out, out.err


def bring(path):
    return actions.import_tracker(by=Service(), path=path)


def test_json_is_a_list_and_nothing_else(capsys, base_tracker):
    assert run(capsys, "import", str(base_tracker), "--check-only", "--format", "json")[:2] == (0, "[]\n")
    assert not YoungPerson.objects.exists()
    text = (base_tracker / "needs.csv").read_text()
    (base_tracker / "needs.csv").write_text(text.replace("N3,P2", "N3,Zoë"))
    for also in ([], ["--check-only"]):
        status, out, err = run(capsys, "import", str(base_tracker), "--format", "json", *also)
        assert status == 1 and "Checking" in err
        assert json.loads(out) == [
            {
                "file": "needs.csv",
                "line": 4,
                "column": "person_ref",
                "value": "Zoë",
                "message": "No row of young_people.csv has this ref, neither in what was brought nor in the service.",
            }
        ]


def test_text_names_the_place_and_counts_the_rows(capsys, base_tracker):
    status, out, _ = run(capsys, "import", str(base_tracker))
    assert status == 0 and "young_people.csv                4        0          0" in out
    text = (base_tracker / "needs.csv").read_text()
    (base_tracker / "needs.csv").write_text(text.replace("N3,P2", "N3,P9"))
    status, out, _ = run(capsys, "import", str(base_tracker))
    assert status == 1 and "needs.csv, line 4, person_ref: [P9] No row" in out
    assert "Nothing was taken in. Faults found: 1." in out


def test_export_to_a_folder_and_to_a_zip(capsys, base_tracker, tmp_path):
    run(capsys, "import", str(base_tracker))
    assert run(capsys, "export", str(tmp_path / "out"))[0] == 0
    assert (tmp_path / "out" / "needs.csv").read_bytes() == (base_tracker / "needs.csv").read_bytes()
    status, out, _ = run(capsys, "export", str(tmp_path / "deep" / "out.zip"))
    assert status == 0 and "in 21 files" in out
    first = (tmp_path / "deep" / "out.zip").read_bytes()
    assert run(capsys, "export", str(tmp_path / "deep" / "out.zip"))[0] == 0
    assert (tmp_path / "deep" / "out.zip").read_bytes() == first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "out", "tracker"]
    assert run(capsys, "export", str(tmp_path / "out"))[0] == 0, "over an earlier export"


def test_notes_that_are_not_in_it_are_counted(capsys, young_person, tmp_path):
    from tests.factories.cases import NoteFactory

    NoteFactory(person=young_person)
    assert "Not in it: 1 note made on pages" in run(capsys, "export", str(tmp_path / "out"))[2]


@pytest.mark.parametrize("name", ["nothing", "nothing.zip", "", "\udce9"])
def test_a_place_that_is_not_there_is_a_fault(capsys, tmp_path, name):
    status, out, _ = run(capsys, "import", str(tmp_path / "x" / name), "--format", "json")
    assert status == 1 and "neither a folder nor a zip" in json.loads(out)[0]["message"]


def test_a_name_that_is_no_text_is_a_fault(capsys, base_tracker):
    (base_tracker / os.fsdecode(b"n\xe9eds.csv")).write_text("x")
    status, out, _ = run(capsys, "import", str(base_tracker), "--format", "json")
    assert status == 1 and json.loads(out)[0]["file"] == "n\\xe9eds.csv"


def test_it_runs_as_a_person_who_may(capsys, base_tracker, performance_officer, hub_worker):
    run(capsys, "import", str(base_tracker), "--as", performance_officer.email.upper(), "--check-only")
    with pytest.raises(CommandError, match="Their role does not let them take the whole tracker"):
        call_command("tracker", "import", str(base_tracker), "--as", hub_worker.email)
    with pytest.raises(CommandError, match="No one signs in"):
        call_command("tracker", "export", str(base_tracker), "--as", "nobody@example.org")
    assert TrailLine.objects.get(what="denial").user_id == hub_worker.pk


def test_a_zip_that_unpacks_to_too_much_is_not_read_on(base_tracker, tmp_path, settings):
    settings.TRACKER_MOST_BYTES = 3_000_000
    row = "K{},P1,S1,2016-05-02T10:00+01:00,phone,,,yes,{}\n"
    head = "contact_ref,person_ref,staff_ref,occurred_at,method,started_by,duration_minutes,reached,summary\n"
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in base_tracker.iterdir():
            if path.name != "contacts.csv":
                archive.write(path, path.name)
        archive.writestr("contacts.csv", head + "".join(row.format(n, "x" * 10_000) for n in range(1_000)))
    before = fingerprint()
    outcome = bring(tmp_path / "bomb.zip")
    assert ["unpacks to more" in fault.message for fault in outcome.faults] == [True]
    assert fingerprint() == before


@pytest.mark.parametrize(
    ("filler", "sentence"),
    [
        (b"x", "longer than"),
        (b'"', "longer than"),
        (b",", "cells"),
        (b"\xff", "longer than"),
        (b"\0", "longer than"),
    ],
)
def test_one_endless_line_needs_little_memory(tmp_path, filler, sentence):
    with (tmp_path / "needs.csv").open("wb") as file:
        file.write(b"need_ref,person_ref,discipline,need,identified_on,main\n")
        for _ in range(32):
            file.write(filler * 2**20)
    tracemalloc.start()
    outcome = bring(tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * 2**20
    (fault,) = [fault for fault in outcome.faults if fault.file == "needs.csv"]
    assert fault.line == 2 and sentence in fault.message
    assert len(str(fault.value)) < 1_000


def test_memory_does_not_grow_with_the_file(base_tracker):
    def peak_of(number):
        with (base_tracker / "needs.csv").open("w") as file:
            file.write("need_ref,person_ref,discipline,need,identified_on,main\n")
            file.writelines(f"N{n:06},P{1 + n % 4},other,other,2016-05-09,no\n" for n in range(number))
        tracemalloc.start()
        assert actions.import_tracker(by=Service(), path=base_tracker, check_only=True).faults == []
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    peak_of(100)
    small, large = peak_of(2_000), peak_of(40_000)
    assert large < small + 2**20


@pytest.mark.parametrize("cut", [1, 2, 3, 5, 7, 64])
def test_where_a_line_is_cut_makes_no_difference(monkeypatch, tmp_path, cut):
    text = 'a,"b ""c"" é\r\n,\U0001f600",\r\n"","x",y\nlast,"1\r2",\udce9'
    (tmp_path / "t").write_bytes(text.encode("utf-8", "surrogateescape"))

    def read():
        with (tmp_path / "t").open("rb") as stream:
            return [(row.line, row.cells, row.troubles, row.unclosed) for row in rows(stream)]

    whole = read()
    assert [(line, cells[:2]) for line, cells, *_ in whole] == [
        (1, ["a", 'b "c" é\r\n,\U0001f600']),
        (3, ["", "x"]),
        (4, ["last", "1\r2"]),
    ]
    monkeypatch.setattr("reports.tracker.reading.PIECE", cut)
    assert read() == whole


@pytest.mark.parametrize("said", ["1GB", "-5", "1e9", "9" * 5_000])
def test_a_limit_that_is_no_number_stops_the_start_with_a_sentence(monkeypatch, said):
    from nwd.given import whole_number

    monkeypatch.setenv("TRACKER_MOST_BYTES", said)
    with pytest.raises(ImproperlyConfigured, match="Set it to a whole number"):
        whole_number("TRACKER_MOST_BYTES", "1000000000")
    monkeypatch.setenv("TRACKER_MOST_BYTES", "")
    assert whole_number("TRACKER_MOST_BYTES", "1000000000") == 10**9
