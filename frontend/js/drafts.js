// What is typed into a form is kept on the server, seconds after the first change and when a box is left: with what
// the network takes, no more than ten seconds are ever lost. Nothing is put into the browser's own storage, because
// computers are shared.
const SOON = 8_000
const LOST = 'Your words could not be kept as a draft just now. Keep this page open. It is tried again as you type.'
const SIGNED_OUT = 'You are signed out. Sign in on another page and come back: the form then holds your words as last kept.'
const STILL_SENT = 60_000 // characters that a browser still sends while the page closes

const typed = (form) => {
  const said = new FormData(form)
  for (const box of form.querySelectorAll('input[type=password], input[type=file], [autocomplete=one-time-code]')) {
    said.delete(box.name)
  }
  said.set('draft_door', form.dataset.door)
  return new URLSearchParams(said)
}

const keepDrafts = (form) => {
  const place = form.querySelector('[data-draft-said]')
  let timer = 0
  let changed = false
  let busy = false
  let over = false

  const say = (words) => {
    if (place && !over && place.textContent !== words) place.textContent = words
  }
  const later = () => { timer ||= setTimeout(keep, SOON) }

  // One at a time, so that older words never come after newer ones; the last is sent whatever is under way.
  async function keep(last = false) {
    clearTimeout(timer)
    timer = 0
    if (!changed || over) return
    if (busy && last !== true) return later()
    changed = false
    busy = true
    try {
      const body = typed(form)
      const keepalive = last === true && body.toString().length < STILL_SENT
      const answer = await fetch(form.dataset.draft, { method: 'POST', body, redirect: 'manual', keepalive })
      if (answer.type === 'opaqueredirect') say(SIGNED_OUT)
      else if (answer.ok || answer.status === 413) say(await answer.text())
      else throw new Error(answer.status)
    } catch {
      changed = true
      later()
      say(LOST)
    } finally {
      busy = false
    }
  }

  form.addEventListener('input', () => { changed = true; later() })
  form.addEventListener('change', () => { changed = true; keep() })
  form.addEventListener('focusout', () => keep())
  addEventListener('pagehide', () => keep(true))
  addEventListener('pageshow', (shown) => { if (shown.persisted) over = false })
  // This form, or "start afresh", decides what becomes of the words; before any other is sent they are kept.
  document.addEventListener('submit', (sent) => {
    if (sent.target === form || sent.target.elements.afresh) over = true
    else keep(true)
  })
}

// Going back asks for the page again, with another key, and the browser fills in what was sent. The entry of its
// history remembers the first key (a random number), so that saving again is known for a repeat. A form that shows
// a draft goes on under that draft's own key.
const rememberKey = (form) => {
  const key = form.elements.key
  if (history.state?.key && !('restored' in form.dataset)) key.value = history.state.key
  else history.replaceState({ ...history.state, key: key.value }, '')
}

document.querySelectorAll('form[data-draft]').forEach((form) => {
  rememberKey(form)
  keepDrafts(form)
})
