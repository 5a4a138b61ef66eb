"""What is in each file of `extras/`, as its page says it: written from what is declared, never by hand."""

from reports.tracker.extras.declared import EXTRAS
from reports.tracker.format import LARGEST_NUMBER, LONGEST_CELL, Column

VALUES = {"yes_no": "yes or no", "date": "a day", "time": "a time", "uuid": "UUID", "ref": "ref"}


def page() -> str:
    """One table a file: its columns, whether they may be empty, what they hold."""
    return "\n".join(
        f"### {file.name}\n\n| column | holds |\n|---|---|\n"
        + "".join(f"| {one.name}{'?' if one.optional else ''} | {_holds(one)} |\n" for one in file.columns)
        for file in EXTRAS.values()
    )


def _holds(column: Column) -> str:
    if column.kind == "link":
        where = "any file of records" if column.to == "records" else f"{column.to}.csv"
        return f"ref of {where}"
    if column.kind == "choice":
        return " ".join(f"`{value}`" for value in column.values)
    if column.kind == "number":
        return f"{column.low} to {column.high:,}" if column.high < LARGEST_NUMBER else "a whole number"
    if column.kind == "text":
        return f"text of up to {column.high:,} characters" if column.high < LONGEST_CELL else "text"
    return VALUES[column.kind]
