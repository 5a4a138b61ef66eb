"""One meeting written by several: every wording is kept, none is written over; at the end it is in the records."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.models import Record
from partners.actors import Service
from partners.context import acting
from partners.models import TrailLine
from raise_meetings import actions
from raise_meetings.meeting.heads import heads
from raise_meetings.models import Invitation, Paragraph, ParagraphVersion
from tests.factories.cases import AllocationFactory, ReferralFactory, YoungPersonFactory
from tests.factories.raise_writing import open_meeting, planned_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(east, young_person):
    return open_meeting(east, young_person)


@pytest.fixture
def box(meeting, young_person, key_worker):
    return actions.add_paragraph(
        meeting=meeting, section="harm", words="Out after midnight", by=key_worker, person=young_person
    )


def now(box):
    return Paragraph.objects.with_words().get(pk=box.pk)


def stand(box):
    return heads(ParagraphVersion.objects.filter(paragraph=box).in_order())


def write(box, words, on_top_of, by, key=None):
    return actions.write_paragraph(paragraph=box, words=words, on_top_of=on_top_of, by=by, key=key)


def test_one_after_the_other(box, key_worker, hub_worker):
    write(box, "Out after midnight twice", 1, key_worker)
    write(box, "Out after midnight twice, by car", 2, hub_worker)
    assert (now(box).said, now(box).head_number, now(box).is_split) == (
        "Out after midnight twice, by car",
        3,
        False,
    )
    assert now(box).head_by == hub_worker.worker.name
    assert box.record.words == ""


def test_two_at_once_keep_both_until_somebody_joins_them(box, key_worker, hub_worker, hub_manager):
    write(box, "Hers", 1, key_worker)
    late = write(box, "His", 1, hub_worker)
    assert late.version.aside and late.tells
    assert (now(box).said, now(box).is_split) == ("Hers", True)
    assert [one.words for one in stand(box).aside] == ["His"]
    actions.join_versions(paragraph=box, words="Hers and his", on_top_of=2, settles=3, by=hub_manager)
    assert (now(box).said, now(box).is_split) == ("Hers and his", False)
    with pytest.raises(ValidationError, match="chosen already"):
        actions.join_versions(paragraph=box, words="No", on_top_of=4, settles=3, by=hub_manager)


def test_what_came_while_somebody_chose_stands_on(box, key_worker, hub_worker, hub_manager):
    write(box, "Hers", 1, key_worker)
    write(box, "His", 1, hub_worker)
    write(box, "A third", 1, hub_manager)
    actions.join_versions(paragraph=box, words="Hers", on_top_of=2, settles=3, by=key_worker)
    assert [one.words for one in stand(box).aside] == ["A third"]
    assert now(box).said == "Hers"


def test_sent_again_under_its_key_it_is_kept_once(box, key_worker):
    key = uuid.uuid4()
    first, again = write(box, "Once", 1, key_worker, key), write(box, "Once", 1, key_worker, key)
    assert (first.version.pk, again.is_new) == (again.version.pk, False)
    other = write(box, "Other words", 2, key_worker, key)
    assert other.is_new and now(box).said == "Other words"


def test_a_box_sent_twice_is_one(meeting, young_person, key_worker):
    key = uuid.uuid4()
    said = {"meeting": meeting, "section": "strength", "words": "Sings", "person": young_person, "key": key}
    assert actions.add_paragraph(by=key_worker, **said) == actions.add_paragraph(by=key_worker, **said)
    assert Paragraph.objects.count() == 1


def test_an_autosave_leaves_one_line_a_sitting(box, key_worker, hub_worker):
    write(box, "a", 1, key_worker)
    write(box, "ab", 2, key_worker)
    write(box, "abc", 3, hub_worker)
    with acting(Service()):
        acts = list(
            TrailLine.objects.filter(act__endswith="_paragraph").order_by("id").values_list("act", flat=True)
        )
    assert acts == ["add_paragraph", "write_paragraph"]


def test_a_version_is_never_changed(box):
    with pytest.raises(Exception, match=r"permission denied|Cannot"):
        ParagraphVersion.objects.filter(paragraph=box).update(words="Other")


def test_another_agencys_part_is_theirs(box, police_officer):
    with pytest.raises(ValidationError, match="Write your own beside it"):
        write(box, "Mine now", 1, police_officer)


def test_what_is_struck_is_put_back(box, key_worker):
    actions.strike_paragraph(paragraph=box, by=key_worker)
    assert Record.objects.get(pk=box.record_id).withdrawn_at
    with pytest.raises(ValidationError, match="struck out"):
        write(box, "More", 1, key_worker)
    actions.put_back_paragraph(paragraph=box, by=key_worker)
    assert Record.objects.get(pk=box.record_id).withdrawn_at is None


def test_a_worry_needs_a_goal_or_a_word_why(meeting, young_person, key_worker):
    worry = actions.add_paragraph(
        meeting=meeting, section="danger", words="Hurt in a car", by=key_worker, person=young_person
    )
    with pytest.raises(ValidationError, match="neither a goal"):
        actions.close_meeting(meeting=meeting, by=key_worker)
    with pytest.raises(ValidationError, match="which worry"):
        actions.add_paragraph(
            meeting=meeting, section="goal", words="Home by ten", by=key_worker, person=young_person
        )
    goal = actions.add_paragraph(
        meeting=meeting,
        section="goal",
        words="Home by ten",
        by=key_worker,
        person=young_person,
        answers=worry,
    )
    with pytest.raises(ValidationError, match="Something answers this"):
        actions.strike_paragraph(paragraph=worry, by=key_worker)
    actions.close_meeting(meeting=meeting, by=key_worker)
    assert Record.objects.get(pk=goal.record_id).words == "Home by ten"
    part = meeting.people.get().record
    assert part.words == "Worried about: Hurt in a car\n\nWhat needs to happen: Home by ten"


def test_when_it_closes_it_is_in_the_record_and_no_longer_written(box, meeting, key_worker):
    write(box, "Hers", 1, key_worker)
    actions.close_meeting(meeting=meeting, by=key_worker)
    record = Record.objects.get(pk=box.record_id)
    assert (record.words, record.began) == ("Hers", meeting.held_at)
    with pytest.raises(ValidationError, match="closed"):
        write(box, "Too late", 2, key_worker)
    actions.reopen_meeting(meeting=meeting, by=key_worker)
    assert Record.objects.get(pk=box.record_id).words == ""
    write(box, "In time", 2, key_worker)
    assert now(box).said == "In time"


def test_it_does_not_close_over_two_wordings_or_unsaid_attendance(
    box, meeting, key_worker, hub_worker, lead_agency
):
    write(box, "Hers", 1, key_worker)
    write(box, "His", 1, hub_worker)
    invitation = Invitation.objects.create(
        meeting=meeting, agency=lead_agency, invited_by=key_worker.worker, invited_at=timezone.now()
    )
    with pytest.raises(ValidationError) as refusal:
        actions.close_meeting(meeting=meeting, by=key_worker)
    assert len(refusal.value.messages) == 2
    actions.join_versions(paragraph=box, words="Both", on_top_of=2, settles=3, by=key_worker)
    came = {invitation.reference: actions.Came(attended=True, who_came="Robin")}
    actions.record_attendance(meeting=meeting, said=came, by=key_worker)
    assert actions.close_meeting(meeting=meeting, by=key_worker).closed_at


def test_before_it_begins_only_parts_are_written(east, young_person, key_worker):
    meeting = planned_meeting(east, young_person)
    said = {"meeting": meeting, "words": "Seen at the park", "by": key_worker, "person": young_person}
    with pytest.raises(ValidationError, match="not begun"):
        actions.add_paragraph(section="harm", **said)
    actions.add_paragraph(section="know", **said)
    begun = actions.begin_meeting(meeting=meeting, by=key_worker)
    assert begun.held_at == meeting.people.get().record.began
    actions.add_paragraph(section="harm", **said)


def test_in_a_group_nobodys_name_stands_where_all_read(east, young_person, key_worker):
    other = YoungPersonFactory(given_name="Ottoline", family_name="Quill", known_as="")
    ReferralFactory(person=other, hub=east)
    AllocationFactory(person=other, worker=key_worker.worker)
    meeting = open_meeting(east, young_person, other)
    said = {"meeting": meeting, "section": "note", "by": key_worker}
    whole = actions.add_paragraph(words="Ottoline Quill leads", **said)
    assert now(whole).said == "A young person leads"
    hers = actions.add_paragraph(words="Follows Ottoline", person=young_person, **said)
    assert now(hers).said == "Follows another young person"
    assert write(hers, "Follows Ottoline on Fridays", 1, key_worker).left_out


def test_scales_are_placed_and_moved(meeting, young_person, key_worker, hub_worker):
    place = {"meeting": meeting, "person": young_person}
    first = actions.place_rating(score=3, why="Cars", by=key_worker, **place)
    moved = actions.place_rating(score=4, why="Cars, but home by ten", by=key_worker, **place)
    assert (first.pk, moved.score) == (moved.pk, 4)
    actions.place_rating(score=7, rater="young_person", by=key_worker, **place)
    with pytest.raises(ValidationError, match="Say who"):
        actions.place_rating(score=5, rater="family", by=key_worker, **place)
    assert actions.pass_rating(meeting=meeting, by=hub_worker) == actions.pass_rating(
        meeting=meeting, by=hub_worker
    )
    actions.agree_scale(score=4, by=key_worker, **place)
    assert meeting.people.get().safety_scale == 4
