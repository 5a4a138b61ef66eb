"""What police share, by programs: the question about quoting, and handling and grade with the words."""

import uuid

import pytest
from django.utils import timezone

from cases.models import Record
from partners.models import TrailLine
from tests.raise_meetings.police import SUMMARY, scene, shared

REPEATED = f"We heard: {SUMMARY}"


def sent(api, path, said):
    return api.post(path, said, **{"Idempotency-Key": str(uuid.uuid4())})


@pytest.fixture
def told(young_person, police, health, lead_agency):
    return scene(young_person, police, health, lead_agency)


@pytest.fixture
def item(told, posted_officer):
    return shared(posted_officer, told.person)


def test_the_api_asks_too(told, item, key_worker, program_of):
    api, path = program_of(key_worker), f"/api/v1/young-people/{told.person.reference}/notes"
    said = {"words": REPEATED, "at": timezone.now().isoformat(), "category": "daily_life"}
    refused = sent(api, path, said)
    assert refused.status_code == 400 and "quoting" in refused.content.decode()
    made = sent(api, path, said | {"quoting": "quote"})
    assert made.status_code == 201, made.content
    assert Record.objects.get(reference=made.json()["reference"]).marking == "handling_c"


def test_the_api_glues_handling_and_grade_to_the_words(told, item, key_worker, program_of):
    api = program_of(key_worker)
    (one,) = api.get(f"/api/v1/young-people/{told.person.reference}/intelligence").json()["items"]
    assert (one["handling"], one["grade"], one["conditions"][:6]) == ("handling_c", "2B", "Ask us")
    assert TrailLine.objects.filter(what="read", act="intelligence_item", records=[item.pk]).exists()
    record = api.get(f"/api/v1/young-people/{told.person.reference}/records/{item.record.reference}").json()[
        "record"
    ]
    assert record["marking"] == "handling_c" and "graded 2B" in record["headline"]


def test_nobody_but_the_police_shares_and_nothing_higher(told, posted_officer, key_worker, program_of):
    path = f"/api/v1/young-people/{told.person.reference}/intelligence"
    said = {"words": "A van waits.", "classification": "secret", "handling": "handling_p",
            "received_on": "2026-01-02", "review_on": "2027-01-02", "expires_on": "2027-02-02"}  # fmt: skip
    assert sent(program_of(key_worker), path, said | {"classification": "official"}).status_code == 403
    police = program_of(posted_officer)
    assert sent(police, path, said).status_code == 400
    refused = sent(police, path, said | {"classification": "official", "words": "TOP SECRET\nA van"})
    assert refused.status_code == 400 and "above OFFICIAL-SENSITIVE" in refused.content.decode()
