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


def listed(doors: set[str]) -> list[tuple[str, str]]:
    """Keys with what they do, for the page that explains them: of this reader’s doors, or all if none are known."""
    opens = [key for name, key in KEYS.items() if not doors or reverse(name) in doors]
    if not doors or any(key_of(door) == TONIGHT for door in doors):
        opens.append((TONIGHT, "Tonight at your hub, the first in the menu"))
    if not doors or reverse("caseload") in doors:
        opens.append((NOTE, "Write a note, on a young person’s pages"))
    return [*opens, (HELP, "Help")]


def key_of(url: str) -> str:
    """For a link of the menu or the foot, by where it leads; "" where there is no key."""
    if url.startswith(reverse("hub", args=["-"])[:-1]):
        return TONIGHT
    return next((key for name, (key, _) in KEYS.items() if reverse(name) == url), "")
