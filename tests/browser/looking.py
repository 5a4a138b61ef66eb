"""What is wrong with a page as it stands in the browser: axe's findings, sideways scroll, an id twice (which axe asks
only of what is pointed at)."""

from django.conf import settings

AXE = (settings.BASE_DIR / "frontend/node_modules/axe-core/axe.min.js").read_text()
#: Only what is wrong leaves the browser: what axe found in order is twenty times as long as the page itself. The
#: page is drawn first, so that its scripts have heard of the width it has now.
FAULTS = """async () => {
    if (typeof axe === 'undefined') return null
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
    })
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].html.slice(0, 120)}`)
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push('scrolls sideways')
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
    return [...found, ...[...twice].map((id) => `there are two of #${id}`)]
}"""
#: What another theme can spoil: the rest of axe's rules do not look at colours.
COLOUR_FAULTS = """async () => {
    if (typeof axe === 'undefined') return null
    const { violations } = await axe.run(document, {
        runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
        resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(
        ({ target, any }) => `${id}: ${target} ${any.length ? any[0].message : ''}`
    ))
}"""
WIDTHS = {"phone": (320, 640), "desktop": (1280, 900)}
#: Where somebody looks at what they have come to: the width, and the colours of the device.
PLACES = {"phone": ("phone", "light"), "desktop": ("desktop", "light"), "in the dark": ("desktop", "dark")}


def faults_of(page):
    return _asked(page, FAULTS)


def faults_at(page, widths):
    """At one width after the other: the page is asked for once, as if somebody turned their phone."""
    found = []
    for width in widths:
        set_width(page, width)
        found += [f"{width}: {fault}" for fault in faults_of(page)]
    return found


def faults_both_ways(page):
    """On a desk and on a phone, where they are when it is over."""
    return faults_at(page, ("desktop", "phone"))


def faults_in_each_place(page, ask=faults_of):
    """They come to it once, on a phone, and look at it in each place; then they are at their phone again."""
    found = []
    for place in PLACES:
        go_to(page, place)
        found += [f"{place}: {fault}" for fault in ask(page)]
    go_to(page, "phone")
    return found


def go_to(page, place):
    width, colours = PLACES[place]
    set_width(page, width)
    page.emulate_media(color_scheme=colours)


def colour_faults_of(page):
    return _asked(page, COLOUR_FAULTS)


def set_width(page, name):
    width, height = WIDTHS[name]
    page.set_viewport_size({"width": width, "height": height})


def _asked(page, question):
    """Axe comes with every later page by itself: the browser then need not read it anew for each."""
    found = page.evaluate(question)
    if found is None:
        page.add_init_script(AXE)
        page.evaluate(AXE)
        found = page.evaluate(question)
    return found
