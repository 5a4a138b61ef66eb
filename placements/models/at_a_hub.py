"""Who may read what happened at a hub: whoever may read the part of one whom it concerns (partners/rows.py)."""

from partners.rule import READS, filled

_PART = (
    "select from {part} part join cases_record held on held.id = part.record_id where part.{column} = {{row}}"
)
_HERE = "({{everyone}} or {{hub}} = any({{hubs}})) and nwd_concerns_nobody('{table}', {{row}})"
_READS = filled(READS, record="held", person="held.person_id")


def happened(table: str, part: str, column: str, *, lead: bool = True) -> str:
    """The policy `of_place` once more, for a filter."""
    concerned = f"exists ({_PART.format(part=part, column=column)} and {_READS})"
    here = _HERE.format(table=table)
    return f"({concerned} or {'{lead} and ' if lead else ''}{here})"
