"""From the answers of the page to the verb that they ask for."""

from typing import Any

from cases import actions
from cases.models import Record
from cases.models.record import Marking, ReadersDiscipline
from partners.models import User


def mark_as(record: Record, by: User, chosen: dict[str, Any]) -> None:
    marking, told = chosen["marking"], {"when_hidden": chosen["when_hidden"]}
    if marking in ReadersDiscipline.values:
        actions.mark_for_discipline(record=record, by=by, discipline=marking, **told)
    elif marking == Marking.SEALED:
        actions.seal(record=record, by=by, readers=chosen["readers"], **told)
    elif marking in (Marking.HANDLING_P, Marking.HANDLING_C):
        more = {"conditions": chosen["conditions"], "agencies": chosen["agencies"]}
        actions.hand_with_conditions(record=record, by=by, handling=marking, **more, **told)
    else:
        actions.open_again(record=record, by=by)


def said_when_saved(record: Record, chosen: dict[str, Any]) -> str:
    """That conditions name no agency is easily meant otherwise, so it is said."""
    if chosen["marking"] == Marking.HANDLING_C and not chosen["agencies"]:
        return f"Saved. You named no agency, so {record.agency} alone reads it from now on."
    return "Saved. This is who may read it from now on."
