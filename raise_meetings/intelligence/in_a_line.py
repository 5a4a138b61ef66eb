"""What is shared, passed on or told to a shift, in one line: handling and grade come with it, never its words."""

from cases.models import Record
from cases.models.record import Marking
from nwd.ui.spoken import date_words

HANDLED = {Marking.HANDLING_P: "handling P", Marking.HANDLING_C: "handling C", Marking.SEALED: "sealed"}


def shared(record: Record) -> str:
    item = record.intelligence_item
    graded = f"graded {item.grade}" if item.grade else "not graded"
    handled = HANDLED.get(Marking(record.marking), "handling not said")
    kept = f"to be relied on until {date_words(item.expires_on)}"
    return f"Shared by the police: {item.get_classification_display()}, {handled}, {graded}, {kept}"


def passed(record: Record) -> str:
    form = record.information_passed.passed
    reference = f", police reference {form.police_reference}" if form.police_reference else ""
    return f"Passed to the police: {form.place}{reference}"


def for_the_shift(record: Record) -> str:
    return f"For the shift, until {date_words(record.shift_line.until_on)}"
