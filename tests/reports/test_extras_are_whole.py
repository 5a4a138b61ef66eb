"""Nothing that is recorded of a young person is lost on the way out: every table, and every column of it."""

from django.apps import apps
from django.db import models

from cases.models import Record, YoungPerson
from nwd.local.place import REPOSITORY
from reports.tracker.extras.declared import BESIDE, EXTRAS, OWN, PLAIN, WHEN, WRITTEN
from reports.tracker.extras.page import page
from reports.tracker.facts import PLACES

#: Tables that name a young person and are in no file, each with its reason.
NOT_CARRIED = {
    "cases.NamePart": "kept by the database from the names",
    "partners.Bar": "access: made on the pages of this installation",
    "partners.Share": "access: with an agreement of this installation",
    "partners.Standing": "access: kept by the database",
    "partners.Override": "access: who opened what, and its review",
    "partners.OwnAccount": "access: somebody's own sign-in, which no file holds",
    "cases.Quotation": "what quotes is handled as its source is: both are left out whole",
    "placements.SaidForReview": "that words may stand in a review of this home; what was sent is among its quotes",
    "partners.VisitorConsent": "access: that an independent visitor may know of them",
}
#: Columns, likewise.
LEFT = {
    "cases.YoungPerson.reference": "our own address of them, made anew",
    "cases.YoungPerson.id": "the database's own",
    "cases.Record.id": "the database's own",
    "cases.Record.kind": "which file it is in",
    "cases.Record.named_users": "such records are left out whole",
    "cases.Record.named_agencies": "such records are left out whole",
    "cases.Record.withdrawn_at": "what was taken back is in no file",
    "cases.Record.withdrawn_by_id": "what was taken back is in no file",
    "cases.Enquiry.id": "the database's own",
    "cases.EnquiryQuestion.id": "the database's own",
    "placements.Claim.kind": "which file it is in",
    "raise_meetings.Rating.agency_id": "kept by the database: whose record it is",
    "raise_meetings.Rating.set_apart": "kept by the database from the marking",
}
#: Of the envelope, by the column of a file.
ENVELOPE = {"reference": "record_ref", "discipline": "for_discipline", "person_id": "person_ref"}


def tables():
    """What is recorded of young people: each kind's facts, the envelope, those asked for."""
    for model in apps.get_models():
        history = model.__name__.endswith("Event") and model._meta.label != "cases.PoliceEvent"
        key = model._meta.pk
        enveloped = isinstance(key, models.OneToOneField) and key.related_model is Record
        named = any(field.related_model is YoungPerson for field in model._meta.concrete_fields)
        ours = model._meta.app_label == "cases"
        if (enveloped or named or ours) and (not history or model._meta.label == "cases.SignificantEvent"):
            yield model


def carried():
    """By table, the columns that some file has."""
    found = {}
    for facts in PLACES.values():
        for table in (*facts.tables, *([facts.second] if facts.second else ())):
            found.setdefault(table.name, set()).update({table.key, *table.columns})
    for beside in BESIDE:
        for table, _, one in beside.fields:
            found[table].add(one.attname)
    for own in (*OWN, *PLAIN):
        if own.model is not None:
            names = {one.attname for one in own.fields} | {
                "record_id",
                "person_id",
                "tracker_ref",
                "reference",
            }
            found[own.model._meta.db_table] = names
    found["cases_record"] = {
        name
        for name in (field.attname for field in Record._meta.concrete_fields)
        if ENVELOPE.get(name, name.replace("_id", "_ref"))
        in {one.name for one in (*WHEN, *WRITTEN)} | {"person_ref"}
    }
    return found


def test_every_table_and_every_column_is_in_a_file_or_has_a_reason():
    files, lost = carried(), []
    for model in tables():
        label, table = model._meta.label, model._meta.db_table
        if label in NOT_CARRIED:
            continue
        if table not in files:
            lost.append(label)
            continue
        lost += [
            f"{label}.{field.attname}"
            for field in model._meta.concrete_fields
            if field.attname not in files[table]
            and not isinstance(field, models.GeneratedField)
            and f"{label}.{field.attname}" not in LEFT
        ]
    assert lost == []
    assert NOT_CARRIED.keys() <= {model._meta.label for model in tables()}, "a reason for what is not there"


def test_no_name_stands_for_two_columns():
    assert [file.name for file in EXTRAS.values() if len(set(file.names)) < len(file.names)] == []


def test_the_page_says_what_the_files_hold():
    """When this fails, `MADE_BY` gives the tables anew: put them in the place of those below the heading."""
    MADE_BY = "reports.tracker.extras.page.page()"
    said = (REPOSITORY / "docs" / "tracker-extras.md").read_text()
    assert said.partition("may be empty)\n\n")[2] == page(), MADE_BY
