"""Who is shared with whom, and what they said about it. People by the example's own refs; all of East Hub."""

from dataclasses import dataclass

from cases.models import YoungPerson
from demo.agreements import POLICE, TRUST, agree, end_the_pilot, wait_for_signatures
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, MISSING, MOVING_ON
from partners.actions.shares import share
from partners.context import acting
from partners.models import Agency, Agreement, Told

EMILY, RHYS, CIAN, EDWARD, CAITLIN, JAY, LEE = (
    "YP0611", "YP0682", "YP0639", "YP0662", "YP0415", "YP0435", "YP0507"
)  # fmt: skip


@dataclass(frozen=True)
class Shared:
    person: str
    why: str
    said: str
    told: str = Told.YES


WITH_POLICE = (
    Shared(MISSING, "She is missing, and has been before. You look for her together with us.",
           "OK, but send Yvonne. She talks to me like a person."),
    Shared(RHYS, "Older lads have asked him to carry things for them.", "Don’t turn up in a police car. That’s all."),
    Shared(CIAN, "He is waiting to hear what happens after his arrest.",
           "Fine. I’d rather you knew what I’m doing now as well."),
    Shared(MOVING_ON, "She moves into her own place today. The neighbourhood team should know her.",
           "Good to know somebody near the flat."),
    Shared(JAY, "He was hurt in town and may be a witness.", "I’ll think about it. You can know where I live."),
    Shared(CAITLIN, "Her name came up with a house you are watching.",
           "If she hears that the police watch this house, others there may hurt her.", Told.NOT_SAFE),
)  # fmt: skip
WITH_TRUST = (
    Shared(MISSING, "She starts with Priya at the clinic this month.", "Priya can read it. Saves me saying it."),
    Shared(EMILY, "The clinic and we plan her care together.", "Yes. Just not the stuff about my brother."),
    Shared(RHYS, "He has asked for somebody to talk to about sleep.", "Whatever helps me sleep."),
    Shared(EDWARD, "He has been in A&E twice, and the crisis team should know him.",
           "He came back on Sunday. His key worker talks to him about it this week.", Told.NOT_YET),
    Shared(CAITLIN, "Her assessment at the clinic begins.", "OK."),
    Shared(LEE, "He is moving on from the clinic for under-18s.", "Yes, tell the adult team who I am."),
)  # fmt: skip
IN_THE_PILOT = (Shared(EMILY, "She was missing twice in the spring.", "OK for now."),)


def share_the_record() -> None:
    """Emily was shared in the pilot alone: it is over, so the police no longer see her."""
    pilot, safe, well = agree()
    _share(IN_THE_PILOT, POLICE, pilot)
    _share(WITH_POLICE, POLICE, safe)
    _share(WITH_TRUST, TRUST, well)
    end_the_pilot(pilot)
    wait_for_signatures(well)


def _share(people: tuple[Shared, ...], ref: str, agreement: Agreement) -> None:
    by, agency = user_of(HUB_MANAGER), Agency.objects.get(tracker_ref=ref)
    for one in people:
        with acting(by):
            person = YoungPerson.objects.visible_to(by).get(tracker_ref=one.person)
            share(
                person=person, agency=agency, agreement=agreement, by=by,
                why=one.why, told=one.told, said=one.said,
            )  # fmt: skip
