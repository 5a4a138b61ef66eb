"""What is to be done by a day: each a question of its own, with the columns that all of them share."""

from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    DateField,
    Exists,
    Expression,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, TruncDate
from django.utils import timezone

from cases.models import (
    Action,
    EnquiryQuestion,
    KeepingInTouch,
    PlanStep,
    Record,
    Referral,
    Visit,
)
from cases.models.referral import Decision
from cases.referrals.clock import WITHIN
from nwd.pages.due import yours
from nwd.pages.due.asked import Asked, may_triage
from partners import access
from raise_meetings.models import Action as RaiseAction

#: What a row of each source has, in this order.
COLUMNS = ("what", "due", "ref", "person_id", "whose", "said", "yours")
NOBODY, NOTHING = Cast(Value(None), BigIntegerField()), Value("")


def told(rows: "QuerySet[Any]", what: str, due: "Expression | F", whose: "Expression | F" = NOBODY,
         said: "Expression | F" = NOTHING, *, done_by: Any = yours.NEVER) -> "QuerySet[Any]":  # fmt: skip
    columns = {
        "what": Value(what, CharField()), "due": Cast(due, DateField()), "ref": F("record__reference"),
        "whose": Cast(whose, BigIntegerField()), "said": Cast(said, TextField()),
        "yours": done_by,
    }  # fmt: skip
    return rows.annotate(**columns)  # type: ignore[no-any-return]


def latest_words() -> Expression:
    """As they were last corrected."""
    later = Record.objects.filter(corrects=OuterRef("pk"), withdrawn_at__isnull=True).order_by("-pk")
    return Coalesce(Subquery(later.values("words")[:1]), F("record__words"))


def actions(asked: Asked) -> QuerySet[Any]:
    rows = asked.of(Action.objects.filter(done_on__isnull=True), "owner")
    return told(rows, "action", F("due_on"), F("owner"), F("record__words"), done_by=yours.action(asked))


def plan_steps(asked: Asked) -> QuerySet[Any]:
    """A young person's own and their family's too: their key worker helps to remember."""
    rows = asked.of(PlanStep.objects.to_do().filter(due_on__isnull=False), "owner_worker")
    done_by, whose = yours.plan_step(asked), F("owner_worker")
    return told(rows, "plan_step", F("due_on"), whose, latest_words(), done_by=done_by)


def raise_actions(asked: Asked) -> QuerySet[Any]:
    rows = asked.of(RaiseAction.objects.to_do().filter(due_on__isnull=False), "worker")
    done_by = yours.raise_action(asked)
    return told(rows, "raise_action", F("due_on"), F("worker"), F("action"), done_by=done_by)


def keeping_in_touch(asked: Asked) -> QuerySet[Any]:
    rows = KeepingInTouch.objects.live_on(asked.day).with_due().filter(next_due__isnull=False)
    return told(asked.of(rows, "worker"), "keeping_in_touch", F("next_due"), F("worker"))


def visits(asked: Asked) -> QuerySet[Any]:
    """Of which nobody has said how they went: not back, or over by the plan and never begun. Others: the diary."""
    now = timezone.now()
    late = Visit.objects.not_back(now) | Visit.objects.standing().filter(
        started_at__isnull=True, ends_at__lt=now
    )
    said = Case(
        When(started_at__isnull=False, then=Value("Not back yet, as far as anybody has said")),
        default=Value("Say whether this visit happened, or call it off"),
    )
    return told(asked.of(late, "worker"), "visit", TruncDate("starts_at"), F("worker"), said)


def referrals(asked: Asked) -> QuerySet[Any]:
    """Nobody has answered whoever asked. While a question to them is open the clock stands still."""
    rows = Referral.objects.filter(
        decision=Decision.PENDING, first_response_at__isnull=True, closed_on__isnull=True
    )
    open_question = EnquiryQuestion.objects.filter(enquiry__referral=OuterRef("pk"), answered_at__isnull=True)
    rows = rows.exclude(Exists(open_question))
    if asked.person is None:
        here = Q(hub__in=access.hubs_of(asked.user)) if asked.of_hubs and may_triage(asked) else Q(pk__in=[])
        rows = rows.filter(here)
        asked = Asked(asked.user, asked.day, None)
    return told(asked.of(rows), "referral", TruncDate(F("received_at") + WITHIN))
