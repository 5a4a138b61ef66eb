"""A page by keyboard: each stop is reached and can be seen, in the order of the page, and none keeps the reader."""

from tests.browser.looking import faults_of

MOST_STOPS = 300
#: Asked at each stop, when the key that led there is let go: what is wrong with it. It is asked in the page, for a
#: question from here takes as long as the step itself. They have been all round where the first stop is next, or none
#: and there is no other; where it is another that they know, the page keeps them. Radio buttons are one stop.
BEGIN = """async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const stops = { seen: new Set(), last: null, groups: [], wrong: [], over: false }
    const look = (target) => {
        const wrong = []
        const goesOn = !stops.last || stops.last.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING
        stops.seen.add(target)
        stops.last = target
        const box = target.getBoundingClientRect()
        if (!goesOn) wrong.push('goes back')
        if (box.width < 2 || box.height < 2) wrong.push('cannot be seen')
        const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
        if (!inside) wrong.push('is off the screen')
        const across = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1)
        const down = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 1), innerHeight - 1)
        const top = document.elementFromPoint(across, down)
        if (top && !target.contains(top) && !top.contains(target) && !top.closest('label')) wrong.push('is covered')
        const marks = [getComputedStyle(target)]
        const ticked = target.matches('[type=radio], [type=checkbox]') && target.nextElementSibling
        if (ticked) marks.push(getComputedStyle(ticked, '::before'))
        const outlined = (one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2
        if (!marks.some((one) => outlined(one) || one.boxShadow !== 'none')) wrong.push('shows no focus')
        return wrong
    }
    const said = (target, wrong) => wrong.map((what) => `${what}: ${target.outerHTML.slice(0, 110)}`)
    const isMissed = (group) => group.some((one) => one.isConnected) && !group.some((one) => stops.seen.has(one))
    addEventListener('keyup', () => {
        const target = document.activeElement, [first] = stops.seen
        if (stops.over) return
        if (target === document.body) {
            stops.over = !stops.last || !stops.groups.some(isMissed)
            stops.last = null
        } else if (!stops.seen.has(target)) {
            stops.wrong.push(...said(target, look(target)))
        } else {
            stops.over = true
            if (target !== first) stops.wrong.push(...said(target, ['keeps the reader']))
        }
        if (!stops.over) return
        for (const [one] of stops.groups.filter(isMissed)) stops.wrong.push(...said(one, ['is never reached']))
    }, true)
    document.activeElement?.blur()
    const whole = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    const isThere = (one) => !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true })
    const there = whole.filter((one) => one.tabIndex >= 0 && isThere(one))
    const groups = Object.groupBy(there, (one, at) => one.type === 'radio' ? `radio ${one.name}` : at)
    window.stops = Object.assign(stops, { groups: Object.values(groups) })
    return stops.groups.length + 1
}"""


def wrong_stops(page):
    steps, pressed = page.evaluate(BEGIN), 0
    while pressed < MOST_STOPS:
        for _ in range(steps):
            page.keyboard.press("Tab")
        over, wrong = page.evaluate("[stops.over, stops.wrong]")
        if over:
            return wrong
        pressed, steps = pressed + steps, 3
    return [*wrong, "keeps the reader"]


def faults_and_stops_of(page):
    return faults_of(page) + wrong_stops(page)
