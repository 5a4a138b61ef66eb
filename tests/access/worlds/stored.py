"""A world of facts written into the database, set by set; to be called in the service's context."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import connection

from cases import models as cases
from hubs.models import Bed, Hub
from partners import models as partners
from placements.models import Claim
from tests.access.oracle import LONDON
from tests.access.worlds import facts
from tests.access.worlds.facts import Day, World

LONG_AGO = datetime.date(2020, 1, 1)


@dataclass
class Stored:
    """The world as it was kept, which has an envelope for each referral, stay and allocation too."""

    world: World
    rows: dict[Any, Any]

    def key(self, fact: Any) -> int:
        return int(self.rows[fact].pk)

    def of_table(self, table: str) -> set[int]:
        """The envelopes of its facts."""
        facts_of_it = (self.rows[fact] for fact in (*self.world.ties, *self.world.allocations))
        return {row.record_id for row in facts_of_it if row._meta.db_table == table}


def store(world: World) -> Stored:
    kept = Stored(with_envelopes(keepable(world)), {})
    places_and_staff(kept)
    agreements(kept)
    people_and_records(kept)
    relations(kept)
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
    return kept


def keepable(world: World) -> World:
    """Without visits that began before both had agreed: constraints refuse them."""

    def first(visit: facts.VisitorConsent) -> bool:
        given = (visit.young_person_on, visit.authority_on)
        return all(on is not None and on <= visit.from_on for on in given)

    return replace(world, visitors=[visit for visit in world.visitors if first(visit)])


def with_envelopes(world: World) -> World:
    lead = next(agency for agency in world.agencies if agency.is_lead)
    by_tie = [facts.Record(tie.person, "key_work", lead) for tie in world.ties if tie.why != "stay"]
    by_stay = [
        facts.Record(tie.person, "care_and_placement", lead) for tie in world.ties if tie.why == "stay"
    ]
    by_worker = [facts.Record(each.person, "care_and_placement", lead) for each in world.allocations]
    return replace(world, records=[*world.records, *by_tie, *by_stay, *by_worker])


def make(kept: Stored, things: Iterable[Any], row: Callable[..., Any], **options: Any) -> None:
    """One statement for all of a sort; each fact remembers its row."""
    things = list(things)
    rows = [row(n, thing) for n, thing in enumerate(things, 1)]
    for thing, made in zip(things, type(rows[0]).objects.bulk_create(rows) if rows else [], strict=True):
        kept.rows[thing] = made


def noon(day: Day) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(12), tzinfo=LONDON)


def places_and_staff(kept: Stored) -> None:
    world, rows = kept.world, kept.rows
    groups = Group.objects.bulk_create([Group(name=f"world {each.name}") for each in world.agencies])
    of_agency = dict(zip(world.agencies, groups, strict=True))
    make(
        kept,
        world.agencies,
        lambda n, each: partners.Agency(
            tracker_ref=f"W-AG-{n}",
            name=each.name,
            kind=each.kind,
            is_lead=each.is_lead,
            group=of_agency[each],
        ),
    )
    make(kept, world.hubs, lambda n, each: Hub(tracker_ref=f"W-HUB-{n}", name=each.name, opened_on=LONG_AGO))
    make(
        kept,
        world.workers,
        lambda n, each: partners.Worker(
            tracker_ref=f"W-ST-{n}",
            agency=rows[each.agency],
            given_name="Worker",
            family_name=str(n),
            role="other",
            started_on=each.started_on,
            left_on=each.left_on,
        ),
    )
    make(
        kept,
        world.users,
        lambda n, each: partners.User(
            email=f"world-{n}@example.org",
            password="!",
            worker=rows.get(each.worker),
            is_active=each.active,
            is_superuser=each.superuser,
        ),
    )
    make(
        kept,
        world.postings,
        lambda n, each: partners.Posting(
            worker=rows[each.worker],
            role=each.role,
            hub=rows.get(each.hub),
            whole_service=each.whole_service,
            start_on=each.from_on,
            end_on=each.to_on,
        ),
    )


def agreements(kept: Stored) -> None:
    world, rows = kept.world, kept.rows
    somebody = rows[world.users[0]]
    make(
        kept,
        world.agreements,
        lambda n, each: partners.Agreement(
            number=n,
            title=each.name,
            purposes="Care planning",
            lawful_basis="public_task",
            special_category="none",
            schedule_one="none",
            start_on=each.from_on,
            end_on=each.to_on,
            review_on=each.from_on,
        ),
    )
    make(
        kept,
        world.clauses,
        lambda n, each: partners.Clause(
            agreement=rows[each.agreement],
            number=n,
            agency=rows[each.agency],
            category=each.category,
            may_read=each.may_read,
            may_contribute=each.may_contribute,
            purpose="Care planning",
        ),
    )
    make(
        kept,
        world.signatures,
        lambda n, each: partners.Signature(
            agreement=rows[each.agreement],
            agency=rows[each.agency],
            signed_by=somebody,
            signed_on=each.signed_on,
        ),
    )
    make(
        kept,
        world.suspensions,
        lambda n, each: partners.Suspension(
            agreement=rows[each.agreement],
            from_on=each.from_on,
            to_on=each.to_on,
            why="Asked for",
            suspended_by=somebody,
        ),
    )


def people_and_records(kept: Stored) -> None:
    world, rows = kept.world, kept.rows
    make(
        kept,
        world.people,
        lambda n, each: cases.YoungPerson(
            tracker_ref=f"W-YP-{n}",
            given_name="Young",
            family_name=str(n),
            date_of_birth=datetime.date(2010, 1, 1),
        ),
    )
    began = noon(LONG_AGO)
    make(
        kept,
        world.records,
        lambda n, each: cases.Record(
            person=rows[each.person],
            kind="note",
            category=each.category,
            agency=rows[each.agency],
            began=began,
            marking=each.marking,
            discipline=each.discipline,
        ),
    )
    make(
        kept,
        world.readers,
        lambda n, each: partners.NamedReader(
            record=rows[each.record],
            user=rows.get(each.user),
            agency=rows.get(each.agency),
            from_at=each.from_at,
            to_at=each.to_at,
        ),
    )


def relations(kept: Stored) -> None:
    world, rows = kept.world, kept.rows
    envelopes = iter(world.records[-len(world.ties) - len(world.allocations) :])
    of_fact = {
        each: rows[envelope]
        for each, envelope in zip(
            [
                *(t for t in world.ties if t.why != "stay"),
                *(t for t in world.ties if t.why == "stay"),
                *world.allocations,
            ],
            envelopes,
            strict=True,
        )
    }
    make(
        kept,
        (t for t in world.ties if t.why != "stay"),
        lambda n, each: cases.Referral(
            record=of_fact[each],
            person=rows[each.person],
            tracker_ref=f"W-RF-{n}",
            hub=rows[each.hub],
            received_at=noon(each.from_on),
            route="planned",
            out_of_hours=False,
            decision=each.why,
            closed_on=each.over_on,
        ),
    )
    stays = [tie for tie in world.ties if tie.why == "stay"]
    beds = dict(
        zip(
            stays,
            Bed.objects.bulk_create(
                Bed(tracker_ref=f"W-BED-{n}", hub=rows[each.hub], name=f"Room {n}", opened_on=LONG_AGO)
                for n, each in enumerate(stays)
            ),
            strict=True,
        )
    )
    make(
        kept,
        stays,
        lambda n, each: Claim(
            record=of_fact[each],
            person=rows[each.person],
            kind="hub_bed",
            bed=beds[each],
            start_on=each.from_on,
            end_on=each.over_on,
        ),
    )
    make(
        kept,
        world.allocations,
        lambda n, each: cases.Allocation(
            record=of_fact[each],
            person=rows[each.person],
            tracker_ref=f"W-AL-{n}",
            worker=rows[each.worker],
            role="social_worker",
            start_on=each.from_on,
            end_on=each.to_on,
        ),
    )
    between_people(kept)


def between_people(kept: Stored) -> None:
    world, rows = kept.world, kept.rows
    viewing = Permission.objects.get(codename="view_youngperson")
    make(
        kept,
        world.shares,
        lambda n, each: partners.Share(
            group=rows[each.agency].group,
            permission=viewing,
            content_object=rows[each.person],
            agency=rows[each.agency],
            agreement=rows[each.agreement],
            from_on=each.from_on,
            to_on=each.to_on,
            why="Care planning",
            told="yes",
        ),
    )
    make(
        kept,
        world.bars,
        lambda n, each: partners.Bar(
            worker=rows.get(each.worker),
            user=rows.get(each.user),
            person=rows[each.person],
            ground="relative",
            why="A cousin",
            from_on=each.from_on,
            to_on=each.to_on,
        ),
    )
    make(
        kept,
        world.overrides,
        lambda n, each: partners.Override(
            user=rows[each.user],
            person=rows[each.person],
            ground="public_interest",
            reason="Somebody is in danger",
            from_at=each.from_at,
            to_at=each.to_at,
            ended_at=each.ended_at,
            review_by=each.to_at.date(),
        ),
    )
    make(
        kept,
        world.own_accounts,
        lambda n, each: partners.OwnAccount(
            user=rows[each.user],
            person=rows[each.person],
            relation=each.relation,
            from_on=each.from_on,
            to_on=each.to_on,
        ),
    )
    make(
        kept,
        world.visitors,
        lambda n, each: partners.VisitorConsent(
            user=rows[each.user],
            person=rows[each.person],
            young_person_agreed_on=each.young_person_on,
            authority_agreed_on=each.authority_on,
            from_on=each.from_on,
            to_on=each.to_on,
        ),
    )
