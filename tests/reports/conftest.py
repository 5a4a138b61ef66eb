import pytest

from tests.reports.reference.base_folder import BASE


@pytest.fixture
def base_tracker(tmp_path):
    """A small valid folder that a test may change before it brings it."""
    folder = tmp_path / "tracker"
    folder.mkdir()
    for name, text in BASE.items():
        (folder / name).write_text(text)
    return folder
