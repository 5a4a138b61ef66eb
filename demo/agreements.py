"""Agreements in most of their states: four in force, a pilot that is over, two that wait for a signature."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from demo.staff import (
    COUNCIL_GOVERNANCE,
    POLICE_GOVERNANCE,
    SCHOOL_GOVERNANCE,
    THERAPY_GOVERNANCE,
    TRUST_GOVERNANCE,
    user_of,
)
from partners.actions.agreement_drafts import Given, draft_agreement, draft_version, write_clauses
from partners.actions.agreement_ends import end_agreement
from partners.actions.agreement_signatures import sign_agreement
from partners.agreements.terms import terms_of
from partners.context import acting
from partners.models import Agency, Agreement

POLICE, TRUST, COMMUNITY_HEALTH, SCHOOL = "AG09", "AG10", "AG11", "AG12"


@dataclass(frozen=True)
class Paper:
    agency: str
    title: str
    purposes: str
    clauses: tuple[Given, ...]
    days_old: int = 0


SAFE_TONIGHT = (
    Given("safety_and_risk", True, True, "To find a young person who is missing, and to keep them safe tonight."),
    Given("offending", True, True, "To know of arrests and charges, and to keep young people out of court."),
    Given("intelligence", True, True, "To share what the police know of danger, with its conditions."),
)  # fmt: skip
HEALTHY = (
    Given("health", True, True, "To plan one course of care, so that nobody has to tell their story twice."),
    Given("safety_and_risk", True, False, "To know what has happened to a young person before we see them."),
    Given("voice", True, False, "To hear what they want from us in their own words."),
)
PILOT = Paper(POLICE, "Safe tonight: the pilot", "To try out with the police what helps when somebody is missing.",
              SAFE_TONIGHT[:1], days_old=364)  # fmt: skip
SAFE = Paper(POLICE, "Safe tonight", "To find young people who are missing, and to keep them out of trouble.",
             SAFE_TONIGHT)  # fmt: skip
WELL = Paper(TRUST, "Well together", "To plan health care together with the people who know a young person.",
             HEALTHY)  # fmt: skip
SAY = Paper(COMMUNITY_HEALTH, "Understood", "To make plans that a young person can read and follow.", (
    Given("voice", True, False, "To hear from them, in their own words, which of our plans they could follow."),
))  # fmt: skip
IN_PLAIN_WORDS = Paper(COMMUNITY_HEALTH, "In plain words", "To help a young person understand and be understood.", (
    Given("communication", True, True, "To answer the team at once, and to write down how to talk to them."),
))  # fmt: skip
AT_SCHOOL = Paper(SCHOOL, "A place to learn", "To find the school, college or work that fits, and to keep it.", (
    Given("education", True, True, "To answer the team at once, and to go along on the first day."),
))  # fmt: skip
MORE = Given("education", True, False, "To time appointments around lessons and exams.")


def sign(agreement: Agreement, *refs: str) -> Agreement:
    """Each of `refs` for their own agency, as they would themselves."""
    for ref in refs:
        by = user_of(ref)
        with acting(by):
            sign_agreement(agreement=agreement, terms=terms_of(agreement), by=by)
    return agreement


def draft(paper: Paper) -> Agreement:
    by, today = user_of(COUNCIL_GOVERNANCE), timezone.localdate()
    with acting(by):
        made = draft_agreement(
            by=by, title=paper.title, purposes=paper.purposes, lawful_basis="public_task",
            special_category="substantial_public_interest", schedule_one="safeguarding",
            start_on=today - datetime.timedelta(days=paper.days_old), end_on=today + datetime.timedelta(days=730),
            review_on=today + datetime.timedelta(days=335), document="Information governance, shelf 4",
        )  # fmt: skip
        _write(made, paper.agency, paper.clauses)
    return made


def agree() -> tuple[Agreement, Agreement, Agreement]:
    """The pilot, which `end_the_pilot` ends, and two of those in force, by which young people are shared."""
    pilot, safe, well = draft(PILOT), draft(SAFE), draft(WELL)
    sign(pilot, COUNCIL_GOVERNANCE, POLICE_GOVERNANCE)
    sign(safe, COUNCIL_GOVERNANCE, POLICE_GOVERNANCE)
    sign(well, COUNCIL_GOVERNANCE, TRUST_GOVERNANCE)
    sign(draft(IN_PLAIN_WORDS), COUNCIL_GOVERNANCE, THERAPY_GOVERNANCE)
    sign(draft(AT_SCHOOL), COUNCIL_GOVERNANCE, SCHOOL_GOVERNANCE)
    return pilot, safe, well


def wait_for_signatures(well: Agreement) -> None:
    """The council has signed both; the others have them on their desks."""
    by = user_of(COUNCIL_GOVERNANCE)
    with acting(by):
        second = draft_version(agreement=well, by=by)
        _write(second, TRUST, (*HEALTHY, MORE))
    sign(second, COUNCIL_GOVERNANCE)
    sign(draft(SAY), COUNCIL_GOVERNANCE)


def end_the_pilot(pilot: Agreement) -> None:
    by = user_of(COUNCIL_GOVERNANCE)
    with acting(by):
        why = "The pilot is over. “Safe tonight” has taken its place."
        end_agreement(agreement=pilot, on=timezone.localdate(), why=why, by=by)


def _write(agreement: Agreement, ref: str, clauses: Sequence[Given]) -> None:
    agency, by = Agency.objects.get(tracker_ref=ref), user_of(COUNCIL_GOVERNANCE)
    write_clauses(agreement=agreement, agency=agency, clauses=clauses, terms=terms_of(agreement), by=by)
