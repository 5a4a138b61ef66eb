"""The pack of a RAISE as PDF: its minutes, with actions and each agency's part, and the brief; for one reader."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_POST

from nwd.pages.raise_brief.brief import brief_of
from nwd.ui.paper import as_pdf
from raise_meetings import actions
from raise_meetings.models import Pack
from raise_meetings.packs.doors import note, one_of, shown_of
from raise_meetings.packs.minutes import minutes_of


@require_POST
def minutes_on_paper(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    """A press, since it is kept on a sent pack that it was printed. The name of the file says nothing of anybody."""
    user, found = one_of(request, reference, meeting)
    read = minutes_of(found, user)
    brief = brief_of(found.series, user) if found.series else None
    note(user, read, "print")
    for pack in Pack.objects.sent_to(user).filter(meeting=found):
        actions.print_pack(pack=pack, by=user)
    shown = shown_of(user, read) | {"brief": brief}
    paper = as_pdf(render_to_string("raise_meetings/packs/paper.html", shown, request))
    answer = HttpResponse(paper, content_type="application/pdf")
    name = f"minutes-{timezone.localdate(found.held_at)}.pdf"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
