// Before somebody is signed out they are asked whether they are still there; on a hub's computer the screen blurs
// before that, until a key or the pointer is touched. The server decides alone: without this, it signs out as well.
const box = document.getElementById('still-here')

if (box) {
  const { address, warning, blur } = box.dataset
  const LAST_LOOK = 3 // seconds before the end: another tab may have been used
  const now = () => Date.now() / 1000
  let end = now() + Number(box.dataset.left)
  let touched = now() // the page was asked for: somebody was there
  let told = touched // until when the server knows of it
  let asking = false
  let looked = false

  const ask = async (options) => {
    asking = true
    try {
      const answer = await fetch(address, { redirect: 'error', cache: 'no-store', ...options })
      const { left } = await answer.json()
      end = now() + left
    } catch { /* away, or signed out elsewhere: the clock goes on, and at its end the server is asked for the page */ }
    asking = false
  }

  const tell = () => {
    const ago = Math.round(now() - touched)
    told = touched
    const token = box.querySelector('[name=csrfmiddlewaretoken]').value
    return ask({ method: 'POST', body: new URLSearchParams({ ago, csrfmiddlewaretoken: token }) })
  }

  // The page goes from the screen, and where they were is what they find again.
  const leave = () => { location.replace(location.pathname + location.search) }

  const look = async () => {
    const left = end - now()
    document.body.classList.toggle('nwd-blurred', Number(blur) > 0 && now() - touched >= Number(blur))
    if (left <= 0) return leave()
    if (asking) return
    if (left <= LAST_LOOK && !looked) {
      looked = true
      await ask({})
    } else if (left <= Number(warning) && !box.open) {
      await (touched > told ? tell() : ask({}))
      if (end - now() <= Number(warning)) box.showModal()
    } else if (left > Number(warning)) {
      looked = false
      if (box.open) box.close()
    }
  }

  box.addEventListener('cancel', (event) => event.preventDefault())
  box.addEventListener('submit', (event) => {
    event.preventDefault()
    touched = now()
    tell().then(look)
  })
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    document.addEventListener(kind, () => {
      document.body.classList.remove('nwd-blurred')
      if (!box.open) touched = now()
    }, { passive: true, capture: true })
  }
  // The key that locks, with Alt as everywhere: browsers differ in what they make of `accesskey` alone.
  document.addEventListener('keydown', (event) => {
    const lock = event.altKey && event.code === 'KeyL' && document.querySelector('[accesskey="l"]')
    if (!lock) return
    event.preventDefault()
    lock.click()
  })
  addEventListener('pageshow', (event) => { if (event.persisted) leave() })
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look() })
  setInterval(look, 1000)
}
