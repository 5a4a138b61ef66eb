"""My settings: what is chosen is on every page from then on, goes with the person and costs no query."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from partners.actions import choose_preferences
from partners.models import TrailLine, User

EVERYTHING = {
    "colours": "contrast",
    "text_size": "large",
    "density": "compact",
    "stillness": "on",
    "shortcuts": "on",
}


def html_of(page):
    return re.search(r"<html[^>]*>", page.content.decode()).group()


def test_what_is_chosen_is_on_every_page_and_on_every_computer(client_of, hub_worker):
    assert client_of(hub_worker).post("/my/settings", EVERYTHING).status_code == 302
    for path in ("/", "/find", "/help", "/my/settings"):
        html = html_of(client_of(hub_worker).get(path))  # another browser each time
        assert 'class="govuk-template nwd-contrast nwd-compact nwd-large nwd-still"' in html
        assert " data-shortcuts" in html


def test_everything_is_off_until_somebody_chooses(client_of, hub_worker):
    page = client_of(hub_worker).get("/")
    assert 'class="govuk-template"' in html_of(page)
    assert "data-key" not in page.content.decode() and "data-shortcuts" not in html_of(page)


def test_nothing_ticked_is_an_answer_too(client_of, hub_worker):
    client = client_of(hub_worker)
    client.post("/my/settings", EVERYTHING)
    client.post("/my/settings", {"colours": "", "text_size": "", "density": ""})
    assert 'class="govuk-template"' in html_of(client.get("/"))


def test_the_form_shows_what_is_in_force(client_of, hub_worker):
    client = client_of(hub_worker)
    client.post("/my/settings", EVERYTHING)
    page = client.get("/my/settings").content.decode()
    for value in ("contrast", "large", "compact"):
        assert re.search(rf'value="{value}"[^>]* checked', page)
    assert len(re.findall(r'type="checkbox"[^>]* checked', page)) == 2


def test_what_nobody_offers_is_refused(client_of, hub_worker):
    page = client_of(hub_worker).post("/my/settings", EVERYTHING | {"colours": "nwd-x onload"})
    assert page.status_code == 200 and "There is a problem" in page.content.decode()
    assert 'class="govuk-template"' in html_of(page)
    with pytest.raises(ValidationError):
        choose_preferences(by=hub_worker, colours="pink")
    with pytest.raises(TypeError):
        choose_preferences(by=hub_worker, is_active=False)


def test_the_database_knows_the_choices(hub_worker):
    with pytest.raises(IntegrityError, match="a_page_has_known_colours"), transaction.atomic():
        User.objects.filter(pk=hub_worker.pk).update(colours="pink")


def test_it_is_ones_own_alone_and_on_the_trail(client_of, hub_worker, key_worker):
    client_of(hub_worker).post("/my/settings", EVERYTHING)
    assert User.objects.get(pk=key_worker.pk).look == ""
    line = TrailLine.objects.get(act="choose_preferences")
    assert (line.user_id, line.people) == (hub_worker.pk, [])


def test_it_costs_no_query(client_of, hub_worker, django_assert_max_num_queries):
    def queries():
        client = client_of(hub_worker)
        with django_assert_max_num_queries(50) as asked:
            client.get("/help/words")
        return len(asked)

    before = queries()
    User.objects.filter(pk=hub_worker.pk).update(colours="dark", shortcuts=True)
    assert queries() == before
