"""Somebody nearly eighteen with scores by three people, and somebody grown with whom a worker keeps in touch."""

from datetime import date, timedelta

from django.utils import timezone

from cases.actions import keep_in_touch, record_assessment, record_not_done
from cases.contributing import author_of
from cases.models import Allocation, Referral, YoungPerson
from cases.models.keeping_in_touch import HowOften
from cases.models.specialists import AssessmentRespondent, AssessmentVersion, NotDoneReason
from cases.moving_on.grown import grown_on
from cases.sdq.scoring import DIFFICULTIES
from demo.staff import user_of
from demo.tonight import KEY_WORKER, MOVING_ON
from demo.upkeep import MANAGER
from partners.context import acting
from partners.models import User

CLOSED = "R0961"
#: Who answered, how long ago, and the four scales, kind and helpful, what gets in the way.
SHEETS = (
    (AssessmentRespondent.PARENT_CARER, 430, (5, 6, 7, 4, 5, 5)),
    (AssessmentRespondent.TEACHER, 400, (3, 6, 8, 4, 4, 4)),
    (AssessmentRespondent.PARENT_CARER, 250, (4, 5, 6, 3, 6, 3)),
    (AssessmentRespondent.SELF, 240, (4, 4, 6, 3, 8, 3)),
    (AssessmentRespondent.TEACHER, 90, (2, 4, 6, 3, 6, 2)),
    (AssessmentRespondent.SELF, 30, (3, 3, 5, 2, 9, 1)),
)


def write_who_moves_on() -> None:
    today = timezone.localdate()
    by = user_of(KEY_WORKER)
    with acting(by):
        _scores(by, YoungPerson.objects.visible_to(by).get(tracker_ref=MOVING_ON), today)
    manager = user_of(MANAGER)
    with acting(manager):
        closed = Referral.objects.visible_to(manager).select_related("person").get(tracker_ref=CLOSED)
        theirs = Allocation.objects.visible_to(manager).filter(person=closed.person, worker__left_on=None)
        last = theirs.filter(role="key_worker").select_related("worker").order_by("-start_on").first()
        keep_in_touch(
            person=closed.person, worker=last.worker if last else author_of(by), how_often=HowOften.MONTHLY,
            by=manager, start_on=closed.closed_on, referral=closed,
            words="A call on the first Sunday, and tea when she passes by. She rings whenever she likes.",
        )  # fmt: skip


def _scores(by: User, her: YoungPerson, today: date) -> None:
    for respondent, days, (*four, prosocial, impact) in SHEETS:
        scores = dict(zip(DIFFICULTIES, four, strict=True)) | {"prosocial": prosocial, "impact": impact}
        record_assessment(
            person=her, by=by, completed_on=today - timedelta(days=days), respondent=respondent, scores=scores,
            version=AssessmentVersion.AGES_11_17,
        )  # fmt: skip
    record_not_done(
        person=her, by=by, due_on=today - timedelta(days=60), respondent=AssessmentRespondent.PARENT_CARER,
        reason=NotDoneReason.SDQ2, words="Mum would rather talk. We had a long walk instead.",
    )  # fmt: skip
    keep_in_touch(
        person=her, worker=author_of(by), how_often=HowOften.WEEKLY, by=by, start_on=grown_on(her),
        words="She asked whether I would still pick up the phone when she is eighteen. I will.",
    )  # fmt: skip
