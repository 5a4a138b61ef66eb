"""Money kept for somebody: in, out, counted, put right, and the second initials. Never more out than there is."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import author_of, refuse_unless_theirs
from cases.enveloped import held
from cases.models import Category, Kind, YoungPerson
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User, Worker
from placements.days.balance import lines_of, lowest, pounds
from placements.days.envelope import at_moment
from placements.days.second import refuse_as_second, refuse_witness
from placements.models import Money, MoneyMove


@transaction.atomic
def keep_money(
    *,
    person: YoungPerson,
    move: str,
    pence: int,
    at: datetime.datetime,
    by: User,
    words: str = "",
    witness: Worker | None = None,
) -> Money:
    """Two who write at once wait for each other: the second counts what the first left."""
    held(person)
    money = _line(person, by, witness, move=move, pence=pence, at=at, words=words)
    trail.write(by=by, what="change", act="keep_money", people=[person.pk], records=[money.pk])
    return money


@transaction.atomic
def put_money_right(
    *,
    money: Money,
    move: str,
    pence: int,
    at: datetime.datetime,
    by: User,
    why: str,
    witness: Worker | None = None,
) -> Money:
    """Another line instead of one that is wrong, which stays to be read. `why` says what was wrong."""
    held(money.person)
    wrong = Money.objects.select_related("record", "person").get(pk=money.pk)
    refuse_unless_theirs(by, wrong.record)
    if wrong.put_right_at:
        raise ValidationError("Somebody has put this right already. Look at the line that stands instead.")
    if not why.strip():
        raise ValidationError({"words": "Say what was wrong."})
    wrong.put_right_at = timezone.now()
    saving.save(wrong)
    right = _line(wrong.person, by, witness, move=move, pence=pence, at=at, words=why, instead_of=wrong)
    trail.write(
        by=by, what="change", act="put_money_right", people=[wrong.person_id], records=[wrong.pk, right.pk]
    )
    return right


@transaction.atomic
def confirm_money(*, money: Money, by: User) -> Money:
    """The second initials, by their own sign-in."""
    held(money.person)
    money = Money.objects.select_related("record", "witness").get(pk=money.pk)
    refuse_as_second(money, by)
    money.witness, money.witnessed_at = author_of(by), timezone.now()
    saving.save(money)
    trail.write(by=by, what="change", act="confirm_money", people=[money.person_id], records=[money.pk])
    return money


def _line(
    person: YoungPerson,
    by: User,
    witness: Worker | None,
    *,
    move: str,
    pence: int,
    at: datetime.datetime,
    words: str,
    instead_of: Money | None = None,
) -> Money:
    refuse_witness(witness, by)
    if move != MoneyMove.COUNTED and not words.strip():
        raise ValidationError({"words": "Say what it is for."})
    record = at_moment(person, Kind.MONEY, Category.DAILY_LIFE, at, by=by, words=words)
    money = Money(record=record, person=person, at=at, move=move, pence=pence, worker=author_of(by),
                  witness=witness, instead_of=instead_of)  # fmt: skip
    saving.save(money)
    _refuse_below_nought(money, by)
    return money


def _refuse_below_nought(money: Money, by: User) -> None:
    """At no time, then or since, whoever may read which of the lines. How much there is, is told to who reads all."""
    standing = Money.objects.standing().filter(person=money.person_id)
    read = Money.objects.visible_to(by).filter(pk__in=standing.values("pk")).count()
    with acting(Service()):
        rows = list(standing)
    if lowest(lines_of(rows)) >= 0:
        return
    if len(rows) > read:
        raise ValidationError(
            {"amount": "There is not that much to give. Check the amount, or ask the manager."}
        )
    others = lines_of(row for row in rows if row.pk != money.pk)
    before = [line.pence for line in others if line.money.at <= money.at][-1:] or [0]
    there = min(before + [line.pence for line in others if line.money.at > money.at])
    said = f"There is not that much: {pounds(max(there, 0))} was there to give. Check the amount."
    raise ValidationError({"amount": said})
