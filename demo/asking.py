"""Two who ask for help today: the police for somebody whom East Hub may know already, the clinic for somebody new,
whom West Hub passes on to East.
"""

from typing import Any

from cases.actions import ask_for_help, ask_referrer, pass_on_enquiry
from cases.models import Enquiry
from demo.staff import CLINICIAN, OFFICER, user_of
from demo.tonight import HUB_MANAGER
from hubs.models import Hub
from partners.context import acting

BY_THE_POLICE = {
    "route": "emergency",
    "given_name": "Emmie",
    "family_name": "Story",
    "reach": "At the front desk, until somebody comes",
    "happening": "She came to the desk at night and does not want to go home after an argument. Not hurt.",
    "would_help": "Somebody to sit with her, and a bed for tonight if there is one.",
    "feels": "She asked for somebody who is not in uniform.",
}
BY_THE_CLINIC = {
    "route": "planned",
    "given_name": "Jonah",
    "family_name": "Beckwith",
    "reach": "His grandad brings him to the clinic",
    "happening": "He has missed school since Easter and argues with his mum most days.",
    "feels": "He would meet somebody once, and see.",
}
WEST_MANAGER = "ST017"
NEARER = "His grandad lives in Eskmouth, ten minutes from you, and would bring him."
ASKED = "Would his grandad come along to a first meeting?"


def ask_today() -> None:
    _ask(OFFICER, BY_THE_POLICE, "EAST")
    enquiry, west, by = _ask(CLINICIAN, BY_THE_CLINIC, "WEST"), user_of(WEST_MANAGER), user_of(HUB_MANAGER)
    with acting(west):
        east = Hub.objects.get(tracker_ref="EAST")
        pass_on_enquiry(enquiry=enquiry, hub=east, by=west, words=NEARER)
    with acting(by):
        ask_referrer(enquiry=enquiry, by=by, words=ASKED)


def _ask(ref: str, said: dict[str, Any], hub: str) -> Enquiry:
    by = user_of(ref)
    with acting(by):
        return ask_for_help(by=by, hub=Hub.objects.get(tracker_ref=hub), **said)
