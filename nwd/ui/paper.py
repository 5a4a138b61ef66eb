"""A page as PDF: tagged, in its language, with a text layer, and with nothing fetched from anywhere (hostile.md E5).

WeasyPrint would follow any address that stands in a page. What people wrote is escaped, and this is the second line:
whatever is asked for is refused, and the style is given with the page.
"""

import functools
import logging
from pathlib import Path
from typing import Any

STYLE = Path(__file__).with_name("paper.css")


@functools.cache
def _tools() -> tuple[Any, Any]:
    """Brought once, when somebody prints: it takes a second that no other page should wait."""
    from weasyprint import HTML, URLFetcher  # type: ignore[import-untyped]

    for name in ("weasyprint", "weasyprint.progress", "fontTools"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what they tell of may be words of a page

    class Nothing(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            raise ValueError("Nothing is fetched for paper.")

    return HTML, Nothing


def as_pdf(html: str) -> bytes:
    """Its title is the page's. Neither author nor place stands in what the file says of itself."""
    from weasyprint import CSS

    page, nothing = _tools()
    fetcher = nothing()
    style = CSS(string=STYLE.read_text(), url_fetcher=fetcher)
    made: bytes = page(string=html, base_url=None, url_fetcher=fetcher).write_pdf(
        stylesheets=[style], pdf_tags=True
    )
    return made
