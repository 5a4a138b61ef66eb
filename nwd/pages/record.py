"""One record: all its facts, its words in every version, who wrote them and for which agency."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.contributing import is_of_their_agency, may_add
from cases.doing.owners import may_do
from cases.markings.originator import may_be_marked
from cases.models import Kind, Record
from cases.significant.lifting import LIFTED_AS
from cases.versions import CORRECTED, is_still_written, versions_of
from nwd.pages.earlier import earlier_of
from nwd.pages.facts import facts_of
from nwd.pages.lifting import lifted_of
from nwd.pages.lines import details, lines
from nwd.pages.record_leads import leads_of
from partners import access
from partners.access import Permission
from partners.sign_in import signed_in
from placements.home.own_words_doors import offered

#: Words that are corrected by a form of their own, or by that of notes.
CORRECTED_HERE = {**dict.fromkeys(CORRECTED, "correct_note"), Kind.LOG_ENTRY: "correct_log"}


@require_safe
def record(request: HttpRequest, reference: str, record_reference: str) -> HttpResponse:
    user = signed_in(request)
    records = Record.objects.select_related("person", "corrects", "author", "agency").annotate(
        lifted_as=LIFTED_AS
    )
    found = access.fetch(
        user, records, Permission.READ_PERSON, reference=record_reference, person__reference=reference
    )
    if found.corrects:
        return redirect("record", reference, found.corrects.reference)
    if found.kind == Kind.SIGNIFICANT_EVENT:
        return redirect("significant_event", reference, found.reference)
    (line,) = lines([found])
    versions = versions_of(found, user)
    may_write = access.may(user, Permission.WRITE_NOTE)
    theirs = is_of_their_agency(user, found) and may_add(user, found.category)
    may_correct = may_write and theirs and found.kind in CORRECTED_HERE and not found.withdrawn_at
    may_correct = may_correct and not is_still_written(found)
    shown = {
        "person": found.person,
        "line": line,
        "facts": [row for thing in details(line) for row in facts_of(thing)],
        "earlier": earlier_of(found),
        "versions": versions,
        "written_by": line.author if versions.latest is found else versions.latest.author,
        "reader": user.worker_id,
        "correct_url": _correct_url(found) if may_correct else "",
        "may_write": may_write,
        "may_do": may_write and found.kind == Kind.ACTION and may_do(user, line.facts.action),
        "contact": line.facts.contact if may_correct and found.kind == Kind.CONTACT else None,
        "may_mark": theirs and may_be_marked(found) and access.may(user, Permission.MARK),
        "may_put_right": may_write and theirs and found.kind == Kind.ASSESSMENT and not found.withdrawn_at,
        "leads": leads_of(found, user),
        "own_words": offered(found, user, versions.latest.words) if may_write and theirs else "",
        **lifted_of(found, user),
    }
    return render(request, "pages/record.html", shown)


def _correct_url(found: Record) -> str:
    return reverse(CORRECTED_HERE[Kind(found.kind)], args=[found.person.reference, found.reference])
