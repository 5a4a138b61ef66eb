"""Markup that would run, or be told of by the policy, where a page forgot to escape: written out by combination.

Each carries `data-ran`, so that even one that neither runs nor is refused is seen in the page it got into.
"""

from itertools import product

RUNS = "document.title='ran'"
TAGS = (
    f"<script data-ran>{RUNS}</script>", f"<ScRiPt data-ran >{RUNS}</sCrIpT >", f"<script data-ran\n>{RUNS}//",
    "<script data-ran src=//nwd.invalid/x.js></script>", f"<img data-ran src=x onerror={RUNS}>",
    f"<img data-ran src=x oNeRrOr=\"{RUNS}\">", f"<img/data-ran/src=x/onerror={RUNS}>",
    f"<svg data-ran onload={RUNS}>", f"<svg data-ran><script>{RUNS}</script></svg>",
    f"<svg data-ran><animate onbegin={RUNS} attributeName=x dur=1s></svg>", f"<body data-ran onload={RUNS}>",
    f"<details data-ran open ontoggle={RUNS}>x</details>", f"<input data-ran autofocus onfocus={RUNS}>",
    f"<video data-ran><source onerror={RUNS}></video>",
    f"<iframe data-ran srcdoc='<script>{RUNS}</script>'></iframe>",
    f"<iframe data-ran src=\"javascript:{RUNS}\"></iframe>", "<object data-ran data=//nwd.invalid/x></object>",
    "<link data-ran rel=stylesheet href=//nwd.invalid/x.css>", "<style data-ran>@import '//nwd.invalid/x';</style>",
    "<b data-ran style=background:url(//nwd.invalid/x)>x</b>", "<base data-ran href=//nwd.invalid/>",
    "<meta data-ran http-equiv=refresh content=0;url=//nwd.invalid/>",
    f"<a data-ran href=\"javascript:{RUNS}\">x</a>",
    "<form data-ran action=//nwd.invalid/><button>x</button></form>", f"<marquee data-ran onstart={RUNS}>x</marquee>",
    f"<math data-ran><mi xlink:href=\"javascript:{RUNS}\">x</mi></math>", f"<x data-ran onpointerenter={RUNS}>x</x>",
    "<img data-ran hx-get=/sign-in hx-trigger=load>", "<div data-ran hx-post=/sign-out hx-trigger=load>x</div>",
)  # fmt: skip
#: What might close the place in which it stands: text, an attribute, a script, a comment, a box, a template.
BEFORE = (
    "", "\">", "'>", "</title>", "</textarea>", "</script>", "-->", "]]>", "</select></option>", "</style>",
    "\" x=", "</noscript>", "\\\">", "%22%3E", "&quot;>", "\u202e", "\x0b\">", "{{", "</template>",
)  # fmt: skip


def variants() -> list[str]:
    return [before + tag for before, tag in product(BEFORE, TAGS)]
