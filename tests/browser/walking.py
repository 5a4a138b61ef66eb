"""Every page that somebody can reach from their home, one of each kind: the one list that the browser tests share."""

import re
from urllib.parse import urldefrag, urlparse

MOST_PAGES = 300
#: Addresses that answer with a file.
NO_PAGE = re.compile(r"/static/|/(csv|xlsx)\b|\.csv$|/download\b|\.zip$|/file$")


def kind_of(path):
    """Pages that differ by a reference alone are of one kind: one of them is looked at."""
    return re.sub(r"[0-9a-f]{12}|[0-9a-f-]{36}|(?<=/)\d+(?=/|$)|(?<=measure/)\w+|(?<=figures/)\w+", "*", path)


def links_on(page, base):
    """Also those of a picture: the `href` of a link in SVG is no text."""
    whole = "links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"
    found = page.eval_on_selector_all("a[href]", whole)
    for link in found:
        link = urldefrag(link).url
        if link.startswith(base) and not NO_PAGE.search(urlparse(link).path):
            yield link


def pages_of(page, base):
    """Opens them one after the other: the kind of each, and its answer. Links are read when the next is asked for."""
    waiting, seen = [f"{base}/"], set()
    while waiting and len(seen) < MOST_PAGES:
        link = waiting.pop(0)
        if (kind := kind_of(urlparse(link).path)) in seen:
            continue
        seen.add(kind)
        answer = page.goto(link)
        waiting.extend(links_on(page, base))
        yield kind, answer
