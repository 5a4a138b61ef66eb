"""Markup in every text that somebody can write stays text: it runs nowhere, and the policy has nothing to refuse.

All of `benchmarks.fuzz_markup` is in the texts, spread over rows and fields (hostile.md, E2).
"""

from itertools import cycle

import pytest
from django.apps import apps
from django.db import DatabaseError, models, transaction

from benchmarks.fuzz_markup import variants
from tests.browser.walking import pages_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
APPS = ("hubs", "partners", "cases", "placements", "raise_meetings")
#: Not what somebody writes: keys, marks and what the service keeps for itself.
NO_TEXT = ("Event", "TrailLine", "UserSession", "Outbox", "User", "Try", "Lock")
FEWEST_FIELDS = 12
RAN = "document.querySelectorAll('[data-ran]').length + (document.title === 'ran' ? 1 : 0)"


def texts():
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            if model.__name__.endswith(NO_TEXT):
                continue
            for field in model._meta.concrete_fields:
                free = isinstance(field, models.CharField | models.TextField) and not field.choices
                if free and not (field.primary_key or field.unique or field.name.endswith("ref")):
                    yield model, field


def fill_with(markup):
    """A field that takes only words of its own kind refuses, which is an answer too. Which took it is returned."""
    filled = set()
    for model, field in texts():
        for row in model._base_manager.values_list("pk", flat=True)[:30]:
            room = field.max_length or 1_500
            text = ""
            while not text or (field.max_length is None and len(text) < room):
                text += next(markup)
            try:
                with transaction.atomic():
                    model._base_manager.filter(pk=row).update(**{field.name: text[:room]})
            except DatabaseError:
                break
            filled.add(f"{model._meta.label}.{field.name}")
    return filled


@pytest.mark.parametrize("who", ["key_worker", "service_manager"])
def test_nothing_written_anywhere_runs(who, world, page, live_server, signed_in, complaints):
    filled = fill_with(cycle(variants()))
    assert len(filled) >= FEWEST_FIELDS, filled
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    signed_in(getattr(world, who))
    wrong = {}
    for kind, answer in pages_of(page, live_server.url):
        if (ran := page.evaluate(RAN)) or complaints or answer.status >= 500:
            wrong[kind] = [ran, answer.status, *complaints]
            complaints.clear()
    assert wrong == {}


def test_nothing_asked_for_runs(page, live_server, signed_in, hub_worker, complaints, db):
    signed_in(hub_worker)
    wrong = {}
    for number, markup in enumerate(variants()[::22]):
        page.goto(f"{live_server.url}/find")
        page.locator("main input[name=words]").first.fill(markup.replace("\x0b", ""))
        page.locator("main form button").first.click()
        page.wait_for_load_state()
        if (ran := page.evaluate(RAN)) or complaints:
            wrong[number] = [ran, *complaints]
            complaints.clear()
    assert wrong == {}
