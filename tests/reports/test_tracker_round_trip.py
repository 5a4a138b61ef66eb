"""In, out and in again: byte for byte, and nothing written the second time."""

import shutil
import zipfile
from pathlib import Path

import pytest

from cases.models import Contact, Record
from partners.access import Service
from partners.models import Posting, TrailLine
from reports import actions
from reports.tracker.format import BY_FILE_NAME, FILES
from reports.tracker.writing import Unwritable, destination
from tests.reports.reference import random_tracker, schema
from tests.reports.whole_database import fingerprint, history

pytestmark = pytest.mark.django_db
EXAMPLE = Path(__file__).parent.parent.parent / "demo" / "tracker"


def bring(path, **options):
    outcome = actions.import_tracker(by=Service(), path=path, **options)
    assert outcome.faults == []
    return outcome


def send(target):
    with destination(target) as folder:
        actions.export_tracker(by=Service(), folder=folder)
    return target


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".csv"}


def test_the_format_is_that_of_the_page():
    assert {f.name: [(c.name, c.optional) for c in f.columns] for f in FILES.values()} == {
        name: [(c.name, c.optional) for c in columns] for name, columns in schema.FILES.items()
    }
    for name, columns in schema.FILES.items():
        for column in columns:
            ours = BY_FILE_NAME[name].by_name[column.name]
            if column.kind != "yes_no":
                assert set(ours.values) == set(column.values), (name, column.name)
            assert f"{ours.to}.csv" == column.link if column.link else not ours.to
            if column.high is not None:
                assert (ours.low, ours.high) == (column.low, column.high)


@pytest.mark.parametrize("seed", range(12))
def test_a_random_tracker_leaves_as_it_came_in(seed, tmp_path):
    written = random_tracker.write(tmp_path / "in", seed)
    random_tracker.write(tmp_path / "canonical", seed, canonical=True)
    bring(written.folder, lead=written.lead)
    assert contents(send(tmp_path / "out")) == contents(tmp_path / "canonical")
    before = fingerprint(leave_out={"partners_trail"})
    outcome = bring(tmp_path / "out")
    assert outcome.rows_changed == 0
    assert bring(written.folder, lead=written.lead).rows_changed == 0
    assert fingerprint(leave_out={"partners_trail"}) == before


def test_the_example_leaves_as_it_came_in_and_a_second_import_writes_nothing(tmp_path):
    bring(EXAMPLE)
    out = send(tmp_path / "out.zip")
    with zipfile.ZipFile(out) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == contents(EXAMPLE)
    before, kept = fingerprint(leave_out={"partners_trail"}), history()
    outcome = bring(out)
    assert (outcome.rows_changed, outcome.counts["contacts"].unchanged) == (0, 32_130)
    assert fingerprint(leave_out={"partners_trail"}) == before
    assert history() == kept
    assert TrailLine.objects.filter(act="import_tracker").count() == 2


def test_an_empty_service_writes_headers_and_an_empty_folder_needs_no_lead(tmp_path):
    (tmp_path / "in").mkdir()
    bring(tmp_path / "in")
    out = contents(send(tmp_path / "out"))
    assert out == {file.name: (",".join(file.names) + "\n").encode() for file in FILES.values()}
    bring(tmp_path / "out")


def test_an_export_does_not_touch_a_folder_that_holds_other_files(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.doc").write_text("mine")
    with pytest.raises(Unwritable, match="holds other files"), destination(tmp_path / "mine"):
        pass
    assert [path.name for path in tmp_path.rglob("*.doc")] == ["thesis.doc"]


def test_part_of_a_second_leaves_no_trace_in_the_second_folder_either(tmp_path, base_tracker):
    bring(base_tracker)
    for part, contact in enumerate(Contact.objects.order_by("pk")):
        contact.occurred_at = contact.occurred_at.replace(second=0, microsecond=500_000 + part)
        contact.save()
    first = contents(send(tmp_path / "first"))
    bring(tmp_path / "first")
    assert contents(send(tmp_path / "second")) == first


def test_a_zip_of_the_folder_itself_is_taken(tmp_path, base_tracker):
    shutil.make_archive(str(tmp_path / "packed"), "zip", base_tracker.parent, base_tracker.name)
    bring(tmp_path / "packed.zip")
    assert (
        Record.objects.filter(brought_in=True).exists() and Posting.objects.filter(brought_in=True).exists()
    )
