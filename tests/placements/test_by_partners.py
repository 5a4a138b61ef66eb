"""Every verb of stays and outs by every sort of worker, on records of the council and of a partner: it is done, or
refused in words. Nothing is half done, and the database never refuses what a verb would have done.
"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from cases.models import Record
from partners.context import acting
from partners.models import TrailLine, User
from placements.models import Claim, Out
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.partners import AgencyFactory, PostingFactory
from tests.placements.scenes import VERBS, World

pytestmark = pytest.mark.django_db
MATTERS = ["care_and_placement", "daily_life"]


def state():
    """Everything that a verb could have written."""
    return [list(rows.order_by("pk").values()) for rows in (Record.objects, Claim.objects, Out.objects)]


def outcome(verb, by):
    before = state()
    try:
        with transaction.atomic(), acting(User.objects.get(pk=by.pk)):
            verb(by)
    except (ValidationError, PermissionDenied) as refusal:
        assert state() == before
        return "refused: " + "; ".join(getattr(refusal, "messages", [str(refusal)]))
    assert TrailLine.objects.filter(user_id=by.pk).exists()
    return "done"


@pytest.fixture
def workers(east, hub_worker, health):
    """By what their agency's clauses let them do."""
    made = {"council": hub_worker}
    said = {
        "partner": (MATTERS, MATTERS),
        "adds and does not read": ([], MATTERS),
        "reads of homes alone": (MATTERS[:1], MATTERS),
        "reads alone": (MATTERS, []),
    }
    for name, (reads, contributes) in said.items():
        agency = health if name == "partner" else AgencyFactory(name=f"Agency that {name}")
        AgreementInForceFactory(agency=agency, reads=reads, contributes=contributes)
        made[name] = posted(
            PostingFactory, given="Pat", family=name.replace(" ", ""), role="residential_worker", agency=agency,
            hub=east,
        )  # fmt: skip
    return made


def test_every_verb_by_everybody(east, workers):
    found = {}
    for owner in ("council", "partner"):
        for scene in VERBS:
            with transaction.atomic():
                verb = scene(World(east, workers[owner].worker))
                for name, by in workers.items():
                    inner = transaction.savepoint()
                    found[scene.__name__, owner, name] = outcome(verb, by)
                    transaction.savepoint_rollback(inner)
                transaction.set_rollback(True)

    def done(owner, name):
        return {scene for (scene, *who), said in found.items() if who == [owner, name] and said == "done"}

    everything = {scene.__name__ for scene in VERBS}
    assert done("council", "council") == everything - {"goes_out_while_out"}
    assert done("partner", "council") == everything - {"goes_out_while_out", *THEIR_WORDS}
    assert done("partner", "partner") == everything - {"goes_out_while_out", "goes_out_after_missing"}
    assert done("council", "partner") == BEGUN | BACK
    assert done("council", "reads of homes alone") == done("partner", "reads of homes alone") == BEGUN
    for owner in ("council", "partner"):
        assert not done(owner, "reads alone")
        assert done(owner, "adds and does not read") == UNSEEN


#: What somebody begins themselves, whoever wrote what gives way to it.
BEGUN = {
    "admits_who_lived_elsewhere", "admits_for_whom_a_bed_was_kept", "plans_who_lived_elsewhere",
    "begins_a_home_after_another", "own_arrival_moves_what_was_before", "own_plan_falls_through",
    "keeps_a_bed_for_who_is_to_come", "own_hold_and_elsewhere_before", "takes_back_a_move", "goes_out",
    "goes_out_together",
}  # fmt: skip
#: Whoever says who comes and goes there says that somebody is back, whoever let them out.
BACK = {"comes_back", "come_back_together", "take_back_together", "takes_back_coming_back"}
#: Each agency corrects and takes back its own.
THEIR_WORDS = {"corrects_out", "takes_back_out"}
#: Whoever sees none of their nights keeps a bed for them, beside what they cannot see.
UNSEEN = {"keeps_a_bed_for_who_is_to_come", "own_hold_ends_the_stay_before"}
