"""What a page offers to press: its forms with their fields, as a browser without script sends them; its links."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit


@dataclass
class Form:
    address: str
    method: str
    #: Each name with what it would send now, and with what its boxes and lists offer.
    values: dict[str, list[str]] = field(default_factory=dict)
    offered: dict[str, list[str]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    multipart: bool = False


class Page(HTMLParser):
    """Links and forms of one page of this site; where a form says no address, it is the page's own."""

    def __init__(self, address: str, html: str) -> None:
        super().__init__()
        self.address = address
        self.links: list[str] = []
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._list: str = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "a" and (link := self._here(said.get("href", ""))):
            self.links.append(link)
        elif tag == "form":
            self._form = Form(self._here(said.get("action", "")) or "", said.get("method", "get").upper())
            self._form.multipart = "multipart" in said.get("enctype", "")
            if self._form.address:
                self.forms.append(self._form)
        elif self._form is not None:
            self._field(self._form, tag, said)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None

    def _field(self, form: Form, tag: str, said: dict[str, str]) -> None:
        name = said.get("name", "")
        kind = said.get("type", "submit" if tag == "button" else "text") if tag != "textarea" else "text"
        if tag == "select":
            self._list = name
            form.values.setdefault(name, [])
        elif tag == "option" and self._list:
            self._offer(form, self._list, "select", said.get("value", ""), "selected" in said)
        elif tag in ("input", "textarea", "button") and name and "disabled" not in said:
            chosen = kind not in ("checkbox", "radio", "submit") or "checked" in said
            self._offer(form, name, kind, said.get("value", ""), chosen)

    def _offer(self, form: Form, name: str, kind: str, value: str, chosen: bool) -> None:
        form.kinds[name] = kind
        form.offered.setdefault(name, []).append(value)
        form.values.setdefault(name, [])
        if chosen:
            form.values[name].append(value)

    def _here(self, link: str) -> str | None:
        whole = urlsplit(urldefrag(urljoin(f"http://localhost{self.address}", link)).url)
        if whole.netloc != "localhost" or whole.path.startswith("/static/"):
            return None
        return whole.path + (f"?{whole.query}" if whole.query else "")
