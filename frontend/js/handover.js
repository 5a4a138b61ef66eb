// The handover by keyboard alone: while a line has the focus, arrows or j and k go from line to line, and Enter says
// that it is read and goes on to the next one. Keys work inside the list only (WCAG 2.1.4).
const list = () => document.querySelector('[data-handover]')
const lines = () => [...document.querySelectorAll('[data-handover] [data-line]')]
const unread = () => lines().find((line) => line.querySelector('[data-read]'))

const reach = () => {
  const first = unread() ?? lines()[0]
  if (first) first.tabIndex = 0
}

const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

// The line that says how many are left stays where it is: a live region that comes with its words is read by nobody.
const put = (fresh) => {
  const said = document.querySelector('#handover [role=status]')
  const [told, ...rest] = fresh.children
  said.textContent = told.textContent
  while (said.nextSibling) said.nextSibling.remove()
  said.after(...rest)
}

const read = async (line) => {
  if (line.ariaBusy) return // pressed again before the answer
  line.ariaBusy = 'true'
  const form = line.querySelector('form')
  const at = lines().indexOf(line)
  const answer = await fetch(form.action, {
    method: 'POST', body: new FormData(form), headers: { 'HX-Request': 'true' }, credentials: 'same-origin',
  }).catch(() => null)
  if (!answer?.ok || answer.redirected) { form.querySelector('[data-read]').click(); return }
  put(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('handover'))
  reach()
  const next = unread() ?? lines()[at] ?? lines()[0]
  next?.focus()
}

document.addEventListener('keydown', (event) => {
  const line = event.target
  if (!list()?.contains(line) || !line.matches('[data-line]')) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === 'Enter' && line.querySelector('[data-read]')) {
    event.preventDefault()
    if (!event.repeat) read(line)
  } else if (event.key in STEPS) {
    event.preventDefault()
    lines()[lines().indexOf(line) + STEPS[event.key]]?.focus()
  }
})

document.addEventListener('htmx:after:swap', reach)
reach()
