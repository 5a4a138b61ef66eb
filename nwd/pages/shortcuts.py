"""Which key opens which page, for those who switched keys on. The script presses the link that carries the key."""

from functools import cache

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
TOGETHER = "b"
HELP = "?"


def listed(doors: set[str]) -> list[tuple[str, str]]:
    """Keys with what they do, for the page that explains them: of this reader’s doors, or all if none are known."""
    opens = [key for name, key in KEYS.items() if not doors or reverse(name) in doors]
    if not doors or any(key_of(door) == TONIGHT for door in doors):
        opens.append((TONIGHT, "Tonight at your hub, the first in the menu"))
    if not doors or reverse("caseload") in doors:
        opens.append((NOTE, "Write a note, on a young person’s pages"))
        opens.append((TOGETHER, "Show their plan big, from their plan, and back"))
    return [*opens, (HELP, "Help")]


def key_of(url: str) -> str:
    """For a link of the menu or the foot, by where it leads; "" where there is no key."""
    hubs, keys = _addresses()
    return TONIGHT if url.startswith(hubs) else keys.get(url, "")


@cache
def _addresses() -> tuple[str, dict[str, str]]:
    """Where hubs begin, and the key of each other address: every page asks for all of its links."""
    return reverse("hub", args=["-"])[:-1], {reverse(name): key for name, (key, _) in KEYS.items()}
