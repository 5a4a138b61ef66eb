"""Minutes and packs: each reader exactly what they may see, in the page, the text layer and the metadata."""

import io

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from pypdf import PdfReader

from nwd.ui.paper import as_pdf
from partners.actors import Service
from partners.context import acting
from partners.models import Share, TrailLine
from raise_meetings.actions import circulate_minutes, send_pack
from raise_meetings.models import Meeting, Pack, Paragraph
from raise_meetings.packs.said import Said
from tests.factories.hubs import days_ago
from tests.raise_meetings.a_meeting_of_five import PIECES, five, quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(east, young_person, hub_manager):
    return five(east, young_person, hub_manager)


def door(name, made):
    return reverse(name, args=[made.meeting.series.reference, made.meeting.reference])


def pages_of(made, client):
    """What the page says, and all that a PDF holds: text layer, what it says of itself, everything unpacked."""
    page = client.get(door("minutes", made)).content.decode()
    answer = client.post(door("minutes_on_paper", made))
    assert answer["Content-Type"] == "application/pdf", answer.content
    paper = PdfReader(io.BytesIO(answer.content))
    text = "\n".join(sheet.extract_text() for sheet in paper.pages)
    return page, text, paper, answer


def everything_in(paper):
    found = [str(paper.metadata), str(paper.xmp_metadata and paper.xmp_metadata.stream.get_data())]
    for number in range(1, paper.trailer["/Size"]):
        held = paper.get_object(number)
        found.append(str(held))
        if hasattr(held, "get_data"):
            found.append(held.get_data().decode("latin-1"))
    return "\n".join(found)


@pytest.mark.parametrize("reader", ["lead", "police", "camhs", "school"])
def test_a_pack_holds_what_its_reader_may_see_and_nothing_else(made, client_of, reader):
    page, text, paper, answer = pages_of(made, client_of(made.readers[reader]))
    theirs = {word for word, (_, _, _, readers) in PIECES.items() if reader in readers}
    assert theirs
    for held in (page, text):
        assert {word for word in PIECES if word in held} == theirs
    whole = everything_in(paper) + answer.headers["Content-Disposition"]
    assert not [word for word in PIECES if word not in theirs and word in whole]
    assert paper.attachments == {}


def test_paper_says_whose_it_is_and_names_nobody_in_what_it_says_of_itself(made, client_of, young_person):
    _, text, paper, answer = pages_of(made, client_of(made.readers["camhs"]))
    assert all("Camhs Reader" in sheet.extract_text() for sheet in paper.pages)
    said = str(paper.metadata) + answer["Content-Disposition"]
    assert young_person.family_name not in said and "Reader" not in said
    assert paper.trailer["/Root"]["/Lang"] == "en-GB" and paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert young_person.family_name in text and "OFFICIAL-SENSITIVE" not in text


def test_to_be_invited_is_not_to_know(made, client_of):
    """Housing is shared Robin and invited, and may read nothing of the RAISE: there is no such page."""
    client = client_of(made.readers["housing"])
    assert client.get(door("minutes", made)).status_code == 404
    assert client.post(door("minutes_on_paper", made)).status_code == 404


def test_what_is_out_of_date_is_in_none_and_the_rest_says_how_it_is_handled(made, client_of, young_person):
    quote(made, young_person, "QOLD", expires_on=days_ago(1))
    quote(made, young_person, "QFRESH", expires_on=days_ago(-30))
    page, text, *_ = pages_of(made, client_of(made.readers["police"]))
    for held in (page, text):
        assert "QFRESH" in held and "QOLD" not in held and "OFFICIAL-SENSITIVE" in held
    page, text, *_ = pages_of(made, client_of(made.readers["camhs"]))
    for held in (page, text):
        assert "QFRESH" not in held and "OFFICIAL-SENSITIVE" not in held


def test_nothing_is_fetched_for_paper(made):
    html = '<html lang="en"><img src="http://127.0.0.1:9/x.png"><img src="file:///etc/hostname"><p>Here</p></html>'
    paper = PdfReader(io.BytesIO(as_pdf(html)))
    assert "Here" in paper.pages[0].extract_text() and len(paper.pages[0].images) == 0


