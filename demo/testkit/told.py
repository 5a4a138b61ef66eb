"""The seeded test kit as one object to be printed as JSON; asked as the service, after `seed_testkit`."""

from typing import Any

from django.urls import reverse

from cases.models import YoungPerson
from demo.cast import PASSWORD
from demo.testkit.cast import AGENCIES, CAST
from demo.testkit.readable import PAPERS, PEOPLE, record_reference
from demo.testkit.sentences import SENTENCES
from demo.testkit.verdicts import verdicts
from partners.models import Agency


def told() -> dict[str, Any]:
    people = dict(
        YoungPerson.objects.filter(tracker_ref__startswith="TK-").values_list("tracker_ref", "reference")
    )
    references = {name: people[f"TK-{name}"] for name in PEOPLE}
    return {
        "users": [
            {"key": player.key, "email": player.email, "password": PASSWORD, "role": player.role or None,
             "agency": player.agency or None, "posted_to": player.at if player.agency else None,
             "may_sign_in": player.active}
            for player in CAST
        ],
        "roles": sorted({player.role for player in CAST if player.role}),
        "agencies": agencies(),
        "objects": [
            *({"key": name, "kind": "young person", "reference": reference,
               "url": reverse("person", args=[reference])}
              for name, reference in references.items()),
            *({"key": name, "kind": "record", "reference": str(record_reference(name)), "about": paper.of,
               "agency": paper.agency, "category": paper.category, "marking": paper.marking,
               "url": reverse(paper.door, args=[references[paper.of], record_reference(name)])}
              for name, paper in PAPERS.items()),
        ],
        "sentences": SENTENCES,
        "expected": [
            {"user": one.user, "object": one.thing, "may": one.may, "sentence": one.by, "status": one.status}
            for one in verdicts()
        ],
    }  # fmt: skip


def agencies() -> list[dict[str, Any]]:
    rows = {agency.tracker_ref.removeprefix("TK-"): agency for agency in
            Agency.objects.filter(tracker_ref__startswith="TK-")}  # fmt: skip
    rows["lead"] = Agency.objects.get(is_lead=True)
    return [
        {"key": key, "name": rows[key].name, "kind": rows[key].kind, "reference": rows[key].reference,
         "leads": rows[key].is_lead}
        for key in AGENCIES
    ]  # fmt: skip
