"""Two people over one form, field by field: mine, theirs, both; and what is asked when both differ."""

import datetime
import random

import pytest
from django import forms

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.when import LONDON

NIGHT = datetime.datetime(2026, 3, 5, 21, 41, 30, 12, tzinfo=LONDON)
FACTS = {
    "name": "Oak House",
    "beds": 6,
    "kind": "hub",
    "open": True,
    "since": datetime.date(2020, 2, 1),
    "at": NIGHT,
}


class House(ChangeForm):
    name = forms.CharField(label="Name")
    beds = forms.IntegerField(label="Beds", required=False)
    kind = forms.ChoiceField(label="Kind", choices=[("hub", "A hub"), ("flat", "A flat")])
    open = forms.BooleanField(label="Open", required=False)
    since = DateTyped(label="Since", required=False)
    at = WhenTyped(label="At")


def sent(facts, **more):
    """What a browser sends of a page that shows these facts."""
    shown = House(present=facts)
    return {
        "name": facts["name"], "beds": str(facts["beds"]), "kind": facts["kind"], "seen": shown["seen"].value(),
        "since": "1/2/2020", "at_0": "5 March 2026", "at_1": "21:41", **({"open": "on"} if facts["open"] else {}),
    } | more  # fmt: skip


def answered(form, present=FACTS):
    assert form.is_valid(), form.errors
    return {name: form.cleaned_data[name] for name in present}


def test_nothing_changed_by_anybody_keeps_every_fact_to_the_second():
    assert answered(House(sent(FACTS), present=FACTS)) == FACTS


def test_what_only_i_changed_is_mine_and_what_only_they_changed_is_theirs():
    now = FACTS | {"beds": 7, "open": False}
    assert answered(House(sent(FACTS, name="Elm House"), present=now)) == now | {"name": "Elm House"}


def test_both_wrote_the_same():
    now = FACTS | {"name": "Elm House"}
    assert answered(House(sent(FACTS, name=" Elm House "), present=now)) == now


def test_both_differ_and_neither_is_taken():
    now = FACTS | {"kind": "flat", "name": "Elm House"}
    form = House(sent(FACTS, name="Ash House"), present=now, theirs_by="Amy Pond")
    assert not form.is_valid()
    both = form.conflicts["name"]
    assert (both.by, both.theirs, both.mine) == ("Amy Pond", "Elm House", "Ash House")
    assert list(form.conflicts) == ["name"] and "Amy Pond changed “Name”" in str(form.errors["name"])


@pytest.mark.parametrize(("whose", "name"), [("mine", "Ash House"), ("theirs", "Elm House")])
def test_the_choice_decides(whose, name):
    now = FACTS | {"name": "Elm House"}
    form = House(sent(FACTS, name="Ash House"), present=now)
    form.is_valid()
    chosen = {"choose_name": f"{whose}-{form.conflicts['name'].mark}"}
    form = House(sent(FACTS, name="Ash House") | chosen, present=now)
    assert answered(form)["name"] == name
    assert form.gives_way is (whose == "theirs")


def test_a_choice_does_not_hold_against_what_was_not_shown():
    form = House(sent(FACTS, name="Ash House"), present=FACTS | {"name": "Elm House"})
    form.is_valid()
    chosen = {"choose_name": f"mine-{form.conflicts['name'].mark}"}
    form = House(sent(FACTS, name="Ash House") | chosen, present=FACTS | {"name": "Yew House"})
    assert not form.is_valid() and form.conflicts["name"].theirs == "Yew House"


@pytest.mark.parametrize("seen", ["", "{", "[1]", '{"name": {"a": 1}}'])
def test_a_page_that_does_not_say_what_it_saw_breaks_nothing(seen):
    House(sent(FACTS, name="Ash House", seen=seen), present=FACTS).is_valid()


def test_words_of_a_browser_are_the_words_that_were_shown():
    facts = FACTS | {"name": "One\nTwo"}
    now = facts | {"name": "One\nTwo\nThree"}
    assert answered(House(sent(facts, name="One\r\nTwo"), present=now))["name"] == "One\nTwo\nThree"


CHOICES = {"name": ["Oak House", "Elm House", "Ash House"], "beds": [6, 7, 8], "kind": ["hub", "flat"]}


@pytest.mark.parametrize("seed", range(500))
def test_no_edit_is_lost_whatever_both_change(seed):
    """Two open the page, each changes what they like, one after the other saves, choosing as they like when asked."""
    chance, row, kept = random.Random(seed), dict(FACTS), []
    edits = [
        {name: chance.choice(CHOICES[name]) for name in chance.sample(list(CHOICES), 2)} for _ in range(2)
    ]
    pages = [sent(FACTS, **{name: str(value) for name, value in edit.items()}) for edit in edits]
    for page, edit in zip(pages, edits, strict=True):
        form, shown = House(page, present=row), {}
        while not form.is_valid():
            shown |= {name: both.mine for name, both in form.conflicts.items()}
            choice = {f"choose_{name}": f"{chance.choice(['mine', 'theirs'])}-{both.mark}"
                      for name, both in form.conflicts.items()}  # fmt: skip
            form = House(page | choice, present=row)
        kept.append(dict(row))
        row = {name: form.cleaned_data[name] for name in FACTS}
        edit["_shown"] = shown
    for edit in edits:
        shown = edit.pop("_shown")
        for name, value in edit.items():
            in_history = any(old[name] == value for old in kept)
            assert row[name] == value or in_history or name in shown
