"""Which key opens which page, for those who switched keys on. The script presses the link that carries the key."""

from django.urls import reverse

#: Keys that stand on links of the menu and the foot, by the name of the page.
KEYS = {
    "home": ("g h", "Home"),
    "caseload": ("g c", "Caseload"),
    "find": ("/", "Find a young person"),
    "figures": ("g f", "Figures"),
    "tracker": ("g k", "Tracker"),
    "my_settings": ("g s", "My settings"),
}
TONIGHT = "g t"
NOTE = "n"
HELP = "?"


def listed() -> list[tuple[str, str]]:
    """Every key with what it does, for the page that explains them."""
    others = [
        (TONIGHT, "Tonight at your hub, the first in the menu"),
        (NOTE, "Write a note, on a young person’s pages"),
        (HELP, "Help"),
    ]
    return [*KEYS.values(), *others]


def key_of(url: str) -> str:
    """For a link of the menu or the foot, by where it leads; "" where there is no key."""
    if url.startswith(reverse("hub", args=["-"])[:-1]):
        return TONIGHT
    return next((key for name, (key, _) in KEYS.items() if reverse(name) == url), "")
