// Passkeys: only the sign-in pages load this. Without it, or without passkeys in the browser, the forms stay hidden
// and the other ways stand beside them.
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

const known = (list = []) => list.map((one) => ({ ...one, id: toBytes(one.id) }))

const create = ({ publicKey }, alone) =>
  navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      user: { ...publicKey.user, id: toBytes(publicKey.user.id) },
      excludeCredentials: known(publicKey.excludeCredentials),
      authenticatorSelection: {
        ...publicKey.authenticatorSelection,
        ...(alone ? { residentKey: 'required', requireResidentKey: true, userVerification: 'required' } : {}),
      },
    },
  })

const use = ({ publicKey }) =>
  navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      allowCredentials: known(publicKey.allowCredentials),
    },
  })

// What the server reads: every buffer as base64url, under the names of the standard.
const written = (key) => ({
  id: key.id,
  rawId: toText(key.rawId),
  type: key.type,
  clientExtensionResults: key.getClientExtensionResults(),
  response: Object.fromEntries(
    ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
      .filter((name) => key.response[name])
      .map((name) => [name, toText(key.response[name])]),
  ),
})

const asked = async (form) => {
  if (form.dataset.passkey === 'sign-in') {
    const answer = await fetch(form.action, { headers: { Accept: 'application/json' } })
    return use((await answer.json()).request_options)
  }
  const request = JSON.parse(document.getElementById('passkey-request').textContent)
  if (form.dataset.passkey === 'use') return use(request.request_options)
  return create(request.creation_options, form.elements.passwordless?.checked)
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll('[data-passkey]') : []) {
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    if (form.elements.credential.value) return
    event.preventDefault()
    const failed = form.querySelector('[data-passkey-failed]')
    failed.hidden = true
    try {
      form.elements.credential.value = JSON.stringify(written(await asked(form)))
    } catch {
      failed.hidden = false
      return
    }
    form.submit()
  })
}
