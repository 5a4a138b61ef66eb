"""Passing on over the API: the verb of the page, to another open hub, once."""

import pytest

from tests.asking import asked

pytestmark = pytest.mark.django_db


def test_what_was_asked_of_the_wrong_hub_is_passed_on(program_of, hub_manager, police_officer, west, east):
    enquiry = asked(police_officer, east)
    program, path = program_of(hub_manager), f"asked/{enquiry.reference}/pass-on"
    assert program.post(path, {"hub": east.reference, "words": "He lives near you."}).status_code == 400
    answer = program.post(path, {"hub": west.reference, "words": "He lives near you."})
    assert answer.status_code == 200 and answer.json()["hub"]["name"] == "West Hub"
    assert program.post(path, {"hub": west.reference, "words": "He lives near you."}).status_code == 404
