// A RAISE meeting that several write at once. Each open box saves by itself a moment after somebody stops typing, every few
// seconds where they do not, and when it is left; what others write comes in every few seconds, never into a box where
// somebody types. What could not be sent stays in its box and is sent again under the same key. Nothing is put into the
// browser's own storage.
import { begin, putAway, showWords, takePen } from './pens.js'

const SOON = 1_200
const AT_LATEST = 6_000 // where somebody never pauses; with the way to the service it stays below eight seconds
const AGAIN = 3_000
const LOOK = 3_000
const LOST = 'Not saved yet: the connection is away. Your words stay here and are sent when it is back.'
const SIGNED_OUT = 'Not saved: you are signed out. Sign in on another page and come back; your words stay here.'
const SAVED = 'Saved.'
const DONE = 'Done'
const STILL_SENT = 60_000 // characters that a browser still sends while the page closes

const meeting = document.querySelector('[data-meeting]')
const live = new WeakMap()
const box = (form) => form.elements.words
const token = () => meeting.querySelector('[name=csrfmiddlewaretoken]')?.value

// Somebody who signed in again on another page has another token.
const renewToken = async () => {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
  const value = page.querySelector('[data-meeting] [name=csrfmiddlewaretoken]')?.value
  if (value) document.querySelectorAll('[name=csrfmiddlewaretoken]').forEach((one) => { one.value = value })
  return Boolean(value)
}

const say = (form, words) => {
  const place = form.querySelector('[data-said]')
  if (place && place.textContent !== words) place.textContent = words
}

const isBusy = (element) => element.contains(document.activeElement) && document.activeElement.matches('textarea, select, input')
const isDirty = (element) => [element, ...element.querySelectorAll('form[data-live]')].some((one) => live.get(one)?.changed || live.get(one)?.sending)

// What the answer or another's writing brings. Where somebody is writing it waits until the pen is away; what is older
// than what this page has saved in the box says nothing new.
const waiting = new Map()
const saved = new Map()
const newestIn = (html) => Number(/data-newest="(\d+)"/.exec(html)?.[1] ?? Infinity)
const changeIn = (id) => document.getElementById(id)?.querySelector('a[data-pen]')

const place = (piece) => {
  const { id, slot, html, only_new: onlyNew } = piece
  const there = document.getElementById(id)
  const pen = meeting.querySelector(`form[data-wrote="${id.replace(/^with-/, 'box-')}"]`)
  waiting.delete(id)
  if (there && newestIn(html) < (saved.get(id) ?? 0)) return
  if ([there, pen].some((one) => one && (isBusy(one) || isDirty(one)))) {
    if (!onlyNew) waiting.set(id, piece)
    return
  }
  if (there && !onlyNew) {
    const held = there.contains(document.activeElement)
    there.outerHTML = html
    if (held) changeIn(id)?.focus()
  } else if (!there && slot) {
    const into = document.getElementById(slot)
    const before = into?.querySelector(':scope > form.nwd-raise__new')
    if (before) before.insertAdjacentHTML('beforebegin', html)
    else into?.insertAdjacentHTML('beforeend', html)
  }
}

const newKey = () => crypto.randomUUID?.() ?? ([1e7] + -1e3 + -4e3 + -8e3 + -1e11).replace(/[018]/g, (c) =>
  (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16))

