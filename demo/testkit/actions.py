"""Verb: the test kit's people, agreements and records, all of them or none; a second time it finds them there."""

import datetime
from typing import Any, TypeVar

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from cases.models import (
    Action,
    Allocation,
    Formulation,
    Goal,
    HowToTalk,
    Professional,
    Record,
    Referral,
    Relationship,
    ScaleScore,
    SignificantEvent,
    SpecialistAsk,
    Visit,
    YoungPerson,
)
from demo.cast import PASSWORD
from demo.testkit.cast import AGENCIES, CAST, Player
from demo.testkit.readable import PAPERS, PEOPLE, POLICE_READ, TRUST_READ, Paper, record_reference
from hubs.models import Hub
from partners import models as partners
from partners import trail
from partners.access import Actor

M = TypeVar("M", bound=Model)
NAMES = {"robin": "Robin", "sam": "Sam", "zephyr": "Zephyr", "declined": "Dana"}
#: Whose people each agreement is with, and how it is of no use: days from today, and which sides signed.
STATES: dict[str, dict[str, Any]] = {
    "police": {"reads": POLICE_READ, "contributes": ("offending",)},
    "trust": {"reads": TRUST_READ, "contributes": ("health",)},
    "suspended": {"suspended": True},
    "ended": {"end": 0},
    "waiting": {"signed": ("lead",)},
    "to_come": {"start": 1},
    "stopped": {},
}


@transaction.atomic
def seed_testkit(*, by: Actor) -> bool:
    """False, and nothing is done, where it stands already."""
    if partners.Agency.objects.filter(tracker_ref="TK-police").exists():
        return False
    kit = _Kit()
    kit.places()
    for player in CAST:
        kit.player(player)
    for number, (key, state) in enumerate(STATES.items(), start=901):
        kit.agreement(key, number, **state)
    for name in PEOPLE:
        kit.person(name)
    for name, paper in PAPERS.items():
        kit.paper(name, paper)
    kit.what_opens()
    trail.write(by=by, what="change", act="seed_testkit")
    return True


