// The script of every page, which works without it: focus for errors and messages, the menu on a phone, guards
// against pressing a button twice, keys. What few pages need is a file of its own: fragments.js.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink, createAll,
} from 'govuk-frontend'
import './drafts.js'
import './shortcuts.js'
import './still-here.js'

const pieces = [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const enliven = (scope) => pieces.forEach((piece) => createAll(piece, undefined, { scope, onError: () => {} }))

enliven(document)
// What htmx brings in needs the same pieces; one that is already alive refuses a second start, hence the silent onError.
document.addEventListener('htmx:after:swap', () => enliven(document))
