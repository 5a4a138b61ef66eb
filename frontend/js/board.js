// The bed board by keyboard: one stop for Tab, arrows from night to night and from room to room. A cell may be many
// nights wide, so the night on which somebody stands is remembered while they go up and down.
for (const table of document.querySelectorAll('[data-board]')) {
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1))
  const first = (cells, cell) => cells.slice(0, cells.indexOf(cell)).reduce((sum, one) => sum + one.colSpan, 0)
  const at = (cells, night) => cells.find((cell) => first(cells, cell) + cell.colSpan > night) ?? cells.at(-1)
  const link = (cell) => cell.querySelector('a')
  const now = [...table.querySelectorAll('thead tr:last-child th')].findIndex((cell) => cell.className === 'now') - 1
  let [row, night] = [0, Math.max(now, 0)]

  const stand = (cell) => {
    table.querySelectorAll('td a').forEach((one) => { one.tabIndex = -1 })
    link(cell).tabIndex = 0
  }

  const go = (toRow, toNight) => {
    const cells = rows[toRow]
    if (!cells || toNight < 0 || toNight >= cells.reduce((sum, one) => sum + one.colSpan, 0)) return
    ;[row, night] = [toRow, toNight]
    const cell = at(cells, night)
    stand(cell)
    link(cell).focus()
    link(cell).scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  const moves = {
    ArrowLeft: () => go(row, first(rows[row], at(rows[row], night)) - 1),
    ArrowRight: () => {
      const cell = at(rows[row], night)
      go(row, first(rows[row], cell) + cell.colSpan)
    },
    ArrowUp: () => go(row - 1, night),
    ArrowDown: () => go(row + 1, night),
    Home: () => go(row, 0),
    End: () => go(row, rows[row].reduce((sum, one) => sum + one.colSpan, 0) - 1),
  }

  table.addEventListener('keydown', (event) => {
    const move = moves[event.key]
    if (!move || event.ctrlKey || event.altKey || event.metaKey || !event.target.closest('td')) return
    event.preventDefault()
    move()
  })
  // Whoever comes by mouse or touch goes on from there.
  table.addEventListener('focusin', (event) => {
    const cell = event.target.closest('td')
    const cells = cell && rows.find((one) => one.includes(cell))
    if (!cells || at(rows[row], night) === cell) return
    ;[row, night] = [rows.indexOf(cells), first(cells, cell)]
    stand(cell)
  })

  if (rows.length) stand(at(rows[0], night))
  // Tonight is in view, however wide the board is.
  const pane = table.closest('[role=region]')
  const heading = table.querySelector('th.now')
  if (heading && heading.offsetLeft > pane.clientWidth - heading.offsetWidth) {
    pane.scrollLeft = heading.offsetLeft - pane.clientWidth / 2
  }
}
