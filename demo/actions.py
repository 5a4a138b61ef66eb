"""Verb: the example service, moved to today, with its cast. All of it or none."""

import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from demo.around_her import write_who_is_around_her
from demo.asked_in_the_corridor import ask_in_the_corridor
from demo.asking import ask_today
from demo.away import tell_of_being_away
from demo.cast import CAST, PASSWORD, Part
from demo.closed import bar_a_relative, open_what_was_closed
from demo.doing import fill_her_week
from demo.folder import EXAMPLE
from demo.how_to_talk import say_how_to_talk
from demo.in_touch import write_down_two_contacts
from demo.incidents import write_their_incidents
from demo.living import write_moved
from demo.living_beside import live_beside_the_hubs
from demo.looked_closely import read_about_a_namesake
from demo.marked import write_what_each_may_read
from demo.moves import say_who_comes_and_goes
from demo.moving_slowly import write_who_moves_on
from demo.offers import look_at_a_place_for_her
from demo.on_shift import fill_the_roster, send_some_out
from demo.on_their_side import stand_beside_her
from demo.raises import raise_them
from demo.repairs import plan_repairs
from demo.shares import share_the_record
from demo.the_house import keep_the_house
from demo.the_plan import write_her_plan
from demo.their_days import write_their_days
from demo.upkeep import look_after_the_service
from demo.what_mattered import write_what_mattered
from demo.who_works import say_who_works_and_what_is_to_come
from hubs.models import Hub
from partners import trail
from partners.access import Actor
from partners.actions import end_posting, give_sign_in, post_worker
from partners.models import Agency, Role, Worker
from reports.actions import import_tracker


@transaction.atomic
def load_demo(*, by: Actor, now: datetime.datetime | None = None) -> bool:
    """False, and nothing is done, where the service holds anything already."""
    if not _is_empty():
        return False
    with TemporaryDirectory() as folder:
        write_moved(EXAMPLE, Path(folder), now or timezone.now())
        outcome = import_tracker(path=Path(folder), by=by)
    if outcome.faults:
        raise ValidationError([f"{one.file}, line {one.line}: {one.message}" for one in outcome.faults])
    for part in CAST:
        _give_part(part, by)
    look_after_the_service()
    share_the_record()
    write_what_each_may_read()
    write_down_two_contacts()
    say_how_to_talk()
    tell_of_being_away()
    write_who_is_around_her()
    write_her_plan()
    say_who_works_and_what_is_to_come()
    fill_her_week()
    say_who_comes_and_goes()
    plan_repairs()
    fill_the_roster()
    write_their_days()
    write_their_incidents()
    send_some_out()
    keep_the_house()
    _live_beside_the_hubs()
    ask_in_the_corridor()
    write_what_mattered()
    write_who_moves_on()
    bar_a_relative()
    open_what_was_closed()
    stand_beside_her()
    read_about_a_namesake()
    raise_them()
    ask_today()
    trail.write(by=by, what="change", act="load_demo")
    return True


def _live_beside_the_hubs() -> None:
    live_beside_the_hubs()
    look_at_a_place_for_her()


def _is_empty() -> bool:
    """Nothing is here that the example could be mixed up with."""
    return not Hub.objects.exists() and not Agency.objects.exists()


def _give_part(part: Part, by: Actor) -> None:
    worker = Worker.objects.get(tracker_ref=part.staff_ref)
    if part.is_posted_here:
        whole = part.role == Role.SERVICE_MANAGER
        post_worker(worker=worker, by=by, role=part.role, start_on=worker.started_on, whole_service=whole)
        for vague in worker.postings.filter(role=Role.OTHER):
            end_posting(posting=vague, by=by)
    give_sign_in(worker=worker, by=by, password=PASSWORD)
