"""The hubs beside each other as bars, and the same in words."""

from reports.dashboard.dashboard import Dashboard


def bars(told: Dashboard) -> list[tuple[str, float | None]]:
    return [
        (f"{one.first:%b %Y}", round(100 * one.occupied / one.available, 1) if one.available else None)
        for one in told.months
    ]


def bars_words(told: Dashboard) -> tuple[str, str]:
    """The finding of the picture, and its sentence."""
    found = [
        (month, value) for month, (_, value) in zip(told.months, bars(told), strict=True) if value is not None
    ]
    if not found:
        return "No bed could be slept in yet", "There is no month to compare."
    (first, began), (last, now) = found[0], found[-1]
    moved = "up" if now > began else "down" if now < began else "the same"
    until = " so far" if last.first == told.moment.tonight.replace(day=1) else ""
    return (
        f"{now:g}% in {last.first:%B %Y}{until}: {moved}",
        f"From {began:g}% in {first.first:%B %Y} to {now:g}% in {last.first:%B %Y}{until}.",
    )
