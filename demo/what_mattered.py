"""What mattered to her: lifted from what was recorded, or written down; most of it approved, one waiting."""

from datetime import timedelta

from django.utils import timezone

from cases.actions import add_significant_event, answer_significant_event, change_significant_event, lift
from cases.models import Category, Contact, Kind, Record, YoungPerson
from cases.models.significant import EventSort, ManagersAnswer
from cases.significant.boxes import HAPPENED, MEANT, SAID, as_words
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MISSING
from partners.context import acting

#: Days ago, headline, sort, what it is about, and the boxes. The one after which nothing is approved comes last.
MATTERED = (
    (320, "Moved in at the hub", EventSort.CHANGE, Category.CARE_AND_PLACEMENT, {
        HAPPENED: "She came with two bags and her own duvet. Her key worker had met her twice before.",
        MEANT: "She unpacked on the third day. Until then the bags stood by the door.",
    }),
    (204, "Gran came to tea", EventSort.GOOD, Category.FAMILY_AND_CONTACT, {
        HAPPENED: "The first visit since the spring. They baked, and Gran stayed until eight.",
        MEANT: "They ring each other every Sunday since.",
        SAID: "She remembered that I hate raisins.",
    }),
    (96, "Lost her place at school", EventSort.HARD, Category.EDUCATION, {
        HAPPENED: "The school ended her place after an argument in the corridor.",
        MEANT: "She stopped getting up in the mornings, and went missing more often in the weeks after.",
        SAID: "Nobody asked me what he had said first.",
    }),
    (41, "Three mornings a week at the stables", EventSort.GOOD, Category.EDUCATION, {
        HAPPENED: "The education lead found the place. She has been every time but one.",
        MEANT: "She sleeps better, and talks of an apprenticeship.",
    }),
    (6, "Told us who picks her up", EventSort.CHANGE, Category.KEY_WORK, {
        HAPPENED: "She named a street, and asked us to go slowly.",
    }),
)  # fmt: skip
ANEW = "Three mornings a week at the stables, and a reference for the autumn"


def write_what_mattered() -> None:
    by, manager = user_of(KEY_WORKER), user_of(HUB_MANAGER)
    events = []
    with acting(by):
        her = YoungPerson.objects.visible_to(by).get(tracker_ref=MISSING)
        for days, headline, sort, category, boxes in MATTERED:
            on = timezone.localdate() - timedelta(days=days)
            events.append(
                add_significant_event(
                    person=her,
                    by=by,
                    on=on,
                    headline=headline,
                    category=category,
                    words=as_words(boxes),
                    sort=sort,
                )
            )
        _lift_the_drive(her)
    with acting(manager):
        for event in events[:-1]:
            answer_significant_event(version=event, by=manager, answer=ManagersAnswer.APPROVED)
    with acting(by):
        stables = events[-2]
        on, words = timezone.localdate(stables.began), stables.words
        change_significant_event(event=stables, by=by, on=on, headline=ANEW, words=words, sort=EventSort.GOOD)


def _lift_the_drive(her: YoungPerson) -> None:
    """The contact in the car, whose words are laid into the boxes."""
    by = user_of(KEY_WORKER)
    drive = Contact.objects.visible_to(by).filter(person=her, significant=True).latest("occurred_at")
    source = Record.objects.get(pk=drive.pk, kind=Kind.CONTACT)
    lift(
        source=source, by=by, on=timezone.localdate(source.began), sort=EventSort.GOOD,
        headline="Asked for somebody who picks up the phone",
        words=as_words({
            HAPPENED: "On a long drive in the rain she said what she wants from us.",
            MEANT: "Her key worker’s phone is on until midnight, and she has used it.",
            SAID: "I don’t want a plan. I want somebody who picks up the phone.",
        }),
    )  # fmt: skip
