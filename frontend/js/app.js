// The whole script of the product. Every page works without it: it adds focus for errors and messages, the menu
// on a phone, guards against pressing a button twice, and htmx for pages that swap a fragment.
import htmx from 'htmx.org/dist/htmx.esm.js'
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink, createAll,
} from 'govuk-frontend'

const pieces = [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]

window.htmx = htmx
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const enliven = (scope) => pieces.forEach((piece) => createAll(piece, undefined, { scope, onError: () => {} }))

enliven(document)
// What htmx brings in needs the same pieces; one that is already alive refuses a second start, hence the silent onError.
document.addEventListener('htmx:after:swap', () => enliven(document))
