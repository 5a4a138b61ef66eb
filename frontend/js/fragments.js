// For pages that renew a part of themselves; templates that have one load this beside app.js.
import htmx from 'htmx.org/dist/htmx.esm.js'

window.htmx = htmx
