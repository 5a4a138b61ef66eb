"""What is wrong with a page as it stands in the browser: axe's findings, sideways scroll."""

from django.conf import settings

AXE = (settings.BASE_DIR / "frontend/node_modules/axe-core/axe.min.js").read_text()
RULES = """axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {'target-size': {enabled: true}},
})"""
WIDTHS = {"phone": (320, 640), "desktop": (1280, 900)}


def faults_of(page):
    page.evaluate(AXE)
    found = [
        f"{v['id']}: {v['nodes'][0]['target']} {v['nodes'][0]['html'][:120]}"
        for v in page.evaluate(RULES)["violations"]
    ]
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append("scrolls sideways")
    return found


def colour_faults_of(page):
    """What another theme can spoil: the rest of axe's rules do not look at colours."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    rules = "axe.run(document, {runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}})"
    return [
        f"{v['id']}: {node['target']} {node['any'][0]['message'] if node['any'] else ''}"
        for v in page.evaluate(rules)["violations"]
        for node in v["nodes"][:3]
    ]


def set_width(page, name):
    width, height = WIDTHS[name]
    page.set_viewport_size({"width": width, "height": height})
