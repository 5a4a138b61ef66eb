"""Called by every verb that saves words: what repeats material with conditions is quoted, or typed knowingly."""

from django.core.exceptions import ValidationError

from cases.models import Record
from cases.quoting.repeated import repeated
from partners import trail
from partners.models import User

#: Answers to what is asked: it takes the conditions of its source, or it stays as it is and that is on the trail.
QUOTE, KNOWINGLY = "quote", "knowingly"
ALONE = "What the police share is about one young person. Quote it in a note about them alone."


def pointed_out(
    words: str, by: User, quoting: str, *, besides: Record | None = None, before: str = "", people: int = 1
) -> Record | None:
    """The source that is to be quoted, once the record is there. Refuses in words until somebody has answered."""
    source = repeated(words, by, besides=besides, before=before)
    if source is None:
        return None
    if quoting == KNOWINGLY:
        trail.write(
            by=by, what="change", act="typed_quotation", people=[source.person_id], records=[source.pk]
        )
        return None
    if quoting != QUOTE:
        raise ValidationError({"quoting": (
            f"Eight words or more in a row are from what {source.agency} shares with conditions. Quote it, or say "
            "that you know and it is to stay like this."
        )})  # fmt: skip
    if people != 1:
        raise ValidationError({"quoting": ALONE})
    return source


def refuse_repeated(
    words: str, by: User, *, besides: Record | None = None, before: str = "", box: str = ""
) -> None:
    """Where nobody is asked about quoting: no condition could go with the words."""
    source = repeated(words, by, besides=besides, before=before)
    if source is not None:
        said = (
            f"Eight words or more in a row are from what {source.agency} shares with conditions. Say it in your own "
            "words here, and quote it in a note."
        )
        raise ValidationError({box: said} if box else said)
