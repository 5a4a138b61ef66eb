// The bed board by keyboard: one stop for Tab, arrows from night to night and from room to room. A cell may be many
// nights wide, so the night on which somebody stands is remembered while they go up and down. The board renews itself
// each minute, so it is asked for anew at each key.
const board = () => document.querySelector('[data-board]')
const rows = () => [...board().tBodies[0].rows].map((row) => [...row.cells].slice(1))
const first = (cells, cell) => cells.slice(0, cells.indexOf(cell)).reduce((sum, one) => sum + one.colSpan, 0)
const at = (cells, night) => cells.find((cell) => first(cells, cell) + cell.colSpan > night) ?? cells.at(-1)
const link = (cell) => cell.querySelector('a')
let [row, night, wasHere] = [0, 0, false]

const stand = (cell) => {
  board().querySelectorAll('td a').forEach((one) => { one.tabIndex = -1 })
  link(cell).tabIndex = 0
}

const go = (toRow, toNight) => {
  const cells = rows()[toRow]
  if (!cells || toNight < 0 || toNight >= cells.reduce((sum, one) => sum + one.colSpan, 0)) return
  ;[row, night] = [toRow, toNight]
  const cell = at(cells, night)
  stand(cell)
  link(cell).focus()
  link(cell).scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

const here = () => rows()[row]
const moves = {
  ArrowLeft: () => go(row, first(here(), at(here(), night)) - 1),
  ArrowRight: () => go(row, first(here(), at(here(), night)) + at(here(), night).colSpan),
  ArrowUp: () => go(row - 1, night),
  ArrowDown: () => go(row + 1, night),
  Home: () => go(row, 0),
  End: () => go(row, here().reduce((sum, one) => sum + one.colSpan, 0) - 1),
}

document.addEventListener('keydown', (event) => {
  const move = moves[event.key]
  if (!move || event.ctrlKey || event.altKey || event.metaKey || !event.target.closest('[data-board] td')) return
  event.preventDefault()
  move()
})
// Whoever comes by mouse or touch goes on from there.
document.addEventListener('focusin', (event) => {
  const cell = event.target.closest('[data-board] td')
  const cells = cell && rows().find((one) => one.includes(cell))
  if (!cells || at(here(), night) === cell) return
  ;[row, night] = [rows().indexOf(cells), first(cells, cell)]
  stand(cell)
})
// Whoever stands on a night stays on it, also where another cell is drawn there now.
document.addEventListener('htmx:before:swap', () => {
  wasHere = Boolean(document.activeElement?.closest('[data-board] td'))
})
document.addEventListener('htmx:after:swap', () => {
  if (!board() || !rows().length) return
  row = Math.min(row, rows().length - 1)
  const cell = at(here(), night)
  stand(cell)
  if (wasHere) link(cell).focus({ preventScroll: true })
})

if (board()) {
  const heading = board().querySelector('th.now')
  const now = [...board().querySelectorAll('thead tr:last-child th')].findIndex((one) => one.className === 'now') - 1
  night = Math.max(now, 0)
  if (rows().length) stand(at(here(), night))
  // Tonight is in view, however wide the board is.
  const pane = board().closest('[role=region]')
  if (heading && heading.offsetLeft > pane.clientWidth - heading.offsetWidth) {
    pane.scrollLeft = heading.offsetLeft - pane.clientWidth / 2
  }
}
