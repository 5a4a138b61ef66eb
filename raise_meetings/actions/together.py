"""Several answered with one press: all of them or none."""

from django.core.exceptions import ValidationError
from django.db import transaction

from partners import trail
from partners.models import User
from raise_meetings.actions.answering import accept_raise_action, decline_raise_action, pass_on_raise_action
from raise_meetings.actions.completing import complete_raise_action
from raise_meetings.asked_of_us.found import several
from raise_meetings.models import Action

MOST = 100
GONE = "One of them is not in the list any more. Look at it again."


@transaction.atomic
def answer_together(*, references: list[str], answer: str, words: str, by: User) -> int:
    """Hidden and absent are refused alike. In one order for everybody."""
    asked = set(references)
    if not 0 < len(asked) <= MOST:
        raise ValidationError("Choose which ones first." if not asked else "That is too many at once.")
    found = several(asked, by)
    if len(found) != len(asked):
        raise ValidationError(GONE)
    for one in found:
        if answer == "accept":
            accept_raise_action(action=one, by=by)
        elif answer == "decline":
            decline_raise_action(action=one, reason=words, by=by)
        elif answer == "pass_on":
            pass_on_raise_action(action=one, to=words[:120], by=by)
        else:
            complete_raise_action(action=one, words=words, by=by)
    about = [one for one in found if isinstance(one, Action)]
    people, records = {one.person_id for one in about}, [one.pk for one in about]
    trail.write(by=by, what="change", act="answer_together", people=people, records=records,
                counts={"actions": len(found)})  # fmt: skip
    return len(found)
