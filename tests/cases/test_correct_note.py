"""Correcting a note: the first words stay, the newest count, each says who wrote it."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases import actions
from cases.models import Record
from nwd.ui.spoken import when_words
from partners.models import TrailLine
from tests.factories.cases import CorrectionFactory, NoteFactory, ReferralFactory, hours_ago


@pytest.fixture
def note(young_person):
    return NoteFactory(person=young_person, words="Made pancakes for everyone.", headline="Pancakes")


def said(words, note, **more):
    """What the form sends when only the words were changed."""
    at = timezone.localtime(note.began)
    return {"words": words, "at_0": f"{at:%d/%m/%Y}", "at_1": f"{at:%H:%M}"} | more


@pytest.fixture
def url(note):
    return reverse("correct_note", args=[note.person.reference, note.reference])


def test_the_correction_stands_and_the_first_words_stay_readable(client_of, hub_worker, note, url):
    page = (
        client_of(hub_worker)
        .post(url, said("Made waffles for everyone.", note), follow=True)
        .content.decode()
    )
    assert page.index("Made waffles") < page.index("Before it was corrected") < page.index("Made pancakes")
    correction = Record.objects.get(corrects=note)
    assert (correction.kind, correction.category, correction.began) == (note.kind, note.category, note.began)
    assert (correction.author, correction.person) == (hub_worker.worker, note.person)
    note.refresh_from_db()
    assert note.words == "Made pancakes for everyone."
    line = TrailLine.objects.get(what="change")
    assert (line.act, line.people, line.records) == ("correct_note", [note.person_id], [correction.pk])


def test_the_form_holds_the_words_as_last_corrected(client_of, hub_worker, note, url):
    CorrectionFactory(corrects=note, words="Made waffles.")
    assert "Made waffles.</textarea>" in client_of(hub_worker).get(url).content.decode()


def test_a_correction_of_a_correction_corrects_the_first(hub_worker, note):
    second = actions.correct_note(record=note, by=hub_worker, words="Waffles.")
    third = actions.correct_note(record=second, by=hub_worker, words="Crumpets.")
    assert third.corrects == note
    assert Record.objects.get(pk=note.pk).latest_words == "Crumpets."


def test_pressing_twice_makes_one_correction(client_of, hub_worker, note, url):
    client, form = (
        client_of(hub_worker),
        said("Waffles.", note, key="7d444840-9dc0-11d1-b245-5ffdce74fad2"),
    )
    assert client.post(url, form)["Location"] == client.post(url, form)["Location"]
    assert note.corrections.count() == 1


def test_the_form_and_the_correction_are_a_line_each(client_of, hub_worker, note, url):
    client, before = client_of(hub_worker), TrailLine.objects.count()
    client.get(url)
    client.post(url, said("Waffles.", note))
    lines = TrailLine.objects.order_by("id").values_list("what", "act", "people")
    about = [note.person_id]
    assert list(lines[before:]) == [("read", "correct_note", about), ("change", "correct_note", about)]


@pytest.mark.parametrize("words", ["Made pancakes for everyone.", "   "])
def test_the_same_words_or_none_are_refused(client_of, hub_worker, note, url, words):
    assert client_of(hub_worker).post(url, said(words, note)).status_code == 200
    assert not note.corrections.exists()


def test_only_notes_are_corrected_here(client_of, hub_worker, young_person):
    referral = ReferralFactory(person=young_person).record
    with pytest.raises(ValidationError):
        actions.correct_note(record=referral, by=hub_worker, words="Not so.")
    url = reverse("correct_note", args=[young_person.reference, referral.reference])
    assert client_of(hub_worker).get(url).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("worker_of_another_hub", 404), ("performance_officer", 403)])
def test_who_may_not(request, client_of, who, status, note, url):
    assert client_of(request.getfixturevalue(who)).post(url, said("No.", note)).status_code == status
    assert not note.corrections.exists()


def test_its_time_can_be_corrected_and_the_old_one_stays_readable(client_of, hub_worker, note, url):
    later = timezone.localtime(note.began) + datetime.timedelta(hours=2)
    form = said(note.words, note, at_0=f"{later:%d/%m/%Y}", at_1=f"{later:%H:%M}")
    page = client_of(hub_worker).post(url, form, follow=True).content.decode()
    was = timezone.localtime(note.began)
    note.refresh_from_db()
    assert timezone.localtime(note.began).replace(second=0, microsecond=0) == later.replace(
        second=0, microsecond=0
    )
    before = page.split("Before it was corrected")[1]
    assert when_words(was) in before and when_words(later) not in before
    assert note.corrections.get().began == note.began


@pytest.mark.parametrize(
    ("at", "sentence"), [(hours_ago(-1), "still to come"), (hours_ago(24 * 365 * 40), "was born")]
)
def test_a_time_that_cannot_have_been_is_refused(hub_worker, note, at, sentence):
    with pytest.raises(ValidationError, match=sentence):
        actions.correct_note(record=note, by=hub_worker, words="Waffles.", at=at)


def test_what_somebody_else_corrected_meanwhile_is_not_overwritten(
    client_of, hub_worker, key_worker, note, url
):
    client = client_of(hub_worker)
    seen = client.get(url).context["form"]["seen"].value()
    actions.correct_note(record=note, by=key_worker, words="Made crumpets for everyone.")
    form = said("Made waffles for everyone.", note, seen=seen)
    again = client.post(url, form)
    page = again.content.decode()
    assert "Kit Moreno wrote:" in page and "Made crumpets" in page and "You wrote" in page
    assert "Made waffles for everyone.</textarea>" in page
    assert note.corrections.count() == 1
    mark = again.context["form"].conflicts["words"].mark
    assert client.post(url, form).status_code == 200, "nothing was chosen"
    assert client.post(url, form | {"choose_words": f"mine-{mark}"}).status_code == 302
    texts = [record.words for record in note.corrections.order_by("id")]
    assert texts == ["Made crumpets for everyone.", "Made waffles for everyone."]


def test_giving_way_saves_nothing_and_says_so(client_of, hub_worker, key_worker, note, url):
    client = client_of(hub_worker)
    seen = client.get(url).context["form"]["seen"].value()
    actions.correct_note(record=note, by=key_worker, words="Made crumpets for everyone.")
    form = said("Made waffles for everyone.", note, seen=seen)
    mark = client.post(url, form).context["form"].conflicts["words"].mark
    page = client.post(url, form | {"choose_words": f"theirs-{mark}"}, follow=True).content.decode()
    assert "Nothing of yours was saved" in page and note.corrections.count() == 1


def test_they_changed_the_words_and_i_the_time_both_stand(client_of, hub_worker, key_worker, note, url):
    client = client_of(hub_worker)
    seen = client.get(url).context["form"]["seen"].value()
    actions.correct_note(record=note, by=key_worker, words="Made crumpets for everyone.")
    later = timezone.localtime(note.began) + datetime.timedelta(hours=2)
    form = said(note.words, note, seen=seen, at_0=f"{later:%d/%m/%Y}", at_1=f"{later:%H:%M}")
    assert client.post(url, form).status_code == 302
    latest = Record.objects.get(pk=note.pk).latest
    assert latest.words == "Made crumpets for everyone."
    assert f"{timezone.localtime(latest.began):%H:%M}" == f"{later:%H:%M}"
