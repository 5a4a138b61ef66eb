"""Find: one box. What is typed is in no address, log or trail, so the question is a POST; the answer is a page that
the browser can go back to: until it ends the session keeps the words and the ids found, under a random key.
"""

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cases.models import YoungPerson
from nwd.pages.forms import Find
from nwd.pages.search import Found, search
from nwd.pages.search_hits import Asked, newest
from nwd.pages.search_notes import keep
from nwd.pages.search_shown import Shown, shown
from nwd.pages.search_words import read
from nwd.pages.tonight_of import tonight_of
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in

KEPT = "found"
MOST_KEPT, MOST_NOTES = 5, 5


@require_http_methods(["GET", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    if request.method == "POST":
        return _ask(request, user)
    kept = request.session.get(KEPT, {}).get(request.GET.get("search", ""))
    if kept is None:
        return render(request, "pages/find.html", {"form": Find()})
    ids, more, words = kept
    people = YoungPerson.objects.visible_to(user).in_bulk(ids)
    known = tonight_of(list(people), user)
    rows = [(people[one], known[one]) for one in ids if one in people]
    notes = _notes(words, user)
    everybody = [*people, *(note.record.person_id for note in notes)]
    trail.write(
        by=user, what="list", act="find", people=everybody, records=[note.version.pk for note in notes]
    )
    answer = {
        "form": Find(initial={"words": words}),
        "words": words,
        "rows": rows,
        "more": more,
        "asked": True,
        "notes": notes,
        "key": request.GET["search"],
    }
    return render(request, "pages/find.html", answer)


def _notes(words: str, user: User) -> list[Shown]:
    """The newest few; none for words that stand in every note."""
    asked = read(words)
    return (
        []
        if asked.empty
        else shown(newest(Asked(asked.query, asked.guessed), user, most=MOST_NOTES), asked.query)
    )


def _ask(request: HttpRequest, user: User) -> HttpResponse:
    form = Find(request.POST)
    if not form.is_valid():
        return render(request, "pages/find.html", {"form": form})
    words = form.cleaned_data["words"]
    found = search(words, user)
    trail.write(by=user, what="search", act="find", people=found.people, counts={"found": len(found.people)})
    return redirect(f"{reverse('find')}?search={_keep(request, found, words)}")


def _keep(request: HttpRequest, found: Found, words: str) -> str:
    """The last few answers, so that going back in another tab still finds its own."""
    key = keep(request, {"words": words}, secrets.token_hex(6))
    kept = list(request.session.get(KEPT, {}).items())[-(MOST_KEPT - 1) :]
    request.session[KEPT] = dict([*kept, (key, [found.people, found.more, words])])
    return key
