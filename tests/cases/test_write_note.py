"""The quick note: its page, its verb, who may, its line on the trail."""

import datetime
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases import actions
from cases.models import Record
from partners.models import TrailLine
from tests.answers import body_of
from tests.factories.cases import hours_ago


@pytest.fixture
def url(young_person):
    return reverse("write_note", args=[young_person.reference])


def typed(**more):
    return {
        "words": "Robin made soup and talked about college.",
        "at_0": "today",
        "at_1": f"{timezone.localtime():%H:%M}",
        "category": "daily_life",
        "headline": "",
        "key": str(uuid.uuid4()),
        **more,
    }


def notes():
    return Record.objects.filter(kind="note")


def test_a_note_is_saved_and_shown_at_once(client_of, hub_worker, young_person, url):
    response = client_of(hub_worker).post(url, typed(headline="Soup"), follow=True)
    note = notes().get()
    assert response.redirect_chain == [
        (reverse("record", args=[young_person.reference, note.reference]), 302)
    ]
    page = response.content.decode()
    assert "Saved." in page and "Robin made soup" in page and "Soup" in page and "Hana Lund" in page
    assert (note.person, note.author, note.agency) == (
        young_person, hub_worker.worker, hub_worker.worker.agency,
    )  # fmt: skip
    assert (note.category, note.headline) == ("daily_life", "Soup")
    assert timezone.now() - note.began < datetime.timedelta(minutes=2)


def test_the_form_is_filled_in_with_now_and_daily_life(client_of, hub_worker, url):
    page = client_of(hub_worker).get(url).content.decode()
    today = timezone.localdate()
    assert f'value="{today.day} {today:%B %Y}"' in page
    assert '<option value="daily_life" selected>' in page


def test_dates_and_times_as_people_type_them(client_of, hub_worker, url):
    client_of(hub_worker).post(url, typed(at_0="yesterday", at_1="9.30 pm"))
    began = timezone.localtime(notes().get().began)
    assert began.date() == timezone.localdate() - datetime.timedelta(days=1)
    assert (began.hour, began.minute) == (21, 30)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"words": "  "}, "Write what happened"),
        ({"at_0": "tomorrow"}, "still to come"),
        ({"at_0": "31/2"}, "has no day 31"),
        ({"at_0": "3/9/1999"}, "was born"),
        ({"category": "intelligence"}, "valid choice"),
        ({"words": "NUL \x00 inside"}, "Null characters"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client_of, hub_worker, url, wrong, sentence):
    response = client_of(hub_worker).post(url, typed(headline="A long day", **wrong))
    page = response.content.decode()
    assert response.status_code == 200 and sentence in page and "A long day" in page
    assert all(
        value.strip() in page for key, value in wrong.items() if key != "category" and "\x00" not in value
    )
    assert not notes().exists()


def test_pressing_twice_makes_one_note(client_of, hub_worker, url):
    client, form = client_of(hub_worker), typed()
    first, second = client.post(url, form), client.post(url, form)
    assert notes().count() == 1
    assert first["Location"] == second["Location"]
    assert TrailLine.objects.filter(what="change").count() == 1


def test_a_key_that_is_nonsense_is_no_key(client_of, hub_worker, url):
    assert client_of(hub_worker).post(url, typed(key="nonsense")).status_code == 302
    assert notes().count() == 1


def test_its_line_is_on_the_trail_without_its_words(client_of, hub_worker, young_person, url):
    client_of(hub_worker).post(url, typed())
    line = TrailLine.objects.get(what="change")
    assert (line.act, line.people, line.records) == ("write_note", [young_person.pk], [notes().get().pk])
    assert (line.user_id, line.role) == (hub_worker.pk, "residential_worker")
    assert "soup" not in str(TrailLine.objects.values_list("act", "grounds", "counts", "actor"))


def test_each_press_is_one_line(client_of, hub_worker, url):
    """The form is a read, what is saved a change, the form shown again a read."""
    client, before = client_of(hub_worker), TrailLine.objects.count()
    client.get(url)
    client.post(url, typed())
    client.post(url, typed(words=""))
    lines = TrailLine.objects.order_by("id").values_list("what", "act")
    assert list(lines[before:]) == [("read", "write_note"), ("change", "write_note"), ("read", "write_note")]


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_no_other_way_in(client_of, hub_worker, url, method):
    assert getattr(client_of(hub_worker), method)(url).status_code == 405


def test_a_refused_note_leaves_no_line(hub_worker, young_person):
    with pytest.raises(ValidationError):
        actions.write_note(person=young_person, by=hub_worker, at=hours_ago(-1), words="Too early.")
    assert not TrailLine.objects.filter(what="change").exists()


def test_a_clock_that_runs_a_little_ahead_is_believed(hub_worker, young_person):
    at = timezone.now() + datetime.timedelta(minutes=4)
    assert actions.write_note(person=young_person, by=hub_worker, at=at, words="On time.").began == at


def test_words_are_kept_as_written(hub_worker, young_person):
    words = " =1+1\r\n\r\n<b>“Ich bin müde”</b> 🙂 "
    note = actions.write_note(person=young_person, by=hub_worker, at=hours_ago(1), words=words)
    assert note.words == "=1+1\n\n<b>“Ich bin müde”</b> 🙂"


def test_markup_in_words_is_shown_not_run(client_of, hub_worker, url):
    page = (
        client_of(hub_worker)
        .post(url, typed(words="<script>alert(1)</script>"), follow=True)
        .content.decode()
    )
    assert "<script>alert(1)" not in page and "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("who", ["worker_of_another_hub", "police_officer", "clinician"])
def test_who_may_not_see_them_gets_404_and_writes_nothing(request, client_of, who, url):
    client = client_of(request.getfixturevalue(who))
    assert [client.get(url).status_code, client.post(url, typed()).status_code] == [404, 404]
    assert not notes().exists()
    assert TrailLine.objects.filter(what="denial", act="write_note").count() == 2


def test_who_may_see_but_not_write_gets_403(client_of, performance_officer, url):
    client = client_of(performance_officer)
    assert [client.get(url).status_code, client.post(url, typed()).status_code] == [403, 403]
    assert not notes().exists()


def test_an_absent_young_person_looks_like_a_hidden_one(client_of, hub_worker, hidden_person):
    client = client_of(hub_worker)
    pages = [client.get(reverse("write_note", args=[ref])) for ref in (hidden_person.reference, "0" * 12)]
    assert [page.status_code for page in pages] == [404, 404]
    assert body_of(pages[0]) == body_of(pages[1])


def test_the_midnight_that_was_taken_is_said(client_of, hub_worker, url):
    page = (
        client_of(hub_worker).post(url, typed(at_0="3/9/2024", at_1="midnight"), follow=True).content.decode()
    )
    assert "the midnight with which 3 September 2024 begins" in page
