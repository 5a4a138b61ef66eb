"""One who works and reads: also counts the pages of young people that were answered whole."""

import random
from dataclasses import dataclass

from benchmarks.faults_load import Client


@dataclass
class Reader(Client):
    pages: int = 0

    def _read(self) -> None:
        address = f"/young-people/{random.choice(self.people)}"  # noqa: S311
        self._until(lambda: self._answered(address))

    def _answered(self, address: str) -> bool:
        status = self.browser.ask(address).status
        self.pages += status == 200
        return status in (200, 302)
