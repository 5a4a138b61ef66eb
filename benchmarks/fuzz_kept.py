"""What nobody may have changed, whatever they sent: rows about those hidden from them, and who is what."""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from partners.models import User

#: What decides of a row that is there; a field of these that nobody offered must not be written.
SETTLED = {
    "cases_record": "id, person_id, kind, category, agency_id, author_id, marking, written_at, headline, words",
    "partners_user": "id, is_superuser, worker_id",
    "partners_agency": "id, is_lead, reference",
    "partners_posting": "id, worker_id, role, hub_id, whole_service",
    "partners_override": "id, user_id, person_id, ground, reason, from_at, to_at, review_by",
}
#: Who has no right to give, to open or to change anything of people and places.
CHANGES_NOTHING = {"nobody", "police_officer", "hub_worker", "key_worker", "performance_officer"}
#: What a door offers to the agency whose record it is: how it is marked, and what it is about.
MARKED = {"marking", "category"}
#: A review of an override is of somebody whom the reviewer need not know (access.md, "Override").
REVIEWED = {"governance_lead": {"partners_override", "partners_overrideevent"}}
#: One's own may be opened and ended again; what was asked for then is settled.
ONES_OWN = {"partners_override": "user_id", "partners_overrideevent": "user_id"}
PLACES = ("partners_agency", "partners_worker", "partners_posting", "hubs_hub", "hubs_bed", "hubs_closure")


@dataclass(frozen=True)
class Kept:
    """One moment; `said(later)` names what is no longer as it was."""

    who: str
    user: User | None
    settled: dict[str, dict[Any, tuple[Any, ...]]]
    hidden: dict[str, str]
    places: dict[str, str]

    @classmethod
    def of(cls, who: str, user: User | None) -> "Kept":
        settled = {
            table: {row[0]: row for row in rows(f"SELECT {columns} FROM {table}")}  # noqa: S608 (ours)
            for table, columns in SETTLED.items()
        }
        known = known_to(user)
        about_people = set(tables_about_people()) - REVIEWED.get(who, set())
        mine = user.pk if user else None
        hidden = {table: digest(table, known, mine) for table in sorted(about_people)}
        places = {t: digest(t) for t in PLACES if who in CHANGES_NOTHING and t in tables()}
        return cls(who, user, settled, hidden, places)

    def said(self) -> list[str]:
        now = Kept.of(self.who, self.user)
        wrong = [
            f"{self.who} changed {t} of somebody hidden"
            for t in self.hidden
            if now.hidden[t] != self.hidden[t]
        ]
        wrong += [f"{self.who} changed {t}" for t in self.places if now.places[t] != self.places[t]]
        for table, before in self.settled.items():
            for key, row in before.items():
                names = SETTLED[table].split(", ")
                here = now.settled[table].get(key, (None,) * len(names))
                changed = {name for name, was, to in zip(names, row, here, strict=True) if was != to}
                if changed - (MARKED if table == "cases_record" and row[4] == self.agency else set()):
                    wrong.append(f"{self.who} changed what is settled in {table}: {sorted(changed)}")
        new = {
            key: row
            for key, row in now.settled["cases_record"].items()
            if key not in self.settled["cases_record"]
        }
        worker = self.user.worker if self.user else None
        mine = (self.agency, worker.pk) if worker else None
        foreign = [row for row in new.values() if (row[4], row[5]) != mine]
        wrong += [
            f"{self.who} wrote a {row[2]} of {row[3]} in another's name: agency {row[4]}, author {row[5]}"
            for row in foreign
        ]
        users = now.settled["partners_user"].values()
        wrong += [f"{self.who} made a superuser"] if sum(row[1] for row in users) > self.superusers else []
        return wrong

    @property
    def agency(self) -> int | None:
        return self.user.worker.agency_id if self.user and self.user.worker else None

    @property
    def superusers(self) -> int:
        return sum(row[1] for row in self.settled["partners_user"].values())


def rows(statement: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        return list(cursor.fetchall())


def tables() -> set[str]:
    with connection.cursor() as cursor:
        return set(connection.introspection.table_names(cursor))


def tables_about_people() -> list[str]:
    found = rows(
        "SELECT table_name FROM information_schema.columns "
        "WHERE column_name = 'person_id' AND table_schema = 'public'"
    )
    return sorted({name for (name,) in found if name in tables() and name != "partners_standing"})


def known_to(user: User | None) -> list[int]:
    from cases.models import YoungPerson

    if user is None:
        return []
    return list(YoungPerson.objects.visible_to(user).values_list("pk", flat=True))


def digest(table: str, but: list[int] | None = None, mine: int | None = None) -> str:
    """Of every row; of those about nobody in `but` and, where it has such, not `mine`, where these are given."""
    of = "" if but is None else "WHERE person_id <> ALL(%s)"
    values: list[object] = [] if but is None else [but]
    if table in ONES_OWN and mine is not None:
        of += f" AND {ONES_OWN[table]} <> %s"
        values.append(mine)
    text = f"SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {table} t {of}"  # noqa: S608
    return str(rows(text, tuple(values))[0][0])
