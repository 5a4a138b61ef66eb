"""A formulation for the team: dated, of a discipline, the newest counts, and two who write at once see both."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases import actions
from cases.models import Formulation, Record
from cases.support.boxes import FORMULATION, as_words, boxes_of
from cases.support.pulled_in import formulations_of
from partners.models import TrailLine
from tests.answers import queries_of
from tests.conftest import posted
from tests.factories.cases import days_ago
from tests.factories.partners import PostingFactory
from tests.factories.support import FormulationFactory

pytestmark = pytest.mark.django_db
SEEN = {"sees": "Nights are long.", "helps": "A light in the corridor."}


@pytest.fixture
def life_coach(east):
    return posted(PostingFactory, given="Lena", family="Marsh", role="life_coach", hub=east)


@pytest.fixture
def second_coach(east):
    return posted(PostingFactory, given="Ola", family="Berg", role="life_coach", hub=east)


def written(person, by, **said):
    return actions.write_formulation(
        person=person, by=by, **{"discipline": "life_coach", "words": as_words(SEEN, FORMULATION)} | said
    )


def form_of(person):
    return reverse("write_formulation", args=[person.reference, "life_coach"])


def test_it_is_open_dated_and_of_its_discipline(young_person, life_coach):
    made = written(young_person, life_coach, review_on=days_ago(-90))
    record = Record.objects.get(pk=made.pk)
    assert (record.kind, record.category, record.marking) == ("formulation", "health", "open")
    assert (made.written_on, made.review_on) == (days_ago(0), days_ago(-90))
    assert boxes_of(record.words, FORMULATION) == SEEN | {"behind": "", "hard": ""}
    assert TrailLine.objects.get(act="write_formulation").records == [made.pk]


def test_words_without_names_are_what_is_seen():
    assert boxes_of("Nights are long.\nVery.", FORMULATION)["sees"] == "Nights are long.\nVery."


def test_only_those_of_the_discipline_write_one(young_person, life_coach, hub_manager):
    for by, discipline in ((hub_manager, "life_coach"), (life_coach, "police"), (life_coach, "other")):
        with pytest.raises(ValidationError, match="who work in that discipline"):
            written(young_person, by, discipline=discipline)
    for wrong, match in (({"words": " "}, "what you see"), ({"written_on": days_ago(-1)}, "still to come"),
                         ({"review_on": days_ago(1)}, "Enter a day after")):  # fmt: skip
        with pytest.raises(ValidationError, match=match):
            written(young_person, life_coach, **wrong)
    assert not Record.objects.filter(kind="formulation").exists()


def test_the_newest_of_a_discipline_counts_and_earlier_ones_stay(young_person, life_coach, key_worker):
    old = FormulationFactory(person=young_person)
    other = FormulationFactory(person=young_person, discipline="education", written_on=days_ago(40))
    new = written(young_person, life_coach, words="Nights are shorter now.")
    found = formulations_of(young_person, key_worker)
    assert [one.pk for one in found.now] == [new.pk, other.pk]
    assert [one.pk for one in found.before] == [old.pk]
    actions.take_back_formulation(formulation=new, by=life_coach)
    assert [one.pk for one in formulations_of(young_person, key_worker).now] == [old.pk, other.pk]


def test_the_same_again_is_no_new_one_unless_it_is_to_be_looked_at_on_another_day(young_person, life_coach):
    written(young_person, life_coach, review_on=days_ago(-30))
    for review_on in (None, days_ago(-30)):
        with pytest.raises(ValidationError, match="what it says already"):
            written(young_person, life_coach, review_on=review_on)
    written(young_person, life_coach, review_on=days_ago(-60))
    assert Formulation.objects.count() == 2


def test_the_team_reads_it_on_the_support_page_and_its_date_on_the_overview(
    client_of, young_person, life_coach, key_worker
):
    client = client_of(life_coach)
    page = client.get(form_of(young_person)).content.decode()
    said = SEEN | {"seen": client.get(form_of(young_person)).context["form"]["seen"].value()}
    refused = client.post(form_of(young_person), said | {"sees": ""}).content.decode()
    assert "Clinical notes stay where they are" in page and "What we see" in refused
    assert client.post(form_of(young_person), said).status_code == 302
    seen = client_of(key_worker).get(reverse("support", args=[young_person.reference])).content.decode()
    assert "Nights are long." in seen and "By Lena Marsh" in seen
    overview = client_of(key_worker).get(reverse("person", args=[young_person.reference])).content.decode()
    assert "How the team understands them" in overview


def test_no_clinical_words_come_into_it(client_of, young_person, life_coach):
    actions.write_note(
        person=young_person, by=life_coach, at=Record.objects.earliest("pk").began, words="Nightmares since March.",
        category="health", marking="discipline", discipline="health",
    )  # fmt: skip
    assert "Nightmares" not in client_of(life_coach).get(form_of(young_person)).content.decode()


def test_two_who_write_at_once_see_both_and_choose(client_of, young_person, life_coach, second_coach):
    written(young_person, life_coach)
    first, second = client_of(life_coach), client_of(second_coach)
    opened = {"seen": first.get(form_of(young_person)).context["form"]["seen"].value(), **SEEN}
    first.post(form_of(young_person), opened | {"helps": "Tea at night."})
    answer = second.post(form_of(young_person), opened | {"helps": "A walk."}).content.decode()
    assert "Lena Marsh changed" in answer and "Tea at night." in answer and "A walk." in answer
    assert Formulation.objects.count() == 2
    mark = answer.split('value="theirs-')[1].split('"')[0]
    taken = opened | {"helps": "A walk.", "choose_helps": f"theirs-{mark}"}
    second.post(form_of(young_person), taken)
    assert Formulation.objects.count() == 2
    second.post(form_of(young_person), opened | {"helps": "A walk.", "choose_helps": f"mine-{mark}"})
    assert "A walk." in Formulation.objects.latest("pk").record.words


def test_a_long_shelf_of_them_asks_no_more(client_of, young_person, key_worker):
    client = client_of(key_worker)
    pages = [reverse(name, args=[young_person.reference]) for name in ("support", "person")]
    FormulationFactory(person=young_person)
    few = [queries_of(client, page) for page in pages]
    FormulationFactory.create_batch(29, person=young_person)
    assert [queries_of(client, page) for page in pages] == few
