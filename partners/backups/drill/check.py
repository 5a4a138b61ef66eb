from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    what: str
    holds: bool
    otherwise: str = ""

    def __str__(self) -> str:
        return f"ok      {self.what}" if self.holds else f"FAILED  {self.what}: {self.otherwise}"
