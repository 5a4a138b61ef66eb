"""What tests ask of an answer: how many queries it cost, and whether two answers are alike."""

import io
import re

from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

#: What every answer tells the browser, whatever it answers and whomever (hostile.md, E3).
ALWAYS = {
    "X-Content-Type-Options": ("nosniff",),
    "Referrer-Policy": ("same-origin", "no-referrer"),  # the second where the address itself opens something
    "Cross-Origin-Opener-Policy": ("same-origin",),
}
NONE_OF = ("object-src", "base-uri", "frame-ancestors", "default-src")
FRAME = ("SAVEPOINT", "RELEASE", "ROLLBACK")


def queries_of(client, url, **headers):
    """The savepoints of the test's own transaction left out."""
    with CaptureQueriesContext(connection) as caught:
        response = client.get(url, headers=headers)
    assert response.status_code == 200
    return len([query for query in caught.captured_queries if not query["sql"].startswith(FRAME)])


def body_of(response):
    """Without the token against forgery, which is another each time, and the seconds left, which are fewer."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|data-left="\d+"', "", response.content.decode())


def text_of(response):
    """What can be read in it: of paper, its text layer and what it says of itself."""
    if response.headers.get("Content-Type") != "application/pdf":
        return response.content.decode()
    paper = PdfReader(io.BytesIO(response.content))
    return "\n".join([str(paper.metadata), *(sheet.extract_text() for sheet in paper.pages)])


def lacks(answer):
    """What is missing or too wide. A picture or a style sheet that is served alone may be closed in further."""
    policy = answer.headers.get("Content-Security-Policy", "")
    said = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    wrong = [name for name, values in ALWAYS.items() if answer.headers.get(name) not in values]
    wrong += [f"{name} {said.get(name)}" for name in NONE_OF if said.get(name) != "'none'"]
    return wrong + re.findall(r"unsafe-\w+|\*|https?:|data:", policy)
