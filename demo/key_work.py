"""Key work goes on although the example has stopped."""

from datetime import date, datetime

from demo.folder import Tables, add
from demo.moving import LONDON, Move, written
from demo.tonight import KEY_WORKER, MISSING, left_at

ALIKE: dict[str, tuple[str, ...]] = {
    "face_to_face": (
        "A walk along the front and chips on the way back. Things feel steady this week.",
        "Gave a lift and talked in the car. One worry shared, one plan made.",
        "Cooked tea together. More laughing than last time.",
    ),
    "phone": ("Rang for a catch-up; in good spirits.", "A short call about the weekend. All is well."),
    "text": ("A few texts about the weekend.", "Sent a message; a thumbs up came back."),
}
NO_ANSWER = "No answer this time. Will try again tomorrow."


def keep_in_touch_since(tables: Tables, last: date, now: datetime) -> None:
    """The example stops up to a week ago; key work does not: its last week once more, in other words."""
    week, went = Move(1), left_at(now.astimezone(LONDON).date())
    for row in list(tables["contacts"]):
        if date.fromisoformat(row["occurred_at"][:10]) <= last - week.by:
            continue
        at = week.moment(datetime.fromisoformat(row["occurred_at"]))
        away = row["person_ref"] == MISSING and at >= went
        if at <= now and not away:
            count = len(tables["contacts"])
            words = ALIKE.get(row["method"], ("",)) if row["reached"] == "yes" else (NO_ANSWER,)
            kept = {name: cell for name, cell in row.items() if name != "contact_ref"}
            again = {"occurred_at": written(at), "summary": words[count % len(words)]}
            add(tables, "contacts", **kept | again)


def give_a_co_key_worker(tables: Tables, last: date) -> None:
    """Two who have just come back to the hub: the key worker of the cast has hands full."""
    for person in ("YP0611", "YP0662"):
        add(
            tables,
            "allocations",
            person_ref=person,
            staff_ref=KEY_WORKER,
            role="co_key_worker",
            start_on=last.isoformat(),
        )
