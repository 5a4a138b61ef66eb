"""What templates need from Python: `{% load ui %}`. A tag that draws has its markup in templates/components/."""

import uuid
from datetime import date, datetime, time
from typing import Any

from django import forms, template
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.template.context import RequestContext
from django.utils import timezone
from django.utils.html import format_html

from nwd.ui import pictures, spoken, wording
from nwd.ui.fields import FoldedBoxes, WhenBoxes, wrong_boxes

register = template.Library()

# Many tick boxes are a kind of radio buttons to Django, so they are asked about first.
GROUPS = {forms.CheckboxSelectMultiple: "checkboxes", forms.RadioSelect: "radios"}
BOXES = {forms.Textarea: "textarea", forms.Select: "select", forms.FileInput: "file-upload"}


@register.filter
def uk_date(value: date | datetime | None) -> str:
    return spoken.date_words(value) if value else ""


@register.filter
def uk_time(value: datetime | time | None) -> str:
    return spoken.time_words(value) if value is not None else ""


@register.filter
def uk_when(value: date | datetime | None) -> str:
    return spoken.when_words(value) if value else ""


@register.filter
def ago_days(value: date | datetime | None) -> str:
    return spoken.ago_words(value) if value else ""


@register.filter
def days_words(value: int | None) -> str:
    return spoken.days_words(value) if value is not None else ""


@register.filter
def lasted(since: datetime | None) -> str:
    """How long ago a moment is: "2 hours", for what has been waiting or going on since then."""
    return spoken.length_words(timezone.now() - since) if since else ""


@register.filter
def age(born: date | None) -> int | str:
    return spoken.age(born) if born else ""


@register.filter
def word(key: str) -> str:
    return wording.word(key)


@register.simple_tag
def worded(key: str, **filled: object) -> str:
    """Words with blanks: {% worded "printed" who=user when=now %}."""
    return wording.word(key, **filled)


@register.filter
def first_box(bound: BoundField) -> str:
    """The id of the first thing to fill in or to mend: a group's own id would not take the focus."""
    if bound.name in getattr(bound.form, "conflicts", ()):
        return f"{bound.auto_id}_theirs"
    if isinstance(bound.field.widget, WhenBoxes):
        return f"{bound.auto_id}_{min(wrong_boxes(bound), default=0)}"
    if isinstance(bound.field.widget, tuple(GROUPS)):
        return f"{bound.auto_id}_0"
    return str(bound.id_for_label or bound.auto_id)


@register.filter
def is_wrong_box(bound: BoundField, box: int) -> bool:
    return box in wrong_boxes(bound)


@register.inclusion_tag("components/field.html")
def field(bound: BoundField, small: bool = False, optional: bool = False) -> dict[str, Any]:
    """One field of a form, by its widget: label, hint, errors and box, tied together for a screen reader."""
    widget = bound.field.widget
    conflict = getattr(bound.form, "conflicts", {}).get(bound.name)
    context = {"bound": bound, "small": small, "optional": optional, "conflict": conflict}
    for kind, name in GROUPS.items():
        if isinstance(widget, kind):
            folded = isinstance(widget, FoldedBoxes)
            return {**context, "shape": "group", "kind": name, "folded": folded}
    if isinstance(widget, WhenBoxes):
        return {**context, "shape": "when"}
    if isinstance(widget, forms.CheckboxInput):
        box = bound.as_widget(attrs={"class": "govuk-checkboxes__input"})
        return {**context, "shape": "single", "box": box}
    name = next((name for kind, name in BOXES.items() if isinstance(widget, kind)), "input")
    classes = [f"govuk-{name}", f"govuk-{name}--error" if bound.errors else "", widget.attrs.get("class", "")]
    box = bound.as_widget(attrs={"class": " ".join(filter(None, classes))})
    return {**context, "shape": "box", "box": box}


@register.simple_tag
def once_key(form: forms.Form | None = None) -> str:
    """The form's own key, so that it is saved once however often it is sent (partners/receipts.py)."""
    key = getattr(form, "key", None) or uuid.uuid4()
    return format_html('<input type="hidden" name="key" value="{}">', key)


@register.simple_tag(takes_context=True)
def chosen(context: RequestContext, form: forms.Form) -> list[dict[str, str]]:
    """Each filter in use, in words, with the address that leaves it out."""
    asked: QueryDict = context["request"].GET
    tags = []
    for bound in form.visible_fields():
        for value in asked.getlist(bound.html_name):
            if not value or bound.errors:
                continue
            rest = asked.copy()
            rest.setlist(bound.html_name, [v for v in asked.getlist(bound.html_name) if v != value])
            rest.pop("page", None)
            shown = _shown(bound, value)
            text = str(bound.label) if shown is None else f"{bound.label}: {shown}"
            tags.append({"text": text, "url": f"{context.get('filter_of', '')}?{rest.urlencode()}"})
    return tags


def _shown(bound: BoundField, value: str) -> str | None:
    """The words a choice is offered in; None for a tick box, which its label says already."""
    if isinstance(bound.field.widget, forms.CheckboxInput):
        return None
    choices = getattr(bound.field, "choices", ())
    return next((str(words) for key, words in choices if str(key) == value), value)


@register.simple_tag
def sorting(key: str, current: str) -> dict[str, str]:
    """A heading's `aria-sort`, the sort its link asks for, and what the link does, for those who hear it."""
    if current == key:
        return {"aria": "ascending", "next": f"-{key}", "words": ", sort the other way round"}
    if current == f"-{key}":
        return {"aria": "descending", "next": key, "words": ", sort the other way round"}
    return {"aria": "none", "next": key, "words": ", sort by this"}


@register.filter
def page_numbers(page: Page[Any]) -> list[int | None]:
    """First, last and the pages beside this one; None where some are left out."""
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else None for number in elided]


@register.inclusion_tag("components/bar_chart.html")
def bar_chart(
    title: str,
    sentence: str,
    figures: list[tuple[str, float | None]],
    *,
    unit: str = "",
    labels: str = "What",
    values: str = "How many",
) -> dict[str, Any]:
    """`title` says the finding in ten words or fewer, `sentence` says it for those who do not see the picture."""
    drawn = pictures.bars(figures, unit=unit)
    rows = [(label, pictures.figure_words(value, unit)) for label, value in figures]
    height = len(drawn) * pictures.ROW
    texts = {"title": title, "sentence": sentence, "labels": labels, "values": values}
    return {**texts, "bars": drawn, "rows": rows, "height": height}
