"""Hidden things several at once: to ask every address for each of them alone took three times as long.

Of a company nobody hides another (`seen_in_company`), and all are spoken of on the same pages, so what any of them
would give away is given away in company too; then each is asked alone, to say which. Where whoever may see it does,
each is always asked alone (`differences_alone`).
"""

from contextlib import contextmanager

from tests.access.twins.compared import differences, lines, taken_back
from tests.access.twins.crawl import again, crawl, entered, seen
from tests.access.twins.hidden import HIDDEN, where

#: Those that have the one address RECORD are in different ones, and so are those that happen to one note or one bed;
#: of one company all are said on the same pages.
COMPANIES = (
    ("person", "missing episode", "seal"),
    ("record", "draft", "bed kept"),
    ("sealed record", "stay", "line of the trail"),
    ("sealed record that nothing is said of", "share", "RAISE action"),
    ("notes of a discipline", "correction", "person of an incident"),
    ("police record with conditions", "note taken back", "bar", "enquiry"),
    ("override", "allocation"),
    ("what was lifted from a sealed record", "somebody who came", "medicine offered"),
    ("question to a specialist", "complaint", "asked for a RAISE"),
    ("out for a while", "measure used", "whether a RAISE helped"),
    ("RAISE", "part of a RAISE", "safety plan"),
    ("RAISE about a place", "minutes that were sent", "intelligence"),
)


def differences_alone(world, who, kinds):
    """Each by itself, on the page where its insider sees it."""
    pages, told = {kind: where(world, HIDDEN[kind]) for kind in kinds}, {}
    with taken_back():
        without = again(world, who, set(pages.values()))
    for kind, page in pages.items():
        with made(world, [kind]):
            (having,) = again(world, who, [page]).values()
        if having != without[page]:
            told[kind, page] = lines(without[page], having)
    return told


def differences_in_company(world, who, kinds, following=10):
    """As `differences`; an address that nobody of a company accounts for alone stands under all of them."""
    with taken_back():
        without = crawl(world, who, following)
    told = {}
    for company in companies_of(kinds):
        (said_on,) = {HIDDEN[kind].said_on for kind in company}
        with made(world, company):
            having = again(world, who, without)
        apart = [path for path in having if having[path] != without[path] and not path.endswith(said_on)]
        if apart:
            told |= differences(world, who, company, following) or {
                (" and ".join(company), path): having[path] for path in apart
            }
    return told


def companies_of(kinds):
    """Whoever is in no company is asked alone."""
    alone = [[kind] for kind in kinds if not any(kind in company for company in COMPANIES)]
    return alone + [there for company in COMPANIES if (there := [kind for kind in company if kind in kinds])]


@contextmanager
def made(world, kinds):
    """For as long as it lasts."""
    with taken_back():
        for kind in kinds:
            HIDDEN[kind].make(world)
        yield
    world.secret.refresh_from_db()


def seen_in_company(world, kind):
    """Whether its insider sees that it is there, whoever else is hidden with it."""
    hidden, both = HIDDEN[kind], []
    (company,) = (company for company in COMPANIES if kind in company)
    path = where(world, hidden)
    for there in ([one for one in company if one != kind], company):
        with made(world, there):
            both.append(seen(entered(world, hidden.insider)[0].get(path), {}))
    return both[1][0] == 200 and both[0] != both[1]
