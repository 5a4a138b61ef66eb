from datetime import date, datetime, time

import pytest
from django import forms
from django.template import Context, Template
from django.utils import timezone

from nwd.ui.fields import DateTyped, TimeTyped, WhenTyped
from nwd.ui.forms import Form
from nwd.ui.when import LONDON


class Note(Form):
    happened = WhenTyped(label="When did it happen?")
    seen = DateTyped(label="Last seen on", required=False, future=False)
    at = TimeTyped(label="At", required=False)
    until = WhenTyped(label="Until", required=False, future=True)
    kind = forms.ChoiceField(
        label="Kind", choices=[("a", "A note"), ("b", "A visit")], widget=forms.RadioSelect
    )
    words = forms.CharField(label="What happened?", widget=forms.Textarea, help_text="Write to them.")


TYPED = {"happened_0": "yesterday", "happened_1": "9.30pm", "kind": "a", "words": "Hello"}


def drawn(form, name):
    return Template("{% load ui %}{% field bound %}").render(Context({"bound": form[name]}))


def test_a_typed_moment_is_a_moment_on_london_clocks():
    form = Note(TYPED)
    assert form.is_valid(), form.errors
    happened = timezone.localtime(form.cleaned_data["happened"])
    assert (happened.hour, happened.minute) == (21, 30)
    assert (timezone.localdate() - happened.date()).days == 1


def test_date_and_time_alone():
    form = Note(TYPED | {"seen": "1 Jan 2020", "at": "930"})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["seen"] == date(2020, 1, 1)
    assert form.cleaned_data["at"] == time(9, 30)


@pytest.mark.parametrize(
    ("change", "name", "sentence"),
    [
        ({"happened_0": "31/2"}, "happened", "has no day 31"),
        ({"happened_1": "25:00"}, "happened", "A day has 24 hours"),
        ({"happened_1": ""}, "happened", "Enter both the date and the time"),
        ({"happened_0": "", "happened_1": ""}, "happened", "Enter both the date and the time"),
        ({"happened_0": "29/3/2026", "happened_1": "1:30"}, "happened", "The clocks went forward"),
        ({"happened_0": "tomorrow"}, "happened", "Tomorrow at 9:30pm is still to come"),
        ({"happened_0": "3/9/62"}, "happened", "3 September 2062 is still to come. Check the year."),
        ({"happened_0": "last night", "happened_1": "1:30am"}, "happened", "Was 1:30am today or yesterday?"),
        ({"seen": "tomorrow"}, "seen", "Tomorrow is still to come"),
        ({"at": "9"}, "at", "in the morning or the evening"),
        ({"until_0": "today"}, "until", "Enter both the date and the time"),
        ({"words": ""}, "words", "Fill in “What happened?”"),
        ({"kind": ""}, "kind", "Choose an answer to “Kind”"),
    ],
)
def test_a_refusal_is_a_sentence_beside_its_box(change, name, sentence):
    form = Note(TYPED | change)
    assert not form.is_valid()
    assert list(form.errors) == [name]
    assert sentence in form.errors[name][0]
    markup = drawn(form, name)
    assert "govuk-form-group--error" in markup
    assert sentence in markup


@pytest.mark.parametrize(
    ("change", "red"),
    [
        ({"happened_0": "31/2"}, ["happened_0"]),
        ({"happened_1": "25:00"}, ["happened_1"]),
        ({"happened_1": ""}, ["happened_1"]),
        ({"happened_0": "31/2", "happened_1": "25:00"}, ["happened_0", "happened_1"]),
        ({"happened_0": "29/3/2026", "happened_1": "1:30"}, ["happened_1"]),
        ({"happened_0": "tomorrow"}, ["happened_0"]),
    ],
)
def test_only_the_faulty_box_is_red(change, red):
    form = Note(TYPED | change)
    boxes = drawn(form, "happened").split("<input")[1:]
    assert [name for box in boxes for name in ("happened_0", "happened_1")
            if f'name="{name}"' in box and "govuk-input--error" in box] == red  # fmt: skip
    summary = Template('{% include "components/form_errors.html" %}').render(Context({"form": form}))
    assert f'href="#id_{red[0]}"' in summary


def test_what_was_typed_stays_in_the_box():
    markup = drawn(Note(TYPED | {"happened_0": "31/2"}), "happened")
    assert 'value="31/2"' in markup
    assert 'value="9.30pm"' in markup


def test_the_time_stands_as_the_pages_write_it():
    form = Note(initial={"happened": datetime(2026, 9, 3, 1, 51, tzinfo=LONDON)})
    assert 'value="1:51am"' in drawn(form, "happened")


def test_a_new_form_says_now():
    today = timezone.localdate()
    assert f'value="{today.day} {today:%B %Y}"' in drawn(Note(), "happened")


def test_an_unchanged_date_is_not_a_change():
    field = DateTyped()
    assert not field.has_changed(date(2026, 9, 3), "3 September 2026")
    assert field.has_changed(date(2026, 9, 3), "4/9/2026")
    assert field.has_changed(date(2026, 9, 3), "soon")


def test_label_hint_and_error_are_tied_to_the_box():
    markup = drawn(Note(TYPED | {"words": ""}), "words")
    assert 'for="id_words"' in markup
    assert 'aria-describedby="id_words_helptext id_words_error"' in markup
    assert 'id="id_words_helptext"' in markup
    assert 'id="id_words_error"' in markup


def test_the_error_summary_leads_to_the_first_box():
    form = Note({})
    markup = Template('{% include "components/form_errors.html" %}').render(Context({"form": form}))
    for box in ("id_happened_0", "id_kind_0", "id_words"):
        assert f'href="#{box}"' in markup
        assert f'id="{box}"' in "".join(drawn(form, name) for name in form.fields)
