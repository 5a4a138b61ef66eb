// Keys for those who switched them on in "My settings": the server then says so on <html>. A key does what its
// link does (data-key), so that a page without the link has no such key, and what a key may open the server decides.
const PATIENCE = 1500 // milliseconds between the two keys of a pair

if (document.documentElement.hasAttribute('data-shortcuts')) {
  let first = ''
  let timer

  const forget = () => { first = '' }

  const typing = (target) => target.isContentEditable || target.matches('input, textarea, select')

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return
    if (typing(event.target)) return
    const keys = `${first} ${event.key}`.trim()
    clearTimeout(timer)
    forget()
    const there = document.querySelector(`[data-key="${CSS.escape(keys)}"]`)
    if (there) {
      event.preventDefault()
      there.matches('input, textarea') ? there.focus() : there.click()
    } else if (event.key === 'g') {
      first = 'g'
      timer = setTimeout(forget, PATIENCE)
    }
  })
}
