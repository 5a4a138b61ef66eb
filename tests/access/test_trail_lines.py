"""A line of a change about somebody names the records that changed.

"Who looked" shows it to whoever may read one of them; "closed a RAISE" would say to all others that there was one.
"""

import ast
from pathlib import Path

import pytest

from cases.models import Kind
from partners import trail
from partners.context import acting
from partners.looked import looked
from tests.factories.agreements import AgreementInForceFactory, NamedReaderFactory, ShareFactory
from tests.factories.cases import RecordFactory

PRODUCT = ("cases", "hubs", "nwd", "partners", "placements", "raise_meetings", "reports")
HERE = Path(__file__).resolve().parents[2]
#: Partners are told nothing of these, or a short list of acts (TOLD_TO_PARTNERS); of an override always, by design.
NEED_NONE = {"read", "list", "search", "export", "print", "denial", "permission", "sign_in", "override"}


def test_a_line_of_a_change_that_names_people_names_their_records():
    files = [path for app in PRODUCT for path in (HERE / app).rglob("*.py")]
    assert not [f"{path}:{line}" for path in files for line in bare_lines(path.read_text())]


@pytest.mark.parametrize(
    ("source", "is_bare"),
    [
        ('trail.write(by=by, what="change", act="close", people=meeting.person_ids)', True),
        ('trail.write(by=by, what=what, act="close", people=[person.pk])', True),
        ('trail.write(by=by, what="change", act="close", **line_of(meeting, by))', False),
        ('trail.write(by=by, what="change", act="close", people=[1], records=[2])', False),
        ('trail.write(by=by, what="change", act="close", counts={"meeting": 1})', False),
    ],
)
def test_the_rule_finds_a_bare_line(source, is_bare):
    assert bool(bare_lines(source)) is is_bare


def bare_lines(source):
    calls = (one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Call))
    written = [one for one in calls if ast.unparse(one.func) == "trail.write"]
    said = [(one.lineno, {word.arg: word.value for word in one.keywords}) for one in written]
    return [
        line
        for line, words in said
        if "people" in words
        and not words.keys() & {"records", None}
        and getattr(words.get("what"), "value", None) not in NEED_NONE
    ]


@pytest.mark.django_db
def test_a_partner_is_not_told_of_a_change_that_names_no_record(young_person, health, clinician, hub_manager):
    """The second line: whatever a verb leaves out."""
    ShareFactory(content_object=young_person, agency=health)
    AgreementInForceFactory(agency=health, reads=["key_work"])
    with acting(hub_manager):
        trail.write(by=hub_manager, what="change", act="close_meeting", people=[young_person.pk])

    def told(reader):
        with acting(reader):
            return [one.act for one in looked(young_person.pk, kinds=None, before=None, most=9)]

    assert "close_meeting" in told(hub_manager) and told(clinician) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("act", "kind"),
    [("raise_meeting", Kind.RAISE_MEETING), ("complaints", Kind.COMPLAINT), ("kept_apart", Kind.KEEP_APART)],
)
def test_looking_at_what_is_sealed_is_told_to_its_readers_alone(
    act, kind, young_person, hub_manager, key_worker
):
    record = RecordFactory(person=young_person, kind=kind, marking="sealed")
    NamedReaderFactory(record=record, user=hub_manager)
    with acting(hub_manager):
        trail.listed(by=hub_manager, act=act, people=[young_person.pk])
        trail.listed(by=hub_manager, act="caseload", people=[young_person.pk])

    def told(reader):
        with acting(reader):
            return {one.act for one in looked(young_person.pk, kinds=None, before=None, most=9)}

    assert (told(hub_manager), told(key_worker)) == ({act, "caseload"}, {"caseload"})
    RecordFactory(person=young_person, kind=kind)
    assert told(key_worker) == {act, "caseload"}
