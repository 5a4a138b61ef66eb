"""What Find and the search in notes found: of the answer that the session still keeps."""

from typing import Any

from django.http import Http404

from cases.markings.in_files import in_a_file
from cases.models import YoungPerson
from nwd.pages import find, search_notes
from nwd.pages.lists.asked import Asked
from nwd.pages.search_asked import asked_of
from nwd.pages.search_form import NoteSearch
from nwd.pages.search_hits import MOST_COUNTED, newest
from nwd.pages.search_shown import Shown, shown
from nwd.pages.tonight_of import tonight_of
from partners import access
from partners.access import Permission
from reports.downloads.columns import Column, Listed

OF_PEOPLE = (
    Column("Young person", lambda row: row[0].name),
    Column("Reference", lambda row: row[0].reference),
    Column("Born", lambda row: row[0].date_of_birth),
    Column("Key worker", lambda row: row[1].key_worker),
    Column("Home tonight", lambda row: row[1].home),
)
OF_NOTES = (
    Column("When", lambda note: note.record.began),
    Column("Young person", lambda note: note.record.person.name),
    Column("What", lambda note: note.line.kind_words),
    Column("Headline", lambda note: in_a_file(note.record, note.line.headline)),
    Column("Words", lambda note: in_a_file(note.record, note.version.words)),
    Column("Written by", lambda note: str(note.version.author) if note.version.author else ""),
    Column("Agency", lambda note: str(note.version.agency)),
)


def people_found(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_PERSON)
    ids, *_ = _kept(asked, find.KEPT)
    people = YoungPerson.objects.visible_to(asked.user).in_bulk(ids)
    known = tonight_of(list(people), asked.user)
    rows = [(people[one], known[one]) for one in ids if one in people]
    return Listed(OF_PEOPLE, rows, len(rows), lambda row: [row[0].pk])


def notes_found(asked: Asked) -> Listed:
    """The newest thousand: more than that is no question any more, and the page says so."""
    access.require(asked.user, Permission.READ_PERSON)
    kept = _kept(asked, search_notes.ASKED)
    person = search_notes.about(kept, asked.user)
    form = NoteSearch(kept)
    if not form.is_valid():
        raise Http404
    question = asked_of(form, person)
    hits = newest(question, asked.user, most=MOST_COUNTED)
    notes = shown(hits, question.query)
    return Listed(OF_NOTES, notes, len(notes), _of_a_note)


def _of_a_note(note: Shown) -> list[int]:
    return [note.record.person_id]


def _kept(asked: Asked, where: str) -> Any:
    kept = asked.session.get(where, {}).get(asked.answers.get("search", ""))
    if kept is None:
        raise Http404
    return kept
