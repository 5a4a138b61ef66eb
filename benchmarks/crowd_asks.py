"""One browser among many: it asks for what is there and for what it may not know, and says what was wrong."""

import http.client
import random
from dataclasses import dataclass, field

from django.test import Client

from cases.models import YoungPerson
from demo.testkit.actions import seed_testkit
from demo.testkit.cast import CAST
from demo.testkit.readable import PAPERS, PEOPLE, record_reference
from demo.testkit.verdicts import verdicts
from partners.access import Service
from partners.context import acting
from partners.models import User

LISTS = ("/", "/caseload", "/missing", "/raise-actions", "/shared-with-us", "/find", "/api/v1/young-people")


@dataclass
class Told:
    """Those who sign in and stay in; by whom and what, the status; by thing, its address; by name, the reference."""

    keys: list[str]
    emails: dict[str, str]
    statuses: dict[tuple[str, str], int]
    addresses: dict[str, str]
    references: dict[str, str]

    def hidden_from(self, key: str) -> list[str]:
        return [one for name, one in self.references.items() if self.statuses[key, name] == 404]


def people_and_table() -> Told:
    with acting(Service()):
        seed_testkit(by=Service())
        rows = YoungPerson.objects.filter(tracker_ref__startswith="TK-").values_list(
            "tracker_ref", "reference"
        )
        references = {name: dict(rows)[f"TK-{name}"] for name in PEOPLE}
    addresses = {name: f"/young-people/{one}" for name, one in references.items()}
    for name, paper in PAPERS.items():
        addresses[name] = f"{addresses[paper.of]}/records/{record_reference(name)}"
    staying = [one for one in CAST if one.active and one.agency and not one.left]
    return Told(
        [one.key for one in staying],
        {one.key: one.email for one in staying},
        {(one.user, one.thing): one.status for one in verdicts()},
        addresses,
        references,
    )


def signed_in(email: str) -> str:
    client = Client()
    client.force_login(User.objects.get(email=email))
    return "; ".join(f"{name}={one.value}" for name, one in client.cookies.items())


@dataclass
class Asker:
    told: Told
    key: str
    requests: int
    seed: int
    cookies: str = ""
    asked: int = 0
    shown: int = 0
    wrong: list[str] = field(default_factory=list)

    def work(self, port: int) -> None:
        dice = random.Random(self.seed)  # noqa: S311  the same requests for the same seed
        for _ in range(self.requests):
            thing = dice.choice([*self.told.addresses, *LISTS])
            try:
                self._ask(port, thing)
            except (OSError, http.client.HTTPException) as fault:
                self.wrong.append(f"{self.key} {thing}: {type(fault).__name__}")

    def _ask(self, port: int, thing: str) -> None:
        browser = http.client.HTTPConnection("localhost", port, timeout=60)
        browser.request("GET", self.told.addresses.get(thing, thing), headers={"Cookie": self.cookies})
        answer = browser.getresponse()
        status, page = answer.status, answer.read().decode()
        browser.close()
        self.asked += 1
        self.shown += status == 200
        expected = self.told.statuses.get((self.key, thing))
        if status >= 500 or expected not in (None, status):
            self.wrong.append(f"{self.key} {thing}: {status}, not {expected}")
        if any(one in page for one in self.told.hidden_from(self.key)):
            self.wrong.append(f"{self.key} {thing}: names somebody whom they may not know")
