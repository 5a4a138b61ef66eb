"""The page of a meeting: written with script and without, what others wrote, who sees which scale."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from partners.actors import Service
from partners.context import acting
from partners.models import TrailLine
from raise_meetings import actions
from raise_meetings.models import Paragraph, ParagraphVersion
from tests.factories.cases import ReferralFactory, YoungPersonFactory
from tests.factories.partners import AgencyFactory
from tests.factories.raise_writing import open_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(east, young_person):
    return open_meeting(east, young_person)


def address(meeting, door="raise_meeting", *more):
    return reverse(door, args=[meeting.series.reference, meeting.reference, *more])


def box_of(meeting, young_person, by, words="Out after midnight", section="harm", **more):
    return actions.add_paragraph(
        meeting=meeting, section=section, words=words, by=by, person=young_person, **more
    )


def looked(client, meeting, **said):
    return client.post(address(meeting, "raise_meeting_changes"), said).json()


def lists():
    with acting(Service()):
        return TrailLine.objects.filter(act="raise_meeting", what="list").count()


def test_by_a_button_without_script(client_of, key_worker, meeting, young_person):
    client = client_of(key_worker)
    said = {
        "section": "harm",
        "about": young_person.reference,
        "words": "Out after midnight",
        "key": uuid.uuid4(),
    }
    there = client.post(address(meeting, "write_paragraph"), said, follow=True)
    box = Paragraph.objects.get()
    assert "Out after midnight" in there.content.decode() and there.redirect_chain[0][0].endswith(
        f"#box-{box.reference}"
    )
    more = {"box": box.reference, "on_top_of": 1, "words": "Twice", "key": uuid.uuid4()}
    client.post(address(meeting, "write_paragraph"), more)
    late = {"box": box.reference, "on_top_of": 1, "words": "Never", "key": uuid.uuid4()}
    both = client.post(address(meeting, "write_paragraph"), late, follow=True).content.decode()
    assert "Two wrote here at the same time" in both and "Twice" in both and "Never" in both
    join = address(meeting, "join_versions", box.reference)
    joined = client.post(join, {"on_top_of": 2, "settles": 3, "choice": "3"}, follow=True).content.decode()
    assert "Two wrote here" not in joined and "Never" in joined


def test_what_is_refused_keeps_the_words(client_of, key_worker, meeting, young_person):
    said = {"section": "goal", "about": young_person.reference, "words": "Home by ten"}
    refused = client_of(key_worker).post(address(meeting, "write_paragraph"), said)
    assert refused.status_code == 422 and "Home by ten" in refused.content.decode()
    kept = client_of(key_worker).post(address(meeting, "keep_paragraph"), said)
    assert kept.status_code == 422 and "which worry" in kept.json()["told"]


def test_what_others_write_comes_in(client_of, key_worker, hub_worker, meeting, young_person):
    box = box_of(meeting, young_person, key_worker)
    mine, theirs = client_of(key_worker), client_of(hub_worker)
    before = lists()
    first = looked(mine, meeting)
    assert first["pieces"][0]["id"] == f"box-{box.reference}" and lists() == before + 1
    assert looked(mine, meeting, token=first["token"])["pieces"] == [] and lists() == before + 1
    said = {"box": box.reference, "on_top_of": 1, "words": "Twice", "key": uuid.uuid4()}
    assert theirs.post(address(meeting, "keep_paragraph"), said).json()["number"] == 2
    looked(theirs, meeting, at=box.reference)
    lines = lists()
    then = looked(mine, meeting, token=first["token"])
    assert "Twice" in then["pieces"][0]["html"] and lists() == lines
    assert then["writing"] == {box.reference: [hub_worker.worker.name]}
    box_of(meeting, young_person, hub_worker, "Sings", "strength")
    assert looked(mine, meeting, token=then["token"])["pieces"] and lists() == lines + 1
    forged = looked(mine, meeting, token="made up")
    assert len(forged["pieces"]) == 3 and lists() == lines + 2


def test_an_autosave_is_known_again(client_of, key_worker, meeting, young_person):
    client, key = client_of(key_worker), uuid.uuid4()
    said = {"section": "harm", "about": young_person.reference, "words": "Out", "key": key, "box": ""}
    first, again = (client.post(address(meeting, "keep_paragraph"), said).json() for _ in range(2))
    assert first["box"] == again["box"] and ParagraphVersion.objects.count() == 1
    assert first["pieces"][0]["slot"] == f"slot-harm-{young_person.reference}"


def test_who_writes_on_in_what_stands_beside_adds_no_third(
    client_of, key_worker, hub_worker, meeting, young_person
):
    box = box_of(meeting, young_person, key_worker)
    client = client_of(hub_worker)
    keep = address(meeting, "keep_paragraph")
    actions.write_paragraph(paragraph=box, words="Hers", on_top_of=1, by=key_worker)
    first = client.post(
        keep, {"box": box.reference, "on_top_of": 1, "words": "His", "key": uuid.uuid4()}
    ).json()
    more = {"box": box.reference, "on_top_of": first["number"], "words": "His, longer", "key": uuid.uuid4()}
    second = client.post(keep, more).json()
    assert second["aside"] and second["pieces"][0]["html"].count("Keep what") == 2


def test_the_scale_is_hidden_until_ones_own_is_placed(
    client_of, key_worker, hub_worker, meeting, young_person
):
    about = {"about": young_person.reference}
    actions.place_rating(meeting=meeting, person=young_person, score=3, why="Cars", by=key_worker)
    client = client_of(hub_worker)
    page = client.get(address(meeting)).content.decode()
    assert "1 placed so far" in page and "Cars" not in page
    seen = client.post(
        address(meeting, "place_rating"), {**about, "score": "7"}, follow=True
    ).content.decode()
    assert "2 people placed it from 3 to 7 out of 10." in seen and "Cars" in seen
    client.post(address(meeting, "place_rating"), {**about, "score": "5", "rater": "young_person"})
    assert "The young person placed it at 5." in client.get(address(meeting)).content.decode()


def test_it_is_not_mine_to_say(client_of, key_worker, hub_worker, meeting, young_person):
    actions.place_rating(meeting=meeting, person=young_person, score=3, why="Cars", by=key_worker)
    client = client_of(hub_worker)
    assert "Cars" in client.post(address(meeting, "pass_rating"), follow=True).content.decode()


def test_closed_on_the_page(client_of, hub_manager, key_worker, meeting, young_person):
    box_of(meeting, young_person, key_worker)
    client = client_of(hub_manager)
    client.post(address(meeting, "agree_scale"), {"score": "4", "about": young_person.reference})
    page = client.get(address(meeting, "close_meeting"))
    client.post(address(meeting, "close_meeting"), {"key": page.context["form"].key})
    meeting.refresh_from_db()
    assert meeting.closed_at and meeting.people.get().safety_scale == 4
    shown = client.get(address(meeting)).content.decode()
    assert "Out after midnight" in shown and "<textarea" not in shown
    assert looked(client, meeting)["closed"] == address(meeting)


@pytest.mark.parametrize("many", [1, 12])
def test_the_page_asks_as_often_for_many_boxes(
    client_of, django_assert_num_queries, key_worker, hub_worker, meeting, young_person, many
):
    for n in range(many):
        worry = box_of(meeting, young_person, key_worker, f"Worry {n}", "danger")
        box_of(meeting, young_person, key_worker, f"Goal {n}", "goal", answers=worry)
    client = client_of(hub_worker)
    client.get(address(meeting))
    with django_assert_num_queries(15):
        page = client.get(address(meeting))
    assert len(page.content) < 25_000 + 2_000 * many


#: The budget of an ordinary page (screens.md, 6).
MOST = 60_000
SAID = "Her team and her mum worry that she gets into cars with adults whom they do not know, on three Thursdays. "


def test_thirty_boxes_of_ones_own_are_a_page_like_any_other(client_of, hub_manager, meeting, young_person):
    for _ in range(3):
        worry = box_of(meeting, young_person, hub_manager, SAID, "danger")
        goal = box_of(meeting, young_person, hub_manager, SAID, "goal", answers=worry)
        for _ in range(2):
            box_of(meeting, young_person, hub_manager, SAID, "next_step", answers=goal)
    plain = ("own_view", "harm", "harm", "harm", "complicating", "complicating", "strength", "strength", "safety",
             "disagreement", "note")  # fmt: skip
    for section in plain:
        box_of(meeting, young_person, hub_manager, SAID, section)
    for context in ("home", "peers", "school", "online"):
        box_of(meeting, young_person, hub_manager, SAID, "context", context=context, weight=2)
    for for_whom in ("young_person", "both", "organisation"):
        box_of(meeting, young_person, hub_manager, SAID, "decision", for_whom=for_whom)
    assert Paragraph.objects.count() == 30
    client = client_of(hub_manager)
    page = client.get(address(meeting))
    # Two forms, each of them inert: what the script makes pens from.
    assert len(page.content) < MOST and page.content.count(b"<textarea") == 2
    opened = client.get(f"{address(meeting)}?write={worry.reference}").content.decode()
    assert opened.count(f'id="pen-{worry.reference}"') == 1 and opened.count("<textarea") == 3


def test_thirty_boxes_about_three_of_them_too(client_of, hub_manager, east, young_person):
    people = [young_person, YoungPersonFactory(), YoungPersonFactory()]
    for one in people[1:]:
        ReferralFactory(person=one, hub=east)
    group = open_meeting(east, *people)
    for n in range(30):
        section = ("harm", "danger", "strength", "safety", "complicating", "note")[n % 6]
        box_of(group, people[n % 3], hub_manager, SAID, section)
    page = client_of(hub_manager).get(address(group))
    assert page.content.count(b"<article") == 30 and len(page.content) < MOST


def test_a_pen_is_given_to_who_may_write_there(client_of, key_worker, hub_worker, meeting, young_person):
    """The address alone opens nothing: not another agency's box, and none when the meeting is over."""
    box = box_of(meeting, young_person, key_worker)
    written = f"{address(meeting)}?write={box.reference}"
    assert f'id="pen-{box.reference}"' in client_of(hub_worker).get(written).content.decode()
    Paragraph.objects.update(agency=AgencyFactory())
    there = client_of(hub_worker).get(written).content.decode()
    assert "Out after midnight" in there and f"pen-{box.reference}" not in there
    empty = f"strength-{young_person.reference}"
    assert (
        f'id="pen-{empty}"' in client_of(hub_worker).get(f"{address(meeting)}?write={empty}").content.decode()
    )
    meeting.closed_at = timezone.now()
    meeting.save()
    assert b"<textarea" not in client_of(hub_worker).get(f"{address(meeting)}?write={empty}").content
