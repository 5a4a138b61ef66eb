"""A page in the dark, in high contrast, in the device's own colours, on paper, with wider spacing and larger text.

Each question leaves the page as it found it: at a desk, in light colours.
"""

from tests.browser.looking import colour_faults_of, set_width

#: WCAG 1.4.12: what a reader may ask for without losing anything. Constructed, because the policy refuses <style>.
#: Words that a box cuts off then, and where the page scrolls sideways then or with larger text: what sticks out.
ROOMY = """() => {
    const page = document.documentElement
    const sideways = () => {
        if (page.scrollWidth <= page.clientWidth) return []
        const sticksOut = (element) => element.getBoundingClientRect().right > page.clientWidth + 1
        const out = [...document.querySelectorAll('body *')]
            .filter((element) => sticksOut(element) && !element.closest('.nwd-scroll'))
        return out.map((element) => `sticks out: ${element.outerHTML.slice(0, 90)}`).slice(0, 3)
    }
    const isCutOff = (element) => {
        const box = element.getBoundingClientRect()
        if (getComputedStyle(element).overflow !== 'hidden' || box.width <= 2) return false
        const words = document.createRange()
        words.selectNodeContents(element)
        return [...words.getClientRects()].some((word) => word.width > 2 && word.right > box.right + 2)
            || [...element.querySelectorAll('*')].some((one) => one.getBoundingClientRect().bottom > box.bottom + 2)
    }
    const sheet = new CSSStyleSheet()
    const wide = 'line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important'
    sheet.replaceSync(`* { ${wide} } p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets = [sheet]
    const cutOff = [...document.querySelectorAll('main *, header *, footer *')].filter(isCutOff)
    const wrong = [...cutOff.map((element) => `cuts off: ${element.outerHTML.slice(0, 90)}`), ...sideways()]
    document.adoptedStyleSheets = []
    page.classList.add('nwd-large')
    wrong.push(...sideways())
    page.classList.remove('nwd-large')
    return wrong
}"""
CONTROLS = "nav, button, .nwd-actions, .nwd-foot, .govuk-skip-link, .nwd-filter, .nwd-bar__who, .nwd-demo"
#: The words without the controls, dark on white whatever the screen is, and who printed them.
ON_PAPER = """(controls) => {
    const wrong = [...document.querySelectorAll(controls)]
        .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 100))
    const faded = [...document.querySelectorAll('main *')].filter((element) => element.checkVisibility()
        && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
        && getComputedStyle(element).color === 'rgb(238, 243, 243)')
    if (faded.length) wrong.push('prints the colours of the dark')
    if (!document.documentElement.dataset.printed) wrong.push('does not say who printed it')
    return wrong
}"""
PLAIN = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}
LOOKS = {"dark": {"color_scheme": "dark"}, "forced colours": {"forced_colors": "active"}}


def in_every_colour(page):
    page.evaluate("document.documentElement.classList.add('nwd-contrast')")
    wrong = [f"high contrast: {fault}" for fault in colour_faults_of(page)]
    page.evaluate("document.documentElement.classList.remove('nwd-contrast')")
    for look, media in LOOKS.items():
        page.emulate_media(**PLAIN | media)
        wrong += [f"{look}: {fault}" for fault in colour_faults_of(page)]
    return wrong


def on_paper(page):
    page.emulate_media(**PLAIN | {"media": "print", "color_scheme": "dark"})
    wrong = page.evaluate(ON_PAPER, CONTROLS)
    page.emulate_media(**PLAIN)
    return wrong


def with_wider_spacing_and_larger_text(page):
    set_width(page, "phone")
    wrong = page.evaluate(ROOMY)
    set_width(page, "desktop")
    return wrong


def faults_in_every_look(page):
    return in_every_colour(page) + on_paper(page) + with_wider_spacing_and_larger_text(page)