class _Kit:
    """What was made so far, by key."""

    def __init__(self) -> None:
        self.today, self.now = timezone.localdate(), timezone.now()
        self.password = make_password(PASSWORD)
        self.agencies: dict[str, Any] = {}
        self.hubs: dict[str, Any] = {}
        self.users: dict[str, Any] = {}
        self.agreements: dict[str, Any] = {}
        self.people: dict[str, Any] = {}

    def row(self, model: type[M], **columns: Any) -> M:
        row = model(**columns)
        row.save()
        row.refresh_from_db()
        return row

    def ago(self, days: int) -> datetime.date:
        return self.today - datetime.timedelta(days=days)

    def places(self) -> None:
        for key, (name, kind) in AGENCIES.items():
            there = partners.Agency.objects.filter(is_lead=True).first() if key == "lead" else None
            self.agencies[key] = there or self.row(
                partners.Agency, tracker_ref=f"TK-{key}", name=name, kind=kind, is_lead=key == "lead",
                group=self.row(Group, name=f"Test kit: {key}"),
            )  # fmt: skip
        for key in ("east", "west"):
            name = f"Test Kit {key.title()}"
            self.hubs[key] = self.row(Hub, tracker_ref=f"TK-{key}", name=name, opened_on=self.ago(2000))

    def player(self, player: Player) -> None:
        worker = self.worker(player) if player.agency else None
        self.users[player.key] = self.row(
            partners.User, email=player.email, worker=worker, password=self.password,
            is_active=player.active, is_superuser=player.superuser,
        )  # fmt: skip

    def worker(self, player: Player) -> partners.Worker:
        worker = self.row(
            partners.Worker, tracker_ref=f"TK-{player.key}", agency=self.agencies[player.agency], role="other",
            given_name=player.key.replace("_", " ").title(), family_name="Testkit", email=player.email,
            started_on=self.ago(400), left_on=self.ago(1) if player.left else None,
        )  # fmt: skip
        self.row(
            partners.Posting, worker=worker, role=player.role, hub=self.hubs.get(player.at),
            whole_service=player.at == "whole", start_on=self.ago(400),
        )  # fmt: skip
        return worker

    def agreement(
        self, key: str, number: int, *, reads: tuple[str, ...] = TRUST_READ, contributes: tuple[str, ...] = (),
        start: int = -100, end: int = 365, signed: tuple[str, ...] = (), suspended: bool = False,
    ) -> None:  # fmt: skip
        made = self.agreements[key] = self.row(
            partners.Agreement, number=number, title=f"Test kit: {key}", purposes="To plan care together.",
            lawful_basis="public_task", special_category="health_or_social_care",
            schedule_one="health_or_social_care", start_on=self.ago(-start), end_on=self.ago(-end),
            review_on=self.ago(-max(start, min(end, 200))),
        )  # fmt: skip
        agency = self.agencies[key]
        for place, category in enumerate(dict.fromkeys([*reads, *contributes]), start=1):
            self.row(
                partners.Clause, agreement=made, number=place, agency=agency, category=category,
                may_read=category in reads, may_contribute=category in contributes, purpose="Care planning.",
            )  # fmt: skip
        by = self.users["governance_lead"]
        for side in signed or ("lead", key):
            row = {
                "agreement": made,
                "agency": self.agencies[side],
                "signed_by": by,
                "signed_on": self.ago(90),
            }
            self.row(partners.Signature, **row)
        if suspended:
            self.row(
                partners.Suspension,
                agreement=made,
                from_on=self.ago(1),
                why="A laptop was lost.",
                suspended_by=by,
            )

    def person(self, name: str) -> None:
        person = self.people[name] = self.row(
            YoungPerson, tracker_ref=f"TK-{name}", given_name=NAMES[name], family_name="Testkit",
            date_of_birth=self.ago(6000),
        )  # fmt: skip
        hub = self.hubs["west" if name == "zephyr" else "east"]
        envelope = self.envelope(
            person, kind="referral", category="key_work", headline=f"Referred to {hub.name}"
        )
        accepted = name != "declined"
        self.row(
            Referral, record=envelope, person=person, tracker_ref=f"TK-{name}", hub=hub, received_at=envelope.began,
            route="planned", out_of_hours=False, decision="accepted" if accepted else "declined",
            decided_on=timezone.localdate(envelope.began), support="residential" if accepted else "",
        )  # fmt: skip

    def envelope(self, person: YoungPerson, **columns: Any) -> Record:
        began = self.now - datetime.timedelta(days=100)
        return self.row(Record, person=person, **{"agency": self.agencies["lead"], "began": began, **columns})

    def paper(self, name: str, paper: Paper) -> None:
        record = self.envelope(
            self.people[paper.of], reference=record_reference(name), category=paper.category,
            kind="significant_event" if paper.lifted_from else paper.kind,
            agency=self.agencies[paper.agency], words=f"Test kit note: {name}.", marking=paper.marking,
            discipline=paper.discipline, when_hidden=paper.when_hidden,
            conditions="Ask before you act on it." if paper.marking == "handling_c" else "",
        )  # fmt: skip
        for key in paper.named:
            self.row(partners.NamedReader, record=record, user=self.users[key])
        for key in paper.to:
            self.row(partners.NamedReader, record=record, agency=self.agencies[key])

        if paper.lifted_from:
            source = Record.objects.get(reference=record_reference(paper.lifted_from))
            self.row(SignificantEvent, record=record, person=record.person, lifted_from=source)
        told = {"record": record, "person": record.person, "source": "Robin", "said_on": self.ago(9),
                "review_on": self.ago(-170)}  # fmt: skip
        if paper.kind == "how_to_talk":
            self.row(HowToTalk, record=record, person=record.person, helps="Draw it.", makes_it_hard="Crowds.",
                     check_understood="Ask me to show you.", made_with="both")  # fmt: skip
        if paper.kind == "specialist_ask":
            self.row(SpecialistAsk, record=record, person=record.person, discipline="police", asked_at=record.began,
                     asked_by=self.users["key_worker"].worker)  # fmt: skip
        if paper.kind == "formulation":
            self.row(Formulation, record=record, person=record.person, discipline="life_coach",
                     written_on=self.ago(100))  # fmt: skip
        if paper.kind == "goal":
            self.row(Goal, record=record, person=record.person, about="home", started_on=self.ago(100))
        worker = self.users["key_worker"].worker
        if paper.kind == "action":
            self.row(Action, record=record, person=record.person, owner=worker, due_on=self.ago(-3))
        if paper.kind == "visit":
            ends = record.began + datetime.timedelta(hours=1)
            self.row(Visit, record=record, person=record.person, worker=worker, starts_at=record.began,
                     ends_at=ends)  # fmt: skip
        if paper.kind == "scale_score":
            self.row(ScaleScore, record=record, person=record.person, scale="safety", rater="young_person", score=6,
                     said_on=self.ago(100))  # fmt: skip
        if paper.kind == "relationship":
            self.row(Relationship, relation="friend", name="KB", ring="friends", **told)
        if paper.kind == "professional":
            self.row(Professional, name="Dr Testkit", job="GP", organisation="Test Surgery", sector="gp",
                     start_on=self.ago(90), **told)  # fmt: skip

    def what_opens(self) -> None:
        """And what closes: all of it about Robin."""
        robin, users, month = self.people["robin"], self.users, self.ago(30)
        for key, agreement in self.agreements.items():
            self.share(robin, key, agreement, to_on=self.today if key == "stopped" else None)
        self.row(
            partners.Bar, worker=users["barred"].worker, person=robin, ground="relative", why="They are cousins.",
            from_on=month,
        )  # fmt: skip
        for key, hours in (("west_opened", 0), ("west_over", 5)):
            from_at = self.now - datetime.timedelta(hours=hours)
            self.row(
                partners.Override, user=users[key], person=robin, ground="public_interest", reason="In danger.",
                from_at=from_at, to_at=from_at + datetime.timedelta(hours=4), review_by=self.ago(-7),
            )  # fmt: skip
        for key, to_on in (("social_worker", None), ("social_worker_before", self.today)):
            envelope = self.envelope(
                robin, kind="allocation", category="care_and_placement", headline="Social worker"
            )
            self.row(
                Allocation, record=envelope, person=robin, tracker_ref=f"TK-{key}", worker=users[key].worker,
                role="social_worker", start_on=month, end_on=to_on,
            )  # fmt: skip
        for key, relation in (("young_person", "own"), ("relative", "family")):
            self.row(partners.OwnAccount, user=users[key], person=robin, relation=relation, from_on=month)
        for key in ("visitor", "independent_visitor"):
            self.row(
                partners.VisitorConsent, user=users[key], person=robin, young_person_agreed_on=month,
                authority_agreed_on=month, from_on=month,
            )  # fmt: skip

    def share(
        self, person: YoungPerson, key: str, agreement: partners.Agreement, to_on: datetime.date | None
    ) -> None:
        agency = self.agencies[key]
        self.row(
            partners.Share, group=agency.group, content_object=person, agency=agency, agreement=agreement,
            permission=Permission.objects.get(codename="view_youngperson", content_type__app_label="cases"),
            from_on=self.ago(30), to_on=to_on, why="They plan care together.", told="yes", said="Fine with me.",
        )  # fmt: skip