def test_circulated_in_one_press_with_what_is_asked(
    made, client_of, hub_manager, django_capture_on_commit_callbacks
):
    agencies = [made.agencies["police"], made.agencies["camhs"]]
    sent = circulate_minutes(meeting=made.meeting, agencies=agencies, by=hub_manager)
    assert {pack.worker for pack in sent} == {made.readers[name].worker for name in ("police", "camhs")}
    assert circulate_minutes(meeting=made.meeting, agencies=agencies, by=hub_manager) == []
    for pack in sent:
        with acting(Service()):
            assert send_pack(pack=pack.pk, by=Service())
    told = {message.to[0]: message.body for message in mail.outbox}
    assert len(mail.outbox) == 2 and "asked to do something" in told["police.reader@example.org"]
    assert "Reference " in told["police.reader@example.org"]
    assert "asked to do something" not in told["camhs.reader@example.org"]
    assert not [word for word in (*PIECES, "Robin", "Ashby") for body in told.values() if word in body]


def test_the_link_is_theirs_alone_and_reading_is_a_press(made, client_of, hub_manager):
    (pack,) = circulate_minutes(meeting=made.meeting, agencies=[made.agencies["camhs"]], by=hub_manager)
    link, mine = reverse("raise_pack", args=[pack.reference]), client_of(made.readers["camhs"])
    assert client_of(made.readers["police"]).get(link).status_code == 404
    page = mine.get(link)
    assert page.status_code == 200 and "Ashby" not in page.content.decode()
    assert Pack.objects.get().opened_at is None
    answer = mine.post(reverse("open_raise_pack", args=[pack.reference]))
    assert answer.url == door("minutes", made) and Pack.objects.get().opened_at
    mine.get(answer.url)
    mine.post(door("minutes_on_paper", made))
    assert Pack.objects.get().printed_at
    assert (
        TrailLine.objects.filter(act="minutes", what="print", user_id=made.readers["camhs"].pk).count() == 1
    )
    sent = client_of(hub_manager).get(door("circulate_minutes", made)).content.decode()
    assert "Camhs Reader, Dale Camhs" in sent


def test_the_link_ends_with_the_share(made, client_of, hub_manager):
    (pack,) = circulate_minutes(meeting=made.meeting, agencies=[made.agencies["camhs"]], by=hub_manager)
    Share.objects.filter(agency=made.agencies["camhs"]).update(to_on=days_ago(0), stopped_why="Over.")
    assert (
        client_of(made.readers["camhs"]).get(reverse("raise_pack", args=[pack.reference])).status_code == 404
    )


def test_who_may_read_nothing_of_it_is_not_sent_it(made, hub_manager, client_of):
    with pytest.raises(ValidationError, match="Nobody at Dale Housing"):
        circulate_minutes(meeting=made.meeting, agencies=[made.agencies["housing"]], by=hub_manager)
    page = client_of(hub_manager).get(door("circulate_minutes", made)).content.decode()
    assert "To be invited is not to know" in page


def test_an_open_meeting_has_no_minutes(made, hub_manager, client_of):
    Meeting.objects.update(closed_at=None)
    assert client_of(hub_manager).get(door("minutes", made)).status_code == 404
    with pytest.raises(ValidationError, match="Close the meeting first"):
        circulate_minutes(meeting=made.meeting, agencies=[made.agencies["police"]], by=hub_manager)


def test_only_the_house_sends(made):
    with pytest.raises(PermissionDenied):
        circulate_minutes(meeting=made.meeting, agencies=[], by=made.readers["police"])


def test_minutes_cost_few_queries(made, client_of, django_assert_max_num_queries):
    client = client_of(made.readers["lead"])
    client.get(door("minutes", made))
    with django_assert_max_num_queries(22):
        client.get(door("minutes", made))


class Walked(list):
    """Counts how often somebody goes through all of it."""

    times = 0

    def __iter__(self):
        self.times += 1
        return super().__iter__()


@pytest.mark.parametrize("many", [1, 60])
def test_what_was_said_is_gone_through_as_often_for_many_worries(many):
    """A PDF is made while somebody waits: its cost grows with the meeting and not with its square."""
    said = Walked()
    for n in range(many):
        said += [
            Paragraph(pk=3 * n + 1, section="danger"),
            Paragraph(pk=3 * n + 2, section="goal", answers_id=3 * n + 1),
            Paragraph(pk=3 * n + 3, section="next_step", answers_id=3 * n + 2),
        ]
    found = Said(said)
    for _ in range(many):
        assert [one.section for one in found.dangers[-1][1]] == ["goal", "next_step"]
    assert found.sections == [] and said.times == 3


def test_the_number_that_was_agreed_is_in_the_minutes(made, client_of):
    made.meeting.people.update(safety_scale=4)
    page, text, *_ = pages_of(made, client_of(made.readers["camhs"]))
    assert "Agreed in the end: 4." in page and "Agreed in the end: 4." in text