function enliven(form, opener) {
  if (live.has(form)) return
  const state = { changed: false, sending: null, timer: 0, since: 0, pieces: [] }
  live.set(form, state)
  const button = form.querySelector('button[type=submit]')
  button.textContent = DONE

  const later = (wait) => { clearTimeout(state.timer); state.timer = setTimeout(keep, wait) }
  const rest = () => Math.max(0, Math.min(SOON, state.since + AT_LATEST - Date.now()))

  // One at a time. What is under way is sent again as it was, under its key, until an answer came; only then the rest.
  async function keep() {
    clearTimeout(state.timer)
    if (state.busy || (!state.changed && !state.sending)) return
    state.since = Date.now()
    if (!state.sending) {
      form.elements.key.value = newKey()
      state.sending = new URLSearchParams(new FormData(form))
      state.changed = false
    }
    if (!form.elements.box.value && !state.sending.get('words').trim()) {
      state.sending = null
      return settle()
    }
    state.busy = true
    state.sending.set('csrfmiddlewaretoken', token())
    try {
      const answer = await fetch(meeting.dataset.keep, { method: 'POST', body: state.sending, redirect: 'manual' })
      if (answer.type === 'opaqueredirect') { say(form, SIGNED_OUT); later(AGAIN) }
      else if (answer.status === 403) { say(form, SIGNED_OUT); await renewToken(); later(AGAIN) }
      else if (answer.status === 422) {
        state.sending = null
        state.done = false
        state.refused = true
        button.textContent = 'Save' // it leads to the page that asks
        say(form, (await answer.json()).told)
      }
      else if (answer.ok) kept(await answer.json())
      else throw new Error(answer.status)
    } catch {
      say(form, LOST)
      later(AGAIN)
    } finally {
      state.busy = false
      if (state.changed && !state.sending) later(rest())
    }
  }

  const kept = (answer) => {
    const id = `box-${answer.box}`
    state.sending = null
    saved.set(id, answer.number)
    form.elements.box.value = answer.box
    form.elements.on_top_of.value = answer.number
    if (form.matches('.nwd-raise__new')) form.dataset.wrote = id
    say(form, answer.told || (answer.aside ? 'Somebody else wrote here at the same time. Both are kept.' : SAVED))
    state.drawn = Boolean(answer.pieces)
    if (answer.pieces) state.pieces = answer.pieces
    if (answer.aside) showSplit(answer.pieces)
    settle()
  }

  // The box that both wrote in stays as it is; the two wordings are shown below it.
  const showSplit = (pieces) => {
    const own = pieces.find((piece) => piece.id === `box-${form.elements.box.value}`)
    const made = own && new DOMParser().parseFromString(own.html, 'text/html').querySelector('.nwd-raise__split')
    if (!made) return
    const there = document.getElementById(made.id)
    if (there && isBusy(there)) return
    if (there) there.replaceWith(made)
    else form.after(made)
  }

  // When the pen leaves it, a new box becomes one of the boxes; one that stood becomes words again when its writer
  // says so, or with the next look.
  const settle = () => {
    if (state.changed || state.sending || (isBusy(form) && !state.done)) return
    const { pieces, done, drawn } = state
    if (!done && !pieces.length) return
    const id = `box-${form.elements.box.value}`
    const held = form.contains(document.activeElement)
    state.pieces = []
    putAway(form)
    pieces.forEach(place)
    if (waiting.has(id)) place(waiting.get(id))
    if (!drawn) showWords(form)
    if (done && form.elements.box.value) tellAll(form.querySelector('[data-said]').textContent)
    if (held) (changeIn(id) ?? opener)?.focus()
  }

  form.addEventListener('input', () => {
    if (!state.changed && !state.sending) state.since = Date.now()
    state.changed = true
    state.done = state.refused = false
    button.textContent = DONE
    later(rest())
  })
  form.addEventListener('focusout', () => setTimeout(() => { if (state.changed || state.sending) keep(); else settle() }))
  // Where the words were refused the button leads to the page that says what can be done.
  form.addEventListener('submit', (event) => {
    if (state.refused) return
    event.preventDefault()
    state.done = true
    if (state.changed || state.sending) keep()
    else settle()
  })
  state.keep = () => { if (state.changed || state.sending) keep() }
  state.leave = () => {
    if (!state.changed && !state.sending) return
    const body = new URLSearchParams(new FormData(form))
    fetch(meeting.dataset.keep, { method: 'POST', body, keepalive: body.toString().length < STILL_SENT }).catch(() => {})
  }
}

const each = (act) => meeting.querySelectorAll('form[data-live]').forEach((form) => live.get(form)?.[act]())

const here = () => {
  const form = document.activeElement?.closest?.('form[data-live]')
  return form && document.activeElement.matches('textarea') ? form.elements.box.value : ''
}

const placeFor = (box) => {
  const place = Object.assign(document.createElement('p'), { className: 'govuk-body-s nwd-raise__here' })
  place.dataset.here = ''
  box.querySelector(':scope > [data-shown]').after(place)
  return place
}

const tell = (writing) => {
  for (const one of meeting.querySelectorAll('[data-box]')) {
    const names = writing[one.id.replace('box-', '')] ?? []
    const words = names.length ? `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} writing here` : ''
    const place = one.querySelector('[data-here]') ?? (words && placeFor(one))
    if (place && place.textContent !== words) place.textContent = words
  }
}

const tellAll = (words) => {
  const said = document.querySelector('[data-meeting-said]')
  if (!said.querySelector('a')) said.textContent = words
}

const over = (address) => {
  const said = document.querySelector('[data-meeting-said]')
  if (said.querySelector('a')) return
  const link = Object.assign(document.createElement('a'), { href: address, textContent: 'Look at what was written' })
  link.className = 'govuk-link'
  said.replaceChildren('The meeting is closed. ', link)
}

const look = async () => {
  ;[...waiting.values()].forEach(place)
  try {
    const body = new URLSearchParams({ token: meeting.dataset.token, at: here(), csrfmiddlewaretoken: token() })
    const answer = await fetch(meeting.dataset.meeting, { method: 'POST', body, redirect: 'error' })
    if (answer.ok) {
      const found = await answer.json()
      meeting.dataset.token = found.token
      for (const id of found.gone) {
        const gone = document.getElementById(id)
        if (gone && !isBusy(gone) && !isDirty(gone)) gone.remove()
      }
      found.pieces.forEach(place)
      tell(found.writing)
      if (found.closed) over(found.closed)
    }
  } catch { /* away: the next look tries again */ }
  setTimeout(look, LOOK)
}

if (meeting) {
  meeting.querySelectorAll('form[data-live]').forEach((form) => enliven(form))
  meeting.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-pen]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const form = takePen(link)
    const secret = form.elements.csrfmiddlewaretoken
    secret.value = token() ?? secret.value // somebody may have signed in again since the page came
    if (form.matches('[data-live]')) enliven(form, link)
    begin(form)
  })
  addEventListener('online', () => each('keep'))
  addEventListener('pagehide', () => each('leave'))
  setTimeout(look, LOOK)
}
