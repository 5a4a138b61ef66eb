"""A key worker on leave with somebody standing in, a time on the edge of care that went well, an order to come."""

from datetime import timedelta

from django.utils import timezone

from cases.actions import change_legal_status, cover, end_care
from cases.models import Allocation, CarePeriod
from demo.cast import CAST
from demo.staff import user_of
from demo.upkeep import MANAGER
from partners.actions import record_leave
from partners.context import acting
from partners.models import Posting, Role

STAYED_AT_HOME, IN_COURT_SOON = "CP0959", "CP0861"


def say_who_works_and_what_is_to_come() -> None:
    by, today = user_of(MANAGER), timezone.localdate()
    with acting(by):
        edge = CarePeriod.objects.select_related("person").get(tracker_ref=STAYED_AT_HOME)
        end_care(
            period=edge, end_on=today - timedelta(days=3), by=by, outcome="kept_at_home",
            tried="Evenings at home with the outreach worker, a weekend away with Gran, and a way to stop a row.",
        )  # fmt: skip
        order = CarePeriod.objects.select_related("person").get(tracker_ref=IN_COURT_SOON)
        court = today + timedelta(days=20)
        change_legal_status(
            period=order, code="C2", start_on=court, by=by, why="The final hearing is that day."
        )
        _somebody_stands_in()


def _somebody_stands_in() -> None:
    by, today = user_of(MANAGER), timezone.localdate()
    back, cast = today + timedelta(days=11), [part.staff_ref for part in CAST]
    running = Allocation.objects.live_on(today).filter(role="key_worker", worker__left_on=None)
    away = (
        running.exclude(worker__tracker_ref__in=cast)
        .select_related("worker", "person")
        .order_by("tracker_ref")[0]
    )
    record_leave(worker=away.worker, start_on=today - timedelta(days=3), end_on=back, by=by)
    posted = Posting.objects.live_on(today).filter(role=Role.KEY_WORKER, worker__left_on=None)
    stand_in = (
        posted.exclude(worker=away.worker)
        .exclude(worker__tracker_ref__in=cast)
        .order_by("worker__tracker_ref")[0]
    )
    cover(
        allocation=away, worker=stand_in.worker, start_on=today, end_on=back, by=by, why="Two weeks of leave."
    )
