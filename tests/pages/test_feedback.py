"""Was this page useful? One press, words if one likes, and nothing kept that says who or about whom."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from partners.actions import add_words, give_feedback
from partners.models import Feedback, TrailLine


def test_the_question_stands_on_a_young_persons_page_and_knows_its_route_alone(
    client_of, hub_worker, young_person
):
    page = client_of(hub_worker).get(f"/young-people/{young_person.reference}").content.decode()
    form = re.search(r'<form class="nwd-useful".*?</form>', page, re.S).group()
    assert 'name="page" value="person"' in form
    assert young_person.reference not in form


def test_one_press_is_enough(client_of, hub_worker, young_person):
    where = f"/young-people/{young_person.reference}"
    client = client_of(hub_worker)
    answer = client.post(
        "/feedback/give", {"page": "person", "useful": "no"}, headers={"referer": f"http://testserver{where}"}
    )
    kept = Feedback.objects.get()
    assert (kept.page, kept.useful, kept.words, kept.on) == ("person", False, "", timezone.localdate())
    assert answer.headers["Location"] == f"/feedback/{kept.pk}"
    thanks = client.get(
        answer.headers["Location"], headers={"referer": f"http://testserver{where}"}
    ).content.decode()
    assert f'href="{where}"' in thanks and "Do not name a young person" in thanks


@pytest.mark.parametrize("referer", ["https://elsewhere.example/", "javascript:alert(1)", ""])
def test_there_is_no_way_back_to_elsewhere(client_of, hub_worker, referer):
    given = give_feedback(by=hub_worker, page="home", useful=True)
    page = client_of(hub_worker).get(f"/feedback/{given.pk}", headers={"referer": referer} if referer else {})
    assert "Back to the page" not in page.content.decode()


def test_words_may_follow_once(client_of, hub_worker):
    given = give_feedback(by=hub_worker, page="home", useful=True)
    client = client_of(hub_worker)
    assert client.post(f"/feedback/{given.pk}", {"words": ""}).status_code == 200
    assert client.post(f"/feedback/{given.pk}", {"words": "The list is short."}).status_code == 302
    given.refresh_from_db()
    assert given.words == "The list is short."
    assert client.get(f"/feedback/{given.pk}").status_code == 404
    with pytest.raises(ValidationError):
        add_words(feedback=given, by=hub_worker, words="Others.")


@pytest.mark.parametrize(
    "sent", [{"page": "Robin Ashby", "useful": "yes"}, {"page": "home", "useful": "perhaps"}, {}]
)
def test_only_names_of_pages_are_kept(client_of, hub_worker, sent):
    assert client_of(hub_worker).post("/feedback/give", sent).status_code == 400
    assert not Feedback.objects.exists()


def test_nobody_is_followed(client_of, hub_worker):
    client_of(hub_worker).post("/feedback/give", {"page": "home", "useful": "yes"})
    columns = {field.name for field in Feedback._meta.fields}
    assert columns == {"id", "page", "useful", "words", "on"}
    line = TrailLine.objects.get(act="give_feedback")
    assert (line.people, line.records, line.counts) == ([], [], None)


def test_managers_read_it_and_take_away_words_that_name_somebody(client_of, hub_worker, hub_manager):
    first = give_feedback(by=hub_worker, page="find", useful=False)
    add_words(feedback=first, by=hub_worker, words="I looked for Somebody.")
    give_feedback(by=hub_worker, page="find", useful=True)
    client = client_of(hub_manager)
    page = client.get("/feedback")
    assert [(row["page"], row["yes"], row["no"]) for row in page.context["by_page"]] == [("find", 1, 1)]
    assert "I looked for Somebody." in page.content.decode()
    assert client.post(f"/feedback/{first.pk}/take-away").status_code == 302
    assert "I looked for Somebody." not in client.get("/feedback").content.decode()
    assert Feedback.objects.filter(useful=False).count() == 1
    assert TrailLine.objects.filter(act="take_words_away").exists()


def test_the_list_asks_as_much_for_thirty_as_for_one(
    client_of, hub_worker, hub_manager, django_assert_max_num_queries
):
    def queries():
        client = client_of(hub_manager)
        with django_assert_max_num_queries(50) as asked:
            client.get("/feedback")
        return len(asked)

    add_words(feedback=give_feedback(by=hub_worker, page="find", useful=True), by=hub_worker, words="Good.")
    one = queries()
    Feedback.objects.bulk_create(
        Feedback(page="find", useful=True, words="Good.", on=timezone.localdate()) for _ in range(29)
    )
    assert queries() == one
