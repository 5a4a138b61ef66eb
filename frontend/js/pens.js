// A box of a meeting is words until somebody takes a pen to it. The form comes from a blank one that the page carries,
// so that it opens at once, also while the connection is away; what it begins with stands at the link that opens it.
// An empty one is named for its sort and for whom it is about, or for the worry or the goal that it answers.
const ofNew = (link, name) => {
  const [section, above] = name.split('-')
  const { about } = link.closest('[data-about]').dataset
  return { section, about, answers: above === (about || 'whole') ? '' : above }
}

const fill = (form, said) => {
  for (const [field, value] of said) if (form.elements[field]) form.elements[field].value = value
  form.querySelectorAll('[data-beside]').forEach((one) => { if (one.dataset.beside !== form.elements.section.value) one.remove() })
}

const inBox = (form, name, link, shown) => {
  form.classList.remove('nwd-raise__new')
  fill(form, [['box', name], ...new URLSearchParams(link.dataset.pen)])
  const words = shown.querySelector('[data-words]')
  if (words) form.elements.words.value = words.textContent
  shown.before(form)
  shown.hidden = true
}

const inSlot = (form, name, link) => {
  const said = ofNew(link, name)
  fill(form, Object.entries(said))
  form.querySelector('[form=press]').remove()
  const hint = document.getElementById('hints').content.querySelector(`[data-section="${said.section}"]`)
  form.querySelector('.govuk-hint').textContent = hint?.textContent ?? ''
  document.getElementById(`slot-${name}`).append(form)
}

export const takePen = (link) => {
  const name = new URL(link.href).searchParams.get('write')
  const there = document.getElementById(`pen-${name}`)
  if (there) return there.form
  const blank = link.dataset.blank ?? 'blank-pen'
  const made = document.createElement('template')
  made.innerHTML = document.getElementById(blank).innerHTML.replaceAll(blank, name)
  const form = made.content.firstElementChild
  const shown = link.closest('[data-shown]')
  const label = form.querySelector(`label[for="pen-${name}"]:empty`)
  if (label) label.textContent = (link.querySelector('span') ?? link).textContent.replace(/^: /, '')
  if (shown) inBox(form, name, link, shown)
  else inSlot(form, name, link)
  return form
}

// The caret after the last word, or on the number that was chosen.
export const begin = (form) => {
  const place = form.querySelector('input:checked') ?? form.querySelector('[id^="pen-"]')
  place.focus()
  if (place.matches('textarea')) place.setSelectionRange(place.value.length, place.value.length)
}

export const putAway = (form) => {
  const shown = form.nextElementSibling
  form.remove()
  if (shown?.matches('[data-shown]')) shown.hidden = false
}

// What was saved last stands in its box at once; the page's own drawing of it comes with the next look.
export const showWords = (form) => {
  const there = document.getElementById(`box-${form.elements.box.value}`)
  const link = there?.querySelector('a[data-pen]')
  if (!link) return
  there.querySelector('[data-words]').textContent = form.elements.words.value
  const said = new URLSearchParams(link.dataset.pen)
  for (const field of [...said.keys()]) if (form.elements[field]) said.set(field, form.elements[field].value)
  link.dataset.pen = said
}
