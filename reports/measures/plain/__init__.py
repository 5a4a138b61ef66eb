"""What each measure says, as one would say it to a colleague; the exact words are docstrings of the queries."""

from reports.measures.plain import homes, referrals, safety, work

PLAIN: dict[str, str] = referrals.PLAIN | homes.PLAIN | work.PLAIN | safety.PLAIN
